import type { Key } from '$lib/core/key';
import { review, sheetOf } from '$lib/core/review';
import { cut, type Block } from '$lib/core/text';
import { expect, test } from 'vitest';

const blocks: Block[] = [
	{ summary: 'A bridge of ours.' },
	{
		id: 'p1',
		headline: false,
		sentences: [cut('The heartless rule was printed on cards.'), cut('It begins on Monday.')]
	},
	{
		id: 'p2',
		headline: false,
		sentences: [cut('He admitted that the huge fryer was sold.'), cut('The queue was long.')]
	},
	{ id: 'p3', headline: false, sentences: [cut('This passage is not marked.')] }
];

function key(at: string, from: number, to: number, label: Key['label'], more: Partial<Key> = {}) {
	return {
		id: `${at}-${from}`,
		at,
		from,
		to,
		strand: 'language' as const,
		label,
		also: [],
		zone: 'required' as const,
		why: 'Why.',
		calmer: null,
		...more
	};
}

const keys = [
	key('p1', 1, 1, 'L1'),
	key('p2', 1, 1, 'L4'),
	key('p2', 4, 4, 'L3', { zone: 'arguable' }),
	key('p3', 0, 0, 'L1'),
	key('p1', 0, 6, 'S6', { strand: 'sourcing' })
];
const exercise = {
	strand: 'language' as const,
	labels: ['L1', 'L3', 'L4'] as Key['label'][],
	passages: ['p1', 'p2']
};
const sheet = sheetOf(blocks, keys, exercise);

function states(marks: [string, number, number, Key['label'] | null][], nothing = false) {
	const answer = {
		nothing,
		marks: Object.fromEntries(
			marks.map(([at, from, to, label], n) => [`m${n}`, { at, from, to, label }])
		)
	};
	return review(sheet, answer).findings.map(({ id, state, agrees }) => [id, state, agrees]);
}

test('a sheet holds the passages and keys of its exercise alone', () => {
	expect(sheet.passages).toEqual([
		{ id: 'p1', sentences: [7, 4] },
		{ id: 'p2', sentences: [8, 4] }
	]);
	expect(sheet.keys.map(({ id }) => id)).toEqual(['p1-1', 'p2-1', 'p2-4']);
});

test.for([
	[
		'without marks every required key is missed and arguable ones are open',
		[],
		[
			['key-p1-1', 'missed', false],
			['key-p2-1', 'missed', false],
			['key-p2-4', 'open', true]
		]
	],
	[
		'marks that found their keys stand with them',
		[
			['p1', 1, 1, 'L1'],
			['p2', 1, 1, 'L4']
		],
		[
			['key-p1-1', 'found', true],
			['key-p2-1', 'found', true],
			['key-p2-4', 'open', true]
		]
	],
	[
		'a cousin, a mark on an arguable passage and one on a clean sentence differ',
		[
			['p1', 1, 1, 'L3'],
			['p2', 4, 4, 'L3'],
			['p1', 8, 8, 'L1']
		],
		[
			['key-p1-1', 'cousin', false],
			['mark-m2', 'clean', false],
			['key-p2-1', 'missed', false],
			['key-p2-4', 'arguable', false]
		]
	],
	[
		'a near mark stands alone, and its key is still missed',
		[['p1', 3, 4, 'L1']],
		[
			['key-p1-1', 'missed', false],
			['mark-m0', 'near', false],
			['key-p2-1', 'missed', false],
			['key-p2-4', 'open', true]
		]
	],
	[
		'a mark of a passage that is gone comes last',
		[['gone', 0, 0, 'L1']],
		[
			['key-p1-1', 'missed', false],
			['key-p2-1', 'missed', false],
			['key-p2-4', 'open', true],
			['mark-m0', 'lost', false]
		]
	]
] as [string, [string, number, number, Key['label']][], unknown[]][])(
	'%s',
	([, marks, expected]) => {
		expect(states(marks)).toEqual(expected);
	}
);

test('who marks clean words that only look like a move is told why they are fine', () => {
	const fine = [{ at: 'p2', from: 8, to: 10, looksLike: ['L3' as const], why: 'It was long.' }];
	const mark = (at: string, from: number, to: number) => ({ at, from, to, label: 'L3' as const });
	const told = (marks: ReturnType<typeof mark>[]) => {
		const answer = { nothing: false, marks: Object.fromEntries(marks.entries()) };
		return review(sheet, answer, fine).findings.flatMap((finding) => finding.fine ?? []);
	};
	expect(told([mark('p2', 10, 11)])).toEqual(['It was long.']);
	expect(told([mark('p1', 7, 8), mark('p2', 1, 1)])).toEqual([]);
});
