import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha, agreement, inWords } from '$lib/core/agreement';
import { argue, doubts } from '$lib/core/argue';
import type { Answer } from '$lib/core/exercises/mark';
import type { Exercise } from '$lib/core/exercises/missing';
import { heat, peaks } from '$lib/core/heat';
import type { Sheet } from '$lib/core/key';
import type { LabelId } from '$lib/core/labels';
import { slots } from '$lib/core/slots';

/** Twelve sentences of five words in two passages; a required key in the first, an arguable in the second. */
const sheet: Sheet = {
	strand: 'language',
	labels: ['L1', 'L2'],
	passages: [
		{ id: 'p', sentences: [5, 5, 5, 5, 5, 5] },
		{ id: 'q', sentences: [5, 5, 5, 5, 5, 5] }
	],
	keys: [
		{ ...{ id: 'k', at: 'p', from: 1, to: 2, strand: 'language' }, ...{ label: 'L1', also: [] } },
		{ ...{ id: 'a', at: 'p', from: 6, to: 7, strand: 'language' }, ...{ label: 'L1', also: [] } }
	].map((key, n) => ({ ...key, zone: n ? 'arguable' : 'required' }) as Sheet['keys'][number])
};

type Short = [at: string, from: number, to: number, label?: LabelId | null];
const answer = (...marks: Short[]): Answer => ({
	marks: Object.fromEntries(
		marks.map(([at, from, to, label = 'L1'], n) => [`m${n}`, { at, from, to, label }])
	),
	nothing: !marks.length
});
const times = (count: number, one: Answer) => Array.from({ length: count }, () => one);

test('words that the same students marked with the same labels are one run', () => {
	const { students, runs } = heat(sheet, [
		answer(['p', 1, 3], ['q', 0, 0, 'L2']),
		answer(['p', 2, 3, 'L2']),
		answer(),
		answer(['p', 2, 2], ['p', 2, 4])
	]);
	expect(students).toBe(4);
	const both = (a: number, b: number) => [
		{ label: 'L1', count: a },
		{ label: 'L2', count: b }
	];
	expect(runs).toEqual([
		{ ...{ at: 'p', from: 1, to: 1, count: 1, share: 0.25 }, labels: both(1, 0).slice(0, 1) },
		{ ...{ at: 'p', from: 2, to: 3, count: 3, share: 0.75 }, labels: both(2, 1) },
		{ ...{ at: 'p', from: 4, to: 4, count: 1, share: 0.25 }, labels: both(1, 0).slice(0, 1) },
		{ ...{ at: 'q', from: 0, to: 0, count: 1, share: 0.25 }, labels: both(0, 1).slice(1) }
	]);
	expect(peaks({ strand: 'language', students, runs }).map(({ at, from }) => [at, from])).toEqual([
		['p', 2],
		['q', 0]
	]);
});

test('marks beyond the text are no attempt, “Nothing to mark” is one', () => {
	expect(heat(sheet, [answer(['p', 29, 30]), answer(['x', 0, 0])]).students).toBe(0);
	expect(heat(sheet, [answer()])).toEqual({ strand: 'language', students: 1, runs: [] });
	expect(heat(sheet, [{ marks: {}, nothing: false }]).students).toBe(0);
});

test('the runs say of each word what counting student by student says', () => {
	const mark = fc
		.tuple(fc.constantFrom('p', 'q'), fc.nat(29), fc.nat(6), fc.constantFrom('L1', 'L2', null))
		.map(([at, from, more, label]): Short => [at, from, Math.min(29, from + more), label]);
	const answers = fc.array(fc.array(mark, { maxLength: 6 }), { maxLength: 6 });
	fc.assert(
		fc.property(answers, (given) => {
			const all = given.map((marks) => answer(...marks));
			const { runs } = heat(sheet, all);
			for (const at of ['p', 'q']) {
				for (let word = 0; word < 30; word++) {
					const by = (label?: LabelId | null) =>
						all.filter(({ marks }) =>
							Object.values(marks).some(
								(mark) =>
									mark.at === at &&
									mark.from <= word &&
									word <= mark.to &&
									(label === undefined || mark.label === label)
							)
						).length;
					const over = runs.filter((run) => run.at === at && run.from <= word && word <= run.to);
					expect(over.length).toBe(by() ? 1 : 0);
					expect(over[0]?.count ?? 0).toBe(by());
					for (const label of ['L1', 'L2', null] as const) {
						const told = over[0]?.labels.find((each) => each.label === label)?.count ?? 0;
						expect(told).toBe(by(label));
					}
				}
			}
		}),
		{ numRuns: 100 }
	);
});

