import fc from 'fast-check';
import { expect, test } from 'vitest';
import { half } from '$lib/core/assignment';
import type { Exercise } from '$lib/core/exercises';
import type { Histogram } from '$lib/core/wall/bars';
import { beside, halves } from '$lib/core/wall/halves';
import { histograms } from '$lib/core/wall/histogram';
import { answer, anyAnswer, empty, sheet } from './marks';

const head = { id: 'x', title: 'X', instructions: '', minutes: 5 };
const naming = { passages: sheet.passages, name: (label: string) => `Label ${label}` };
const asExercise = (exercise: object) => ({ ...head, ...exercise }) as unknown as Exercise;
const mark = asExercise({
	type: 'mark',
	strand: 'language',
	labels: ['L1', 'L2'],
	passages: ['p']
});
const counts = (found: Histogram[]) =>
	found.map(({ of, bars }) => [of, Object.fromEntries(bars.map(({ id, count }) => [id, count]))]);

test('of marks it is counted who gave which label, and who found nothing to mark', () => {
	const answers = [
		answer(['p', 1, 1], ['p', 3, 3], ['q', 1, 1, 'L2']),
		answer(['p', 1, 1, 'L2']),
		answer(),
		empty
	];
	expect(counts(histograms(mark, answers, naming))).toEqual([[3, { L1: 1, L2: 2, nothing: 1 }]]);
	const plain = asExercise({ type: 'mark', strand: 'framing', labels: [], passages: ['p'] });
	expect(counts(histograms(plain, answers, naming))).toEqual([[3, { some: 2, nothing: 1 }]]);
});

test.for([
	[
		'claims',
		{ type: 'claims', items: [{ id: 'one' }, { id: 'two' }] },
		[
			{ items: { one: { loaded: true, verdict: 'supported' }, two: { loaded: false } } },
			{ items: { one: { loaded: true, verdict: 'opinion' }, gone: { loaded: true } } }
		],
		[
			[3, { true: 2, false: 1 }],
			[2, expect.objectContaining({ supported: 1, opinion: 1, misleading: 0 })]
		]
	],
	[
		'headline',
		{
			type: 'headline',
			options: [
				{ id: 'h1', verdict: 'fair' },
				{ id: 'h2', verdict: 'rousing' }
			]
		},
		[{ verdicts: { h1: 'fair', h2: 'fair' }, pick: 'h2' }, { verdicts: { h1: 'rousing' } }],
		[
			[3, { fair: 2, rousing: 1, minimising: 0 }],
			[1, { fair: 0, rousing: 1, minimising: 0 }]
		]
	],
	[
		'ledger',
		{ type: 'ledger', voices: [{ id: 'v' }] },
		[{ rows: { v: { named: true, howKnow: 'saw it' } } }, { rows: { v: { named: false } } }],
		[
			[2, { true: 1, false: 1 }],
			[1, { 'saw it': 1, 'studied it': 0, 'has a stake': 0, 'cannot tell': 0 }]
		]
	],
	[
		'swap',
		{
			type: 'swap',
			items: ['one', 'two'].map((id) => ({
				id,
				options: [
					{ id: 'mild', heat: 0, keepsFacts: true },
					{ id: 'wild', heat: 3, keepsFacts: false }
				]
			}))
		},
		[
			{
				items: {
					one: { option: 'mild', factsChanged: false },
					two: { option: 'wild', factsChanged: true }
				}
			},
			{ items: { one: { option: 'wild', factsChanged: null }, two: { option: null } } },
			{ items: { one: { option: 'gone', factsChanged: false } } }
		],
		[
			[3, { calm: 1, warm: 0, hot: 0, burning: 2 }],
			[3, { true: 1, false: 2 }]
		]
	],
	[
		'compare',
		{ type: 'compare', shared: [{ id: 's' }], onlyLeft: [{ id: 'l' }], onlyRight: [] },
		[{ facts: { s: 'both', l: 'right' } }, { facts: { l: 'left', gone: 'left' } }],
		[[3, { both: 1, left: 1, right: 1 }]]
	],
	[
		'order',
		{ type: 'order', points: ['a', 'b', 'c'].map((id, paragraph) => ({ id, paragraph })) },
		[
			{ order: ['b', 'a', 'c'], note: '' },
			{ order: ['a', 'b', 'c'], note: '' },
			{ order: [], note: 'x' }
		],
		[[6, { early: 1, fits: 4, late: 1 }]]
	],
	[
		'chain',
		{ type: 'chain', break: 'b', hops: ['a', 'b', 'c'].map((id) => ({ id })) },
		[
			{ order: ['c', 'a', 'b'], break: 'b' },
			{ order: ['a', 'b', 'c'], break: 'c' },
			{ order: [], break: null }
		],
		[
			[6, { early: 1, fits: 3, late: 2 }],
			[2, { true: 1, false: 1 }]
		]
	],
	[
		'missing',
		{
			type: 'missing',
			slots: [
				{ id: 'one', after: 'p', card: 'c1' },
				{ id: 'two', after: 'q', card: 'c2' }
			],
			distractors: [{ id: 'idle' }]
		},
		[
			{ slots: { one: { question: 'one', card: 'c1' }, two: { question: 'one', card: 'c1' } } },
			{ slots: { one: { question: 'idle', card: null }, two: { question: null, card: 'c2' } } },
			{ slots: {} }
		],
		[
			[3, { ours: 1, elsewhere: 1, distractor: 1 }],
			[3, { true: 2, false: 1 }]
		]
	],
	[
		'open',
		{
			type: 'open',
			checklist: [
				{ id: 'a', text: 'It names a source.' },
				{ id: 'b', text: 'It asks.' }
			]
		},
		[
			{ text: 'x', locked: true, ticks: { a: true, b: false } },
			{ text: 'y', locked: true, ticks: { a: true, gone: true } },
			{ text: 'z', locked: false, ticks: { b: true } }
		],
		[[2, { 'It names a source.': 2, 'It asks.': 0 }]]
	]
] as const)('what was answered to %s is counted', ([, exercise, answers, expected]) => {
	const found = histograms(asExercise(exercise), answers as never, naming);
	expect(counts(found)).toEqual(expected);
});

