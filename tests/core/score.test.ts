import { expect, test } from 'vitest';
import type { Sheet } from '$lib/core/key';
import type { LabelId } from '$lib/core/labels';
import type { Mark } from '$lib/core/mark';
import { grade } from '$lib/core/score';
import { layout, zoneOf } from '$lib/core/zone';

type Key = Sheet['keys'][number];

const passages = [
	{ id: 'a', sentences: [20, 10, 10] },
	{ id: 'b', sentences: [10, 10, 10] }
];

/** Written "a 3-15": passage a, words 3 to 15. */
function place(written: string) {
	const [at, words] = written.split(' ') as [string, string];
	const [from, to] = words.split('-').map(Number) as [number, number];
	return { at, from, to };
}

/** Written "a 3-15 L1", or without a label. */
function mark(written: string): Mark {
	return { ...place(written), label: (written.split(' ')[2] as LabelId) ?? null };
}

function key(written: string, more: Partial<Key> = {}): Key {
	const label = mark(written).label ?? 'L1';
	return {
		id: written,
		...place(written),
		strand: 'language',
		label,
		also: [],
		zone: 'required',
		...more
	};
}

function sheet(keys: Key[], more: Partial<Sheet> = {}): Sheet {
	return { strand: 'language', labels: ['L1', 'L2', 'L4', 'L6'], passages, keys, ...more };
}

function run(on: Sheet, written: readonly string[], nothing = false) {
	const { marks, ...rest } = grade(on, written.map(mark), nothing);
	return { ...rest, marks, verdicts: marks.map(({ verdict }) => verdict).join(' ') };
}

const one = sheet([key('a 8-10 L1')]);

test.for([
	['the exact words', ['a 8-10 L1'], 'found', 1],
	['one of the words', ['a 9-9 L1'], 'found', 1],
	['a few words too many', ['a 7-12 L1'], 'found', 1],
	['five words too many on both sides', ['a 3-15 L1'], 'found', 1],
	['six words too many', ['a 3-16 L1'], 'beside', 0],
	['six words too many at the front', ['a 2-10 L1'], 'beside', 0],
	['the whole sentence', ['a 0-19 L1'], 'beside', 0],
	['two words of three and one beside', ['a 9-11 L1'], 'found', 1],
	['one word of three and one beside, which is just half', ['a 10-11 L1'], 'found', 1],
	['one word of three and two beside', ['a 10-12 L1'], 'near', 0],
	['words close by', ['a 11-15 L1'], 'near', 0],
	['words farther off in that sentence', ['a 12-16 L1'], 'beside', 0],
	['over into the next sentence', ['a 8-20 L1'], 'clean', -0.5],
	['a cousin label', ['a 8-10 L2'], 'cousin', 0.5],
	['a wrong label', ['a 8-10 L4'], 'mislabelled', 0],
	['no label where labels are on offer', ['a 8-10'], 'mislabelled', 0],
	['the same words twice', ['a 8-10 L1', 'a 8-10 L1'], 'found near', 1],
	['a find and a part of it', ['a 9-10 L1', 'a 8-10 L1'], 'near found', 1],
	['the right label after a wrong one', ['a 8-10 L4', 'a 8-10 L1'], 'near found', 1],
	['a cousin label and a wrong one', ['a 8-10 L2', 'a 8-10 L4'], 'cousin near', 0.5],
	['a wrong label on a better place', ['a 8-10 L4', 'a 9-11 L1'], 'mislabelled near', 0],
	['a find and a clean sentence', ['a 8-10 L1', 'b 4-6 L1'], 'found clean', 0.5],
	['one clean sentence twice', ['a 8-10 L1', 'b 4-6 L1', 'b 7-9 L2'], 'found clean clean', 0.5],
	['two clean sentences with one mark', ['a 8-10 L1', 'b 8-12 L1'], 'found clean', 0],
	['one clean sentence only', ['b 4-6 L1'], 'clean', -0.5]
] as const)('language key: marking %s', ([, marks, verdicts, raw]) => {
	const result = run(one, marks);
	expect(result).toMatchObject({ attempted: true, verdicts, raw, score: Math.max(0, raw) });
	const at = verdicts.split(' ').findIndex((each) => /found|cousin|mislabelled/.test(each));
	expect(result.keys[0]!.mark).toBe(at < 0 ? null : at);
	expect(result.found).toBe(at < 0 ? 0 : 1);
});

