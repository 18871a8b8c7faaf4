import { context } from '$lib/core/lens/context';
import { without } from '$lib/core/lens/lists';
import { measure } from '$lib/core/lens/measure';
import { candidate } from '$lib/core/lens/candidate';
import { merged, voices } from '$lib/core/lens/voices';
import type { Lesson } from '$lib/core/lesson';
import { cut, type Passage } from '$lib/core/text';
import { lens } from '$lib/server/lens';
import { expect, test } from 'vitest';
import { measured } from '../../bench/lens';

const passage = (id: string, ...sentences: string[]): Passage => ({
	...{ id, headline: false },
	sentences: sentences.map(cut)
});
const told = (...passages: Passage[]) =>
	voices(passages, lens().lists).map(({ who, words, at }) => [who, words, at]);

test('the figures beside the suggestions are those of these lists and these lessons', async () => {
	expect(lens().measured, 'run “npm run bench -- --only lens”').toEqual(await measured());
});

test('a lesson is measured without the words that only it gave to the lists', () => {
	const none = { ...lens().lists, charged: [] };
	const lists = {
		...none,
		charged: [
			{ words: ['one'], from: [] },
			{ words: ['two'], from: ['a'] },
			{ words: ['three'], from: ['a', 'b'] }
		]
	};
	expect(without(lists, 'a').charged.map(({ words }) => words[0])).toEqual(['one', 'three']);
	expect(without(lists, 'c').charged).toHaveLength(3);
});

test('only what an exercise asks about counts, and a text without a key counts false alarms', () => {
	const key = {
		id: 'k',
		at: 'p1',
		from: 1,
		to: 2,
		strand: 'language',
		label: 'L1',
		zone: 'required'
	};
	const exercise = (labels: string[], passages: string[]) => ({
		...{ type: 'mark', strand: 'language', labels, passages }
	});
	const lesson = {
		slug: 'a',
		blocks: [passage('p1', 'A brutal rule came.'), passage('p2', 'It is new.', 'It is old.')],
		keys: [key, { ...key, id: 'l', from: 0, to: 0, zone: 'arguable' }],
		exercises: [exercise(['L1'], ['p1']), exercise([], ['p2'])]
	} as unknown as Lesson;
	const at = (place: string, from: number, label: 'L1' | 'L3' | 'S1') =>
		candidate(place, { from, to: from }, 'charged', label);
	const found = [
		...[at('p1', 2, 'L1'), at('p1', 0, 'L1'), at('p1', 3, 'L1')],
		// Not asked about: another label than is on offer, another strand, another passage.
		...[at('p1', 1, 'L3'), at('p1', 1, 'S1'), at('p9', 1, 'L1')],
		at('p2', 0, 'L3')
	];
	expect(measure([lesson], () => found).strands.language).toEqual({
		...{ required: 1, hits: 1, candidates: 4, onKey: 2, cleanSentences: 2, falseAlarms: 1 }
	});
});

test('the voices are those who speak, each once, with the words between quotation marks', () => {
	expect(
		told(
			passage(
				'p1',
				'Caretaker Jonas Weill said the boiler had failed.',
				'“Twice in a week,” he said.'
			),
			passage('p2', '“We froze,” said Bea Lindqvist.', 'Weill added that it “is old now”.')
		)
	).toEqual([
		['Caretaker Jonas Weill', 7, 'p1'],
		['Bea Lindqvist', 2, 'p2']
	]);
});

test('who has no name is called as the article calls them, and a text without speakers has no voices', () => {
	expect(told(passage('p1', 'Two parents said it was cold.'))).toEqual([['Two parents', 0, 'p1']]);
	expect(told(passage('p1', 'It was cold.', 'The “garden” is open.'))).toEqual([]);
});

test('two rows become one, with the words of both, and no row is lost by a slip', () => {
	const rows = [
		{ id: 'a', who: 'Roy', side: '', words: 3, at: 'p1' },
		{ id: 'b', who: 'Mina Roy', side: 'town', words: 4, at: 'p2' }
	];
	expect(merged(rows, 'a', 'b')).toEqual([{ ...rows[1], words: 7 }]);
	for (const [from, into] of [
		['a', 'a'],
		['a', 'x'],
		['x', 'a']
	] as const)
		expect(merged(rows, from, into)).toEqual(rows);
});

test('words are shown in their sentence', () => {
	const text = passage('p1', 'It rained.', 'The brutal “rule” came.', 'All left.');
	expect(context(text, { from: 3, to: 4 })).toEqual(['The ', 'brutal “rule', '” came.']);
	expect(context(text, { from: 1, to: 2 })).toEqual(['It ', 'rained. The', ' brutal “rule” came.']);
});
