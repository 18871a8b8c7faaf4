import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Lesson } from '$lib/core/lesson';
import { plain } from '$lib/core/text';
import { beforeAfter, labels, lessons, practice, taste } from '$lib/server/lessons';

/** Words that judge. We leave them to others: in our texts they stand inside quotation marks only. */
const judging = /\b(?:cults?|terrorists?|regimes?|mullahs?|resistance)\b/giu;

/** Where we may use one of them without quotation marks, and why. */
const exceptions: [RegExp, string][] = [
	[
		/lists? of terrorist (?:organisations|groups)|listed (?:it )?as (?:a )?terrorist(?: organisation)?/gu,
		'what the lists say'
	],
	[/Foreign Terrorist Organization/gu, 'the official name of a listing'],
	[/National Council of Resistance\b/gu, 'the official name of the coalition'],
	[/Albania shelters terrorists, BBC reveals/gu, 'a headline to be judged']
];

/** Fields that hold the words of others, and ids, which nobody reads. */
const quotations = ['sentences', 'quote', 'printed', 'original', 'left', 'right', 'id'];

/** All texts in a thing that are our own. */
function ownTexts(thing: unknown): string[] {
	if (typeof thing === 'string') return [thing.replace(/<[^>]*>/gu, '')];
	if (typeof thing !== 'object' || thing === null) return [];
	// An account of two has a title and a source of ours; only its sentences are quoted.
	const entries = Object.entries(thing).filter(
		([name, value]) =>
			!quotations.includes(name) || (typeof value === 'object' && /^(left|right)$/u.test(name))
	);
	return entries.flatMap(([, value]) => ownTexts(value));
}

/** A lesson’s title is the headline of its article; our account of the event is our own. */
function ownWords(lesson: Lesson): string[] {
	const { title, control, ...ours } = lesson;
	return ownTexts([
		lesson.article === null ? title : '',
		ours,
		control,
		control?.sentences.join(' ')
	]);
}

function unquoted(text: string): string {
	return text.replace(/“[^”]*”/gu, '').replace(/"[^"]*"|&quot;.*?&quot;/gu, '');
}

test.for(lessons().map((lesson) => [lesson.slug, lesson] as const))(
	'%s names nobody with a judging word of our own',
	([, lesson]) => {
		const bare = ownWords(lesson).map((text) =>
			exceptions.reduce((text, [phrase]) => text.replace(phrase, ''), unquoted(text))
		);
		expect(bare.flatMap((text) => text.match(judging) ?? [])).toEqual([]);
	}
);

test('label cards, the taste, the practice bank and the test forms use no judging word of our own', () => {
	const texts = practice().flatMap(({ passages }) => passages.map(plain));
	const bare = ownTexts([labels(), taste(), practice(), beforeAfter(), texts]).map(unquoted);
	expect(bare.flatMap((text) => text.match(judging) ?? [])).toEqual([]);
});

test('the pages that explain the articles and the labels use none either', () => {
	const files = ['src/routes/about', 'src/routes/guide', 'src/routes/library', 'src/lib/ui/guide']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
		)
		.filter((path) => /\.(?:svelte|ts)$/u.test(path));
	expect(files.length).toBeGreaterThan(10);
	const found = files.flatMap((path) => {
		const words =
			unquoted(readFileSync(path, 'utf8').replace(/<[^>]*>/gu, '')).match(judging) ?? [];
		return words.map((word) => `${path}: ${word}`);
	});
	expect(found).toEqual([]);
});

test('the check sees a judging word in a lesson and passes over a quoted one', () => {
	const [lesson] = structuredClone(lessons());
	const found = (event: string) =>
		ownWords({ ...lesson!, event }).filter((text) => unquoted(text).match(judging));
	expect(found('It calls them a cult.')).toContain('It calls them a cult.');
	expect(found('It calls them a “cult”.')).not.toContain('It calls them a “cult”.');
});

test('every lesson on a real article says that its faults neither clear nor condemn the group', () => {
	const silent = lessons()
		.filter(({ article }) => article !== null)
		.filter(({ debrief }) => !/\bclears?\b[^.]*\bcondemns?\b/u.test(debrief.replace(/\s+/gu, ' ')));
	expect(silent.map(({ slug }) => slug)).toEqual([]);
});

const articles = resolve('../shared/articles');
const articlesAreHere = existsSync(articles);

test.skipIf(!articlesAreHere)(
	articlesAreHere
		? 'no former member whose name stands in an article is named in our lessons'
		: 'NOT CHECKED that no former member is named: ../shared/articles is not there',
	() => {
		const names = privateNames();
		expect(names.length).toBeGreaterThanOrEqual(12);
		const folder = resolve('lessons');
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		const texts = files.filter((name) => /\.(?:yaml|md)$/u.test(name));
		for (const name of texts) {
			const text = readFileSync(join(folder, name), 'utf8');
			const named = names.filter((name) => new RegExp(`\\b${name}\\b`, 'iu').test(text)).length;
			expect.soft(named, `${name} names so many private people`).toBe(0);
		}
	}
);

/**
 * The names of former members as the articles give them: in captions, in picture texts and in the list
 * under an open letter. Whole names and last names; they never stand in this repository.
 */
function privateNames(): string[] {
	const text = readdirSync(articles)
		.map((name) => readFileSync(join(articles, name), 'utf8'))
		.join('\n');
	const full = [
		...text.matchAll(/^(.+?) has left the MEK$/gmu),
		...text.matchAll(/^(.+?) ?- ?M[EK][KO] (?:Cult )?defector/gmu),
		...text.matchAll(/^\d{1,2}- (\p{Lu}\p{L}+(?: \p{L}+)+)$/gmu)
	].map((match) => match[1]!.trim());
	return [...new Set(full.flatMap((name) => [name, name.split(' ').at(-1)!]))];
}