test('a find that runs over into a clean sentence costs half a point', () => {
	const result = run(sheet([key('a 17-19 L1')]), ['a 17-22 L1']);
	expect(result).toMatchObject({ verdicts: 'found', found: 1, touched: 1, score: 0.5 });
	expect(result.marks[0]).toEqual({
		verdict: 'found',
		key: 0,
		cleanSentences: [{ at: 'a', sentence: 1 }]
	});
});

test('near marks point to the closest key, others to none', () => {
	const two = sheet([key('a 4-5 L1'), key('a 12-13 L1')]);
	const result = run(two, ['a 7-8 L1', 'a 9-10 L1', 'a 17-18 L1', 'b 0-0 L1']);
	expect(result.verdicts).toBe('near near near clean');
	expect(result.marks.map((each) => each.key)).toEqual([0, 1, 1, null]);
});

test('of two keys that are as close, a near mark points to the first', () => {
	const two = sheet([key('a 12-13 L1'), key('a 4-5 L1')]);
	expect(run(two, ['a 8-9 L1']).marks[0]).toMatchObject({ verdict: 'near', key: 0 });
});

test('of two keys that a mark fits as well, it finds the first', () => {
	const two = sheet([key('a 8-9 L1'), key('a 4-5 L1')]);
	expect(run(two, ['a 4-9 L1']).marks[0]).toMatchObject({ verdict: 'found', key: 0 });
});

test.for([
	['the greater share wins over the label', 'a 8-11 L1', 'a 10-13 L4'],
	['the better label wins over the fit', 'a 6-13 L5', 'a 8-11 L1'],
	['the better fit wins over an earlier beginning', 'a 8-11 L4', 'a 6-11 L4'],
	['the earlier beginning wins', 'a 6-13 L4', 'a 9-10 L4'],
	['the earlier end wins', 'a 8-9 L4', 'a 8-15 L4'],
	['the first label wins', 'a 8-11 L1', 'a 8-11 L2']
] as const)('two marks on one key, in either order: %s', ([, winner, loser]) => {
	const one = sheet([key('a 8-11 L4')]);
	expect(run(one, [winner, loser]).keys[0]!.mark).toBe(0);
	expect(run(one, [loser, winner]).keys[0]!.mark).toBe(1);
});

test.for([
	['language', { from: 2, to: 3 }, { from: 0, to: 8 }],
	['language', { from: 20, to: 38 }, { from: 15, to: 39 }],
	['sourcing', { from: 25, to: 34 }, { from: 20, to: 39 }],
	['sourcing', { from: 0, to: 19 }, { from: 0, to: 19 }],
	['framing', { from: 25, to: 26 }, { from: 0, to: 39 }]
] as const)('the zone of a %s key never leaves the passage', ([strand, core, zone]) => {
	expect(zoneOf({ strand, ...core }, layout([20, 10, 10]))).toEqual(zone);
});

test.for([
	['an accepted label', 'L6', 1],
	['a cousin of an accepted label', 'L5', 0.5],
	['a cousin of the first label', 'L3', 0.5],
	['a cousin of neither', 'L4', 0]
] as const)('a key with two right labels, marked with %s', ([, label, score]) => {
	expect(run(sheet([key('a 8-10 L1', { also: ['L6'] })]), [`a 8-10 ${label}`]).score).toBe(score);
});

test.for(['a 8-10', 'a 8-10 L8'])(
	'finding is enough where no labels are on offer: %s',
	(written) => {
		expect(run(sheet([key('a 8-10 L1')], { labels: [] }), [written])).toMatchObject({
			verdicts: 'found',
			score: 1
		});
	}
);

