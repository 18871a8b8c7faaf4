import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Lesson } from '$lib/core/lesson';
import { isPassage, plain, quote } from '$lib/core/text';
import { beforeAfter, labels, lessons, practice, taste } from '$lib/server/lessons';
import { ownTexts, ownWords, unquoted } from './own-words';
import { fingerprint, named, namesOf, privatePeople, withheld } from './withheld';

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

/** What the writer calls people, where finding it is the task: without a first “a” or “the”. */
function namesCalled({ blocks, keys }: Lesson): string[] {
	const passages = new Map(blocks.filter(isPassage).map((each) => [each.id, each]));
	return keys
		.filter(({ label, zone }) => label === 'L2' && zone === 'required')
		.map((key) => quote(passages.get(key.at)!, key).replace(/^(?:as )?(?:an?|the) /iu, ''));
}

/** Those names that our own voice takes over: in any text of ours, a calmer wording or a card included. */
function takenOver(lesson: Lesson): string[] {
	const voice = ownWords(lesson).map(unquoted);
	return namesCalled(lesson).filter((name) => {
		const words = name.match(/[\p{L}\p{N}]+/gu)!.join('[^\\p{L}\\p{N}]+');
		const whole = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu');
		return voice.some((text) => whole.test(text));
	});
}

test.for(lessons().map((lesson) => [lesson.slug, lesson] as const))(
	'%s does not call anybody in its own voice what its text is marked for',
	([, lesson]) => expect(takenOver(lesson)).toEqual([])
);

test('the check of our own voice sees a name in a why, a bridge or a card, and passes over a quoted one', () => {
	const lesson = lessons().find(({ slug }) => slug === 'further-sanctions-2021')!;
	const said = 'It calls them a terror group.';
	const [key, card] = [lesson.keys[0]!, lesson.cards[0]!];
	const bridge = { summary: said } as (typeof lesson.blocks)[number];
	expect(takenOver({ ...lesson, keys: [...lesson.keys, { ...key, why: said }] })).not.toEqual([]);
	expect(takenOver({ ...lesson, blocks: [...lesson.blocks, bridge] })).not.toEqual([]);
	expect(takenOver({ ...lesson, cards: [{ ...card, says: said }] })).not.toEqual([]);
	expect(takenOver({ ...lesson, event: 'It calls them a “terror group”.' })).toEqual([]);
});

test('nobody who is withheld is named in a lesson, a page, a test or the README', () => {
	const found = ['lessons', 'src', 'tests'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
	);
	const texts = found
		.filter(
			(entry) => entry.isFile() && /\.(?:yaml|md|svelte|[jt]s|html|json|txt)$/u.test(entry.name)
		)
		.map(({ parentPath, name }) => join(parentPath, name));
	expect(texts.length).toBeGreaterThan(500);
	for (const path of [...texts, 'README.md']) {
		const times = named(readFileSync(path, 'utf8'), withheld);
		expect.soft(times, `${path} names somebody who is withheld`).toBe(0);
	}
});

test('the check of names sees a last name and a short one with the name before it, however written', () => {
	const two = new Set([...namesOf('Otto Vogelsång'), ...namesOf('Mia Bo')].map(fingerprint));
	expect(named('Herr\n    VOGELSANG and Mia\n    Bo were there.', two)).toBe(2);
	expect(named('Otto and Mia were there, and a bo tree.', two)).toBe(0);
});

const articles = resolve('../shared/articles');
const articlesAreHere = existsSync(articles);

test.skipIf(!articlesAreHere)(
	articlesAreHere
		? 'everybody whom an article names and we do not is withheld'
		: 'NOT CHECKED that all names of the articles are withheld: ../shared/articles is not there',
	() => {
		const text = readdirSync(articles).map((name) => readFileSync(join(articles, name), 'utf8'));
		const people = privatePeople(text.join('\n'));
		expect(people.length).toBeGreaterThanOrEqual(25);
		const free = people.flatMap(namesOf).filter((name) => !withheld.has(fingerprint(name)));
		expect(free.length).toBe(0);
	}
);