test('alpha of the published example: observed .258, expected .490, alpha .474', () => {
	const rows = ['1110', '0000', '1101', '000', '0100', '1111', '0000', '0010'];
	const units = rows.map((row) => ({ marked: row.split('1').length - 1, of: row.length }));
	const { observed, expected, alpha: value } = alpha(units);
	expect(observed).toBeCloseTo(0.258, 3);
	expect(expected).toBeCloseTo(0.49, 3);
	expect(value).toBeCloseTo(0.474, 3);
	expect(alpha([...units, { marked: 1, of: 1 }])).toEqual({ observed, expected, alpha: value });
	expect(alpha([])).toEqual({ observed: 0, expected: 0, alpha: null });
});

test.for([
	[
		'three students',
		times(3, answer(['p', 1, 1])),
		'Too few students to say: it takes at least 4.'
	],
	['all leave all', times(5, answer()), 'Everyone marked alike.'],
	['all alike', times(5, answer(['p', 1, 1])), 'The class agrees more than trained readers do.'],
	[
		'each another sentence',
		[0, 5, 10, 15, 20].map((from) => answer(['p', from, from])),
		'The class agrees no more than chance would.'
	]
] as const)('agreement in words: %s', ([, answers, says]) => {
	expect(inWords(agreement(sheet, answers)).says).toBe(says);
});

test('nine sentences are too few, and a mark over two sentences marks both', () => {
	const short = { ...sheet, passages: [{ id: 'p', sentences: [5, 5, 5, 5, 0, 5, 5, 5, 5, 5] }] };
	const found = agreement(short, times(4, answer(['p', 4, 5])));
	expect(found.standing).toBe('sentences');
	expect(found.sentences.map(({ marked }) => marked)).toEqual([4, 4, 0, 0, 0, 0, 0, 0, 0]);
});

test('a class argues about what 35 to 70 % marked, the most divided first', () => {
	const answers = [
		...times(4, answer(['p', 6, 7], ['q', 0, 1], ['q', 10, 11])),
		...times(1, answer(['p', 6, 7, 'L2'], ['q', 0, 1], ['q', 10, 11])),
		...times(1, answer(['p', 9, 9, 'L2'], ['q', 0, 1], ['q', 10, 11])),
		...times(1, answer(['q', 11, 11])),
		...times(3, answer())
	];
	const found = argue(sheet, answers);
	expect(found.map(({ at, from, to, marked }) => [at, from, to, marked])).toEqual([
		['p', 6, 7, 5],
		['q', 0, 1, 6],
		['q', 10, 11, 7]
	]);
	expect(found[0]!.labels).toEqual([
		{ label: 'L1', count: 4 },
		{ label: 'L2', count: 1 }
	]);
	expect(found[0]!.elsewhere).toEqual([{ label: 'L2', count: 1 }]);
	expect(argue(sheet, times(10, answer(['p', 6, 7])))).toEqual([]);
});

test('a key is doubted where half mark a clean sentence or under a fifth find a required one', () => {
	const clean = { kind: 'clean', at: 'q', sentence: 0 };
	const required = { kind: 'required', at: 'p', key: 'k' };
	const four = [...times(2, answer(['q', 0, 4])), ...times(2, answer())];
	expect(doubts(sheet, four)).toEqual([]);
	const six = [...times(3, answer(['q', 0, 0], ['q', 2, 4])), ...times(3, answer(['p', 1, 2]))];
	expect(doubts(sheet, six)).toEqual([{ ...clean, count: 3, students: 6 }]);
	const many = [...times(8, answer(['q', 0, 4])), answer(['p', 1, 2])];
	expect(doubts(sheet, many)).toEqual([
		{ ...clean, count: 8, students: 9 },
		{ ...required, count: 1, students: 9 }
	]);
	expect(doubts(sheet, [...times(4, answer()), answer(['p', 1, 2])])).toEqual([]);
});

test('what a class put into gaps is counted gap by gap, ours among it', () => {
	const exercise = {
		...{ id: 'm', type: 'missing', title: 'M', instruction: 'M' },
		slots: [{ id: 's', after: 'p', question: 'Since when?', answer: 'Long.', card: 'c' }],
		distractors: [{ id: 'd', text: 'Who cares?', whyNot: 'Nobody.' }]
	} as Exercise;
	const given = [
		['d', 'c'],
		['d', 'x'],
		['gone', null]
	].map(([question, card]) => ({ slots: { s: { question, card } }, opened: [] }));
	expect(slots(exercise, given as never, { c: 'A card', x: 'Another' })).toEqual([
		{
			...{ id: 's', after: 'p', students: 3 },
			questions: [
				{ id: 'd', text: 'Who cares?', count: 2, ours: false },
				{ id: 's', text: 'Since when?', count: 0, ours: true }
			],
			cards: [
				{ id: 'c', text: 'A card', count: 1, ours: true },
				{ id: 'x', text: 'Another', count: 1, ours: false }
			]
		}
	]);
});