test.for([
	['one mark finds one of two overlapping keys', ['a 4-9 L4'], 'found', [null, 0], 0.5],
	['two marks find both', ['a 4-9 L4', 'a 4-9 L1'], 'found found', [1, 0], 1],
	['two marks find both at their own words', ['a 4-7 L1', 'a 6-9 L4'], 'found found', [0, 1], 1],
	['a third finds nothing', ['a 4-9 L4', 'a 4-9 L1', 'a 6-7 L1'], 'found found near', [1, 0], 1],
	['one label twice is wrong once', ['a 4-7 L1', 'a 6-9 L1'], 'found mislabelled', [0, 1], 0.5]
] as const)('%s', ([, marks, verdicts, finders, score]) => {
	const overlapping = sheet([key('a 4-7 L1'), key('a 6-9 L4')]);
	const result = run(overlapping, marks);
	expect(result).toMatchObject({ verdicts, score });
	expect(result.keys.map((each) => each.mark)).toEqual(finders);
});

test('a label that two keys accept goes to the key whose own label it is', () => {
	const both = sheet([key('a 2-8 L4', { also: ['L1'] }), key('a 4-5 L1')]);
	expect(run(both, ['a 2-8 L1', 'a 2-8 L4'])).toMatchObject({ verdicts: 'found found', score: 1 });
});

const sourcing = { strand: 'sourcing', labels: ['S1', 'S3', 'S4'] } as const;

test.for([
	['the whole sentence', ['a 0-19 S4'], 'found', 1],
	['the sentence and one word more', ['a 0-20 S4'], 'clean', -0.5],
	['the other end of the sentence', ['a 17-19 S4'], 'near', 0],
	['another sentence', ['a 20-24 S4'], 'clean', -0.5],
	['a cousin label', ['a 8-10 S3'], 'cousin', 0.5]
] as const)('sourcing key: marking %s', ([, marks, verdicts, raw]) => {
	const one = sheet([key('a 8-10 S4', { strand: 'sourcing' })], { ...sourcing, labels: ['S4'] });
	expect(run(one, marks)).toMatchObject({ verdicts, raw });
});

test.for([
	['both sentences', ['a 0-29 S1'], 'found', 1],
	['the second of them', ['a 20-29 S1'], 'found', 1],
	['a word of the third too', ['a 0-30 S1'], 'clean', -0.5]
] as const)('a sourcing key over two sentences: marking %s', ([, marks, verdicts, raw]) => {
	const over = key('a 15-24 S1', { strand: 'sourcing' });
	expect(run(sheet([over], { ...sourcing, labels: ['S1'] }), marks)).toMatchObject({
		verdicts,
		raw
	});
});

test('a mark over two sentences finds no key whose zone covers only one, and costs nothing there', () => {
	const two = sheet(
		['a 4-6 S1', 'a 24-26 S4'].map((each) => key(each, { strand: 'sourcing' })),
		{ ...sourcing, labels: ['S1', 'S4'] }
	);
	expect(run(two, ['a 0-29 S1'])).toMatchObject({ verdicts: 'beside', found: 0, raw: 0 });
});

test.for([
	['the core', ['a 22-27 F5'], 'found', 1],
	['the whole passage, with its clean sentences', ['a 0-39 F5'], 'found', 0],
	['elsewhere in the passage', ['a 0-3 F5'], 'clean', -0.5],
	['another passage', ['b 0-3 F5'], 'clean', -0.5]
] as const)('framing key: marking %s', ([, marks, verdicts, raw]) => {
	const framing = key('a 22-27 F5', { strand: 'framing' });
	const result = run(sheet([framing], { strand: 'framing', labels: ['F5'] }), marks);
	expect(result).toMatchObject({ verdicts, raw });
});

