import { expect, test } from 'vitest';
import {
	alphaOf,
	allowLabel,
	compared,
	leave,
	makeArguable,
	matches,
	takeMark
} from '$lib/core/second/compare';
import { inWordsOfTwo } from '$lib/core/agreement';
import { joined, replyOf, withWork } from '$lib/core/second/reading';
import { look, take, withoutReader } from '$lib/core/second/take';
import { keyRead } from '$lib/core/second/told';
import { splitWord } from '$lib/core/manuscript/article';
import { reword } from '$lib/core/manuscript/bring/reword';
import type { Manuscript } from '$lib/core/manuscript/manuscript';
import { packed } from '$lib/core/pack/make';
import { council, readingOf, work } from './made';

const reader = '2k5m0a1b3c';
const reply = (marks = readingOf().work, at = 1_930_000_200_000) =>
	replyOf({ ...readingOf(), work: marks }, at)!;
const taken = (manuscript = council(), from = reply()) => take(manuscript, look(manuscript, from));
const places = (manuscript: Manuscript) =>
	manuscript.readers[reader]!.marks.language!.map(({ at, from, to }) => `${at} ${from}-${to}`);
const kinds = (manuscript: Manuscript) =>
	matches(manuscript, manuscript.readers[reader]!, 'language').map(
		({ kind, settled }) => `${kind} ${settled}`
	);

test('only strands that are finished go back, “nothing to mark” among them', () => {
	const asked = [
		{ strand: 'language' as const, labels: ['L1' as const] },
		{ strand: 'framing' as const, labels: [] }
	];
	const reading = { ...readingOf({}), request: { ...readingOf().request, asked } };
	expect(replyOf(reading, 1)).toBeNull();
	const bare = { ...work, marks: { x: { ...work.marks.x!, label: null } } };
	expect(replyOf(withWork(reading, 'language', bare), 1)).toBeNull();
	const nothing = withWork(reading, 'framing', { nothing: true });
	expect(replyOf(withWork(nothing, 'language', bare), 1)?.strands).toEqual([
		{ strand: 'framing', marks: [] }
	]);
	expect(reply().strands[0]!.marks.map(({ quote, why }) => [quote, why])).toEqual([
		['greedy', ''],
		['shameless', ''],
		['heartless', 'Who says that he has no heart?']
	]);
});

test('an answer is new once, the same twice is harmless, and a newer one takes its place', () => {
	const once = taken();
	expect(look(council(), reply())).toMatchObject({ stands: 'new', isOther: false, moved: 0 });
	expect(once.keys).toEqual(council().keys);
	expect(look(once, reply())).toMatchObject({ stands: 'same' });
	expect(taken(once)).toBe(once);
	const later = reply({ language: { marks: {}, nothing: true, whys: {} } }, 1_930_000_300_000);
	expect(look(once, later).stands).toBe('newer');
	const newer = taken(once, later);
	expect(newer.readers[reader]!.marks).toEqual({ language: [] });
	expect(look(newer, reply()).stands).toBe('older');
	expect(taken(newer)).toBe(newer);
	expect(withoutReader(newer, reader).readers).toEqual({});
});

test('an answer to another lesson is refused by its name', () => {
	expect(() => look({ ...council(), id: 'other' }, reply())).toThrow('“Council meets”');
});

test('an answer whose marks do not stand on the words that they name is refused', () => {
	const lying = reply();
	lying.strands[0]!.marks[0]!.quote = 'generous';
	expect(() => look(council(), lying)).toThrow('does not fit');
	const beyond = reply();
	beyond.strands[0]!.marks[0]!.to = 900_000;
	expect(() => look(council(), beyond)).toThrow('does not fit');
});

test('marks move with their words where the text has changed, and what has no words left is listed', () => {
	const changed = reword(
		council(),
		'p1',
		'On Monday the greedy council met. It rained. A vote was held at nine. A heartless mayor spoke.'
	).manuscript;
	const taking = look(changed, reply());
	expect(taking).toMatchObject({ isOther: true, moved: 2 });
	expect(taking.reader.lost).toEqual([
		{ strand: 'language', quote: 'shameless', label: 'L2', why: '' }
	]);
	const after = take(changed, taking);
	expect(places(after)).toEqual(['p1 3-3', 'p1 15-15']);
});

test('words that stand several times are found nearest by, in their paragraph alone', () => {
	const text = 'The mayor is greedy. On Monday the greedy council met.';
	const twice = reword(council(), 'p1', text).manuscript;
	expect(places(taken(twice))).toEqual(['p1 3-3']);
	const moved = (...ids: string[]): Manuscript => {
		const [first] = reword(council(), 'p1', 'A greedy council met.').manuscript.article;
		return { ...council(), article: ids.map((id) => ({ ...first!, id })) };
	};
	expect(places(taken(moved('p7')))).toEqual(['p7 1-1']);
	expect(places(taken(moved('p7', 'p8')))).toEqual([]);
});

test('marks that were taken in stay on their words when words are cut anew', () => {
	const after = splitWord(taken(), 'p1', 0, 1);
	expect(places(after)).toEqual(['p1 2-2', 'p1 8-8', 'p1 34-34']);
});

test('it is told what both marked, what only one did, and where labels differ', () => {
	expect(kinds(taken())).toEqual(['both no', 'label no', 'reader no']);
	const none = reply({ language: { marks: {}, nothing: true, whys: {} } });
	expect(kinds(taken(council(), none))).toEqual(['key no', 'key no']);
});

