import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sheet } from '$lib/core/build';
import { labelIds } from '$lib/core/labels';
import { knowledge } from '$lib/core/known';
import { units } from '$lib/core/lesson';
import type { Lesson } from '$lib/core/lesson';
import { itemKinds } from '$lib/core/practice/item';
import { isPassage, plain, wordCount } from '$lib/core/text';
import type { Passage } from '$lib/core/text';
import { beforeAfter, labels, lessons, practice, taste } from '$lib/server/lessons';
import { gradeLevel } from './readability';

const markings = (lesson: Lesson) =>
	lesson.exercises.flatMap((exercise) => {
		if (exercise.type !== 'mark') return [];
		return [sheet(lesson, exercise).keys.filter(({ zone }) => zone === 'required')];
	});

type Clean = { sentences?: string[] };
type Brief = { passages?: Clean[] };

const briefs = resolve('../shared/lesson-briefs');
const briefsAreHere = existsSync(briefs);
const apart = ['label-cards', 'booster-bank', 'before-after', 'clean-texts'];

test.skipIf(!briefsAreHere)(
	briefsAreHere
		? 'every brief has its lesson'
		: 'NOT CHECKED that every brief has its lesson: ../shared/lesson-briefs is not there',
	() => {
		const wanted = readdirSync(briefs)
			.filter((name) => name.endsWith('.yaml'))
			.map((name) => name.replace('.yaml', ''))
			.filter((name) => !apart.includes(name));
		expect(wanted.length).toBe(21);
		expect(lessons().map(({ slug }) => slug)).toEqual(expect.arrayContaining(wanted));
	}
);

test.skipIf(!briefsAreHere)(
	briefsAreHere
		? 'every sentence that a brief quotes or keeps clean stands in a lesson'
		: 'NOT CHECKED against the briefs: ../shared/lesson-briefs is not there',
	() => {
		const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
		const passages = lessons().flatMap(({ blocks }) => blocks.filter(isPassage));
		const ours = new Set(
			passages.flatMap(({ sentences }) => sentences.map((pieces) => plain(pieces.join(''))))
		);
		const wanted = readdirSync(briefs)
			.filter((name) => name.endsWith('.yaml'))
			.map((name) => parse(readFileSync(join(briefs, name), 'utf8')) as Brief | Clean[])
			.flatMap((brief) => (Array.isArray(brief) ? brief : (brief.passages ?? [])))
			.flatMap(({ sentences }) => sentences ?? []);
		expect(wanted.length).toBeGreaterThan(480);
		expect(wanted.filter((sentence) => !ours.has(plain(sentence)))).toEqual([]);
	}
);

test('every label has to be found in at least one lesson', () => {
	const required = new Set(
		lessons().flatMap((lesson) =>
			markings(lesson).flatMap((keys) => keys.map(({ label }) => label))
		)
	);
	expect(labelIds.filter((label) => !required.has(label))).toEqual([]);
});

test('every label has at least ten practice items, of each of the three kinds', () => {
	const poor = labelIds.filter((label) => {
		const own = practice().filter((item) => item.label === label);
		return own.length < 10 || itemKinds.some((kind) => !own.some((item) => item.kind === kind));
	});
	expect(poor).toEqual([]);
});

/** Every run of eight words of a text, in small letters: shorter ones are turns of phrase. */
function runs(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.slice(7).map((_, n) => words.slice(n, n + 8).join(' '));
}

/** All that is written in a thing, whoever reads it; passages as they are read. */
function written(thing: unknown): string[] {
	if (typeof thing === 'string') return [thing];
	if (typeof thing === 'object' && thing && 'sentences' in thing && Array.isArray(thing.sentences))
		return [plain(thing as Passage)];
	return typeof thing === 'object' && thing ? Object.values(thing).flatMap(written) : [];
}