test('the order of hand-ins does not matter', () => {
	fc.assert(
		fc.property(fc.array(anyAnswer), (answers) => {
			expect(histograms(mark, answers.toReversed(), naming)).toEqual(
				histograms(mark, answers, naming)
			);
		})
	);
});

test('every hand-in is in one half, in that of its learner', () => {
	const learners = fc.array(fc.record({ learner: fc.string({ minLength: 1 }) }));
	fc.assert(
		fc.property(fc.string(), learners, (id, handIns) => {
			const { a, b } = halves({ id }, handIns);
			expect(a.length + b.length).toBe(handIns.length);
			expect(a.every(({ learner }) => half({ id }, learner) === 'a')).toBe(true);
			expect(b.every(({ learner }) => half({ id }, learner) === 'b')).toBe(true);
		})
	);
});

test('questions that both halves were asked stand side by side, with the bars of both', () => {
	const one = (id: string, ...bars: string[]): Histogram => ({
		...{ id, question: id, unit: 'students', of: 3 },
		bars: bars.map((bar) => ({ id: bar, name: bar, count: 1 }))
	});
	const pairs = beside(
		[one('m', 'L1', 'L2', 'none'), one('only a'), one('m', 'L3')],
		[one('m', 'L2', 'L4', 'none'), one('only b')]
	);
	expect(pairs.map(({ question }) => question)).toEqual(['m']);
	expect(pairs[0]!.bars.map(({ id, a, b }) => [id, a?.count ?? null, b?.count ?? null])).toEqual([
		['L1', 1, null],
		['L2', 1, 1],
		['L4', null, 1],
		['none', 1, 1]
	]);
});