test('sentence by sentence the agreement is counted, and put beside trained readers', () => {
	const [counts] = compared(taken(), taken().readers[reader]!);
	expect(counts).toEqual({ strand: 'language', both: 2, key: 0, reader: 1, neither: 10 });
	const { alpha } = alphaOf(counts!);
	// By hand: Do = 2·1/26, De = 2·5·21/(26·25), so 1 − Do/De.
	expect(alpha).toBeCloseTo(1 - 2 / 26 / ((2 * 5 * 21) / (26 * 25)), 10);
	expect(inWordsOfTwo(alpha, 13, 'language').says).toBe(
		'You two agree more than trained readers do.'
	);
	expect(inWordsOfTwo(alpha, 9, 'language').says).toMatch(/Too few sentences/);
	expect(inWordsOfTwo(null, 13, 'language').says).toBe('You both marked alike.');
});

test('only what the reader saw is compared', () => {
	const manuscript = taken();
	const more = {
		...manuscript,
		article: [
			...manuscript.article,
			{ id: 'p9', role: 'paragraph' as const, used: true, sentences: [['', 'New', '.']] }
		]
	};
	expect(compared(more, more.readers[reader]!)).toEqual(
		compared(manuscript, manuscript.readers[reader]!)
	);
});

test('each difference is the teacher’s to decide, and deciding makes no agreement', () => {
	const start = taken();
	const [, label, alone] = matches(start, start.readers[reader]!, 'language');
	const arguable = makeArguable(start, label!);
	expect(arguable.keys.b).toMatchObject({ zone: 'arguable', origin: 'own', label: 'L1' });
	expect(kinds(arguable)[1]).toBe('label arguable');
	expect(kinds(allowLabel(start, label!))[1]).toBe('both no');
	const mine = takeMark(start, 'language', alone!, 'n');
	expect(mine.keys.n).toMatchObject({
		...{ origin: 'reader', zone: 'arguable', label: 'L1', from: 33 },
		why: 'Who says that he has no heart?'
	});
	expect(kinds(mine)[2]).toBe('both arguable');
	expect(compared(mine, mine.readers[reader]!)).toEqual(compared(start, start.readers[reader]!));
	const left = leave(start, reader, 'language', alone!, true);
	expect(left.keys).toEqual(start.keys);
	expect(kinds(left)[2]).toBe('reader left');
	expect(kinds(leave(left, reader, 'language', alone!, false))).toEqual(kinds(start));
});

test('each of several readers counts, and the pack says how far each agrees', () => {
	const one = taken();
	const two = taken(one, {
		...reply({ language: { marks: {}, nothing: true, whys: {} } }),
		reader: '9z8y'
	});
	expect(Object.keys(two.readers)).toEqual([reader, '9z8y']);
	expect(packed(two)!.readers).toEqual([
		[{ strand: 'language', both: 2, key: 0, reader: 1, neither: 10 }],
		[{ strand: 'language', both: 0, key: 2, reader: 0, neither: 11 }]
	]);
});

test('what was decided about a mark or a key stays decided when the reader answers again', () => {
	const start = taken();
	const [, , alone] = matches(start, start.readers[reader]!, 'language');
	const left = leave(start, reader, 'language', alone!, true);
	const again = reply({ language: { ...work, marks: { z: work.marks.z! } } }, 1_930_000_400_000);
	expect(kinds(taken(left, again))).toEqual(['key no', 'key no', 'reader left']);
	const [first] = matches(taken(left, again), taken(left, again).readers[reader]!, 'language');
	const both = leave(taken(left, again), reader, 'language', first!, true);
	expect(kinds(both)).toEqual(['key left', 'key no', 'reader left']);
	expect(kinds(taken(both, { ...again, at: again.at + 1 }))).toEqual(kinds(both));
});

test.for([
	['nobody', [], 'Nobody but its author has read the key yet.'],
	[
		'one',
		[[3, 1, 2]],
		'One other person has marked this text without seeing the key: of the 6 sentences that the key or they marked, both marked 3.'
	],
	[
		'one who agrees',
		[[3, 0, 0]],
		'One other person has marked this text without seeing the key: of the 3 sentences that the key or they marked, both marked all.'
	],
	[
		'one who found nothing either',
		[[0, 0, 0]],
		'One other person has marked this text without seeing the key, and like the key they found nothing to mark.'
	],
	[
		'several',
		[
			[3, 1, 2],
			[0, 1, 0]
		],
		'2 other people have marked this text without seeing the key: of the 7 sentences that the key or they marked, counted for each of them, both marked 3.'
	]
] as [string, number[][], string][])(
	'students are told in a sentence who has read the key: %s',
	([, counts, told]) => {
		const readers = counts.map(([both, key, reader]) => [
			{ strand: 'language' as const, both: both!, key: key!, reader: reader!, neither: 9 }
		]);
		expect(keyRead(readers)).toBe(told);
	}
);

test('a reading from a file loses no mark of either', () => {
	const here = { ...readingOf(), rev: 2 };
	const theirs = { ...readingOf({ framing: { marks: {}, nothing: true, whys: {} } }), rev: 3 };
	expect(joined(here, { ...here, rev: 9 })).toBeNull();
	expect(joined(here, { ...theirs, rev: 1 })).toBeNull();
	expect(Object.keys(joined(here, theirs)!.work).sort()).toEqual(['framing', 'language']);
});