test('a framing mark far off every core is near where the passage has no clean sentence', () => {
	const keys = ['a 0-0 F5', 'a 22-27 F5', 'a 39-39 F5'];
	const full = sheet(
		keys.map((each) => key(each, { strand: 'framing' })),
		{ strand: 'framing', labels: ['F5'] }
	);
	const result = run(full, ['a 12-14 F5']);
	expect(result).toMatchObject({ verdicts: 'near', touched: 0, raw: 0 });
	expect(result.marks[0]!.key).toBe(1);
});

const doubted = sheet([key('a 8-10 L1'), key('a 24-26 L2', { zone: 'arguable' })]);

test.for([
	['earn nothing and cost nothing', ['a 24-26 L1'], 'arguable', 0, 0],
	['may be met twice', ['a 24-26 L1', 'a 24-25 L2'], 'arguable arguable', 0, 1],
	['cost nothing beside a find', ['a 24-26 L4', 'a 8-10 L1'], 'arguable found', 1, 0],
	['cost nothing where they are missed by a few words', ['a 28-29 L1'], 'beside', 0, null],
	['do not shield the next sentence', ['a 24-30 L1'], 'arguable', -0.5, 0]
] as const)('arguable passages %s', ([, marks, verdicts, raw, by]) => {
	const result = run(doubted, marks);
	expect(result).toMatchObject({ verdicts, raw, required: 1, clean: 4 });
	expect(result.keys[1]).toEqual({ mark: by, credit: 0 });
});

test('a required key comes before an arguable one on the same words', () => {
	const both = sheet([key('a 8-10 L2', { zone: 'arguable' }), key('a 8-12 L1')]);
	expect(run(both, ['a 8-10 L2'])).toMatchObject({ verdicts: 'cousin', score: 0.5 });
	expect(run(both, ['a 8-10 L2', 'a 8-12 L1'])).toMatchObject({
		verdicts: 'arguable found',
		score: 1
	});
});

test.for([
	['nothing to mark', [], true, 1],
	['one sentence', ['a 0-3 L1'], false, 0.5],
	['one sentence twice', ['a 0-3 L1', 'a 5-6 L1'], false, 0.5],
	['two sentences', ['a 0-3 L1', 'b 0-3 L1'], false, 0],
	['three sentences', ['a 0-3 L1', 'b 0-3 L1', 'b 12-13 L1'], false, -0.5],
	['one sentence, with a stray “nothing”', ['a 0-3 L1'], true, 0.5]
] as const)('a clean text answered with %s', ([, marks, nothing, raw]) => {
	const score = Math.max(0, raw);
	expect(run(sheet([]), marks, nothing)).toMatchObject({
		attempted: true,
		required: 0,
		raw,
		score
	});
});

test('marks on arguable passages alone leave a clean text at full score', () => {
	const clean = sheet([key('a 8-10 L1', { zone: 'arguable' })]);
	expect(run(clean, ['a 8-10 L1'])).toMatchObject({ verdicts: 'arguable', clean: 5, score: 1 });
});

test('“Nothing to mark” on a text with keys earns 0', () => {
	expect(run(one, [], true)).toMatchObject({ attempted: true, found: 0, leftAlone: 5, score: 0 });
});

test('without a mark and without “Nothing to mark” nothing was attempted', () => {
	expect(run(one, [])).toMatchObject({ attempted: false, raw: null, score: null, leftAlone: 5 });
});

test.for([
	['half a point while keys are half as many', [10, 10, 10], ['a 2-3 L1'], 0.5],
	['K/C where there are more', [10, 10, 10, 10, 10], ['a 2-3 L1', 'a 12-13 L1'], 2 / 3],
	['K/C where there are many more', [10, 10, 10], ['a 2-3 L1', 'a 12-13 L1'], 2]
] as const)('a clean sentence costs %s', ([, sentences, keys, cost]) => {
	const on = sheet(
		keys.map((each) => key(each)),
		{ passages: [{ id: 'a', sentences: [...sentences] }] }
	);
	const last = sentences.length * 10 - 1;
	const { raw } = run(on, [...keys, `a ${last}-${last} L1`]);
	expect(raw).toBeCloseTo((keys.length - cost) / keys.length, 12);
});