test('no text of the before and after tests was met before: not in practice, in a lesson or on a card', () => {
	const { forms } = beforeAfter();
	const met = new Set(written([practice(), lessons(), labels(), taste()]).flatMap(runs));
	const own = forms.flatMap(({ items }) => items.map(({ text }) => text));
	expect(own).toHaveLength(24);
	expect(own.filter((text) => runs(text).some((run) => met.has(run)))).toEqual([]);
	const twice = own.flatMap((text) => [...new Set(runs(text))]);
	expect(twice.filter((run, n) => twice.indexOf(run) < n)).toEqual([]);
	// What is looked for can be found: a text of the bank is among what was met.
	const [known] = lessons()[0]!.blocks.filter(isPassage);
	expect(runs(plain(known!)).length).toBeGreaterThan(0);
	expect(runs(plain(known!)).every((run) => met.has(run))).toBe(true);
});

test('the three units of one strand open with their warm-up', () => {
	const opens = units.map((unit) => lessons().find((lesson) => lesson.unit === unit)!.slug);
	const strands = ['sourcing', 'language', 'framing'];
	expect(opens.slice(0, 3)).toEqual(strands.map((strand) => `warmup-${strand}`));
});

test.for(lessons().flatMap((lesson) => (lesson.article ? [[lesson.slug, lesson] as const] : [])))(
	'%s tells what is established, disputed and came later, with references, and what speaks for the text',
	([, lesson]) => {
		const { borneOut, wrong, disputed } = knowledge(lesson);
		expect([...borneOut, ...wrong].length).toBeGreaterThan(0);
		expect(disputed.length).toBeGreaterThan(0);
		expect(lesson.later).not.toBeNull();
		expect(lesson.cards.length).toBeGreaterThanOrEqual(4);
		expect(lesson.debrief).toMatch(/does well/u);
		expect(lesson.debrief).toMatch(/Innocent explanation/u);
	}
);

test.for(units)('in unit %s at least one marking in three has nothing to find', (unit) => {
	const all = lessons()
		.filter((lesson) => lesson.unit === unit)
		.flatMap(markings);
	const clean = all.filter((keys) => keys.length === 0);
	expect(all.length).toBeGreaterThan(0);
	expect(clean.length / all.length).toBeGreaterThanOrEqual(1 / 3);
});

/** What a student sees of a short text before reading it, and how many words it has. */
const shapeOf = ({ blocks, exercises, objectives, cards }: Lesson) => ({
	before: { objectives, cards, tasks: exercises.map(({ id, type }) => [id, type]) },
	words: blocks
		.filter(isPassage)
		.flatMap(({ sentences }) => sentences)
		.reduce((sum, sentence) => sum + wordCount(sentence), 0)
});

test('short texts with something to find and without stand in each unit, and nothing tells them apart', () => {
	const short = lessons().filter(
		({ provenance, exercises }) => provenance.invented && exercises.length === 2
	);
	const isClean = (lesson: Lesson) => markings(lesson).every((keys) => keys.length === 0);
	const [clean, keyed] = [short.filter(isClean), short.filter((lesson) => !isClean(lesson))];
	for (const unit of units) {
		expect(clean.some((lesson) => lesson.unit === unit)).toBe(true);
		expect(keyed.some((lesson) => lesson.unit === unit)).toBe(true);
	}
	const lengths = clean.map((lesson) => shapeOf(lesson).words);
	for (const lesson of short) {
		const { before, words } = shapeOf(lesson);
		expect(before).toEqual(shapeOf(short[0]!).before);
		expect(words).toBeGreaterThanOrEqual(Math.min(...lengths));
		expect(words).toBeLessThanOrEqual(Math.max(...lengths));
	}
	// Neither is always the first of its unit.
	const firsts = units.map((unit) => isClean(short.find((lesson) => lesson.unit === unit)!));
	expect(new Set(firsts).size).toBe(2);
});

/** Where a text of ours is harder to read than grade 9, and why it stays so. */
const harder: Record<string, string> = {};

test.for(
	lessons().flatMap(({ slug, teach, debrief, keys }) => [
		[`${slug}/teach.md`, teach] as const,
		[`${slug}/debrief.md`, debrief] as const,
		...(keys.length ? [[`${slug}: every why`, keys.map(({ why }) => why).join(' ')] as const] : [])
	])
)('%s can be read in grade 9', ([name, text]) => {
	if (harder[name]) return;
	expect(gradeLevel(text)).toBeLessThanOrEqual(9);
});