test('marking everything earns exactly 0 where K/C has no exact value', () => {
	const [required, clean] = [15, 22];
	const starts = Array.from({ length: required + clean }, (_, n) => n * 10);
	const long = sheet(
		starts.slice(0, required).map((from) => key(`a ${from}-${from + 1}`)),
		{ passages: [{ id: 'a', sentences: starts.map(() => 10) }] }
	);
	const all = starts.map((from) => `a ${from}-${from + 1} L1`);
	expect(run(long, all)).toMatchObject({ found: required, touched: clean, raw: 0, score: 0 });
});

test('a text without a clean sentence has finds and no score', () => {
	const full = sheet([key('a 2-3 L1')], { passages: [{ id: 'a', sentences: [10] }] });
	expect(run(full, ['a 2-3 L1'])).toMatchObject({
		attempted: true,
		found: 1,
		clean: 0,
		raw: null,
		score: null
	});
});

test('a sentence without words is neither clean nor in the way', () => {
	const broken = sheet([key('a 12-13 S1', { strand: 'sourcing' })], {
		passages: [{ id: 'a', sentences: [0, 10, 0, 10, 0] }],
		labels: ['S1']
	});
	expect(run(broken, ['a 10-19 S1'])).toMatchObject({ verdicts: 'found', clean: 1, score: 1 });
	expect(run(broken, ['a 0-9 S1', 'a 10-19 S1'])).toMatchObject({ touched: 1, score: 0 });
});

test.for([
	['of a passage that is gone', 'z 0-3 L1'],
	['beyond the end of the passage', 'a 40-41 L1'],
	['running past the end of the passage', 'b 24-30 L1']
])('a mark %s is lost and costs nothing', ([, written]) => {
	const result = run(one, [written!, 'a 8-10 L1']);
	expect(result).toMatchObject({ verdicts: 'lost found', touched: 0, score: 1 });
	expect(result.marks[0]).toEqual({ verdict: 'lost', key: null, cleanSentences: [] });
	expect(run(one, [written!], true)).toMatchObject({ attempted: false, score: null });
});

/** 20 sentences of 12 words; keys in the first five, arguable ones in the next two. */
const worked = sheet(
	[0, 1, 2, 3, 4, 5, 6].map((n) =>
		key(`p${n >> 2} ${(n % 4) * 12 + 4}-${(n % 4) * 12 + 5} L1`, {
			zone: n < 5 ? 'required' : 'arguable'
		})
	),
	{ passages: [0, 1, 2, 3, 4].map((n) => ({ id: `p${n}`, sentences: [12, 12, 12, 12] })) }
);

test('the worked case of pedagogy.md earns 50 %', () => {
	const exact = ['p0 4-5 L1', 'p0 16-17 L1', 'p0 28-29 L1'];
	const others = ['p0 40-41 L2', 'p1 16-17 L1', 'p2 0-3 L1', 'p4 30-33 L4'];
	expect(run(worked, [...exact, ...others])).toMatchObject({
		verdicts: 'found found found cousin arguable clean clean',
		required: 5,
		found: 4,
		credit: 3.5,
		clean: 13,
		touched: 2,
		leftAlone: 11,
		raw: 0.5,
		score: 0.5
	});
});

test.for(['L1', 'L2', 'L4'])('marking all 20 sentences as %s earns 0', (label) => {
	const all = worked.passages.flatMap(({ id }) =>
		[0, 12, 24, 36].map((from) => `${id} ${from}-${from + 11} ${label}`)
	);
	expect(run(worked, all)).toMatchObject({ touched: 13, leftAlone: 0, score: 0 });
	const passages = worked.passages.map(({ id }) => `${id} 0-47 ${label}`);
	expect(run(worked, passages)).toMatchObject({ touched: 13, score: 0 });
});
