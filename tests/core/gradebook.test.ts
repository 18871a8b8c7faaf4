import { expect, test } from 'vitest';
import type { Answer } from '$lib/core/exercises/mark';
import { columnsOf, gradebook, type Taught } from '$lib/core/gradebook';
import { answersTo, handed } from '$lib/core/handed';
import type { HandIn, Work } from '$lib/core/handin/hand-in';
import { cut } from '$lib/core/text';

const line = cut('One two three four five.');
/** Eight sentences; a required key in the first and in the second. */
const lesson: Taught = {
	slug: 'l',
	shortTitle: 'A lesson',
	version: 'v1',
	blocks: [{ id: 'p', headline: false, sentences: Array.from({ length: 8 }, () => line) }],
	keys: [1, 6].map((from) => ({
		...{ id: `k${from}`, at: 'p', from, to: from, strand: 'language', label: 'L1', also: [] },
		...{ zone: 'required', why: 'Why.', calmer: null }
	})) as Taught['keys'],
	exercises: [
		{
			...{ id: 'find', type: 'mark', title: 'Find', instruction: 'Find.' },
			...{ strand: 'language', labels: [], passages: ['p'] }
		},
		{
			...{ id: 'say', type: 'open', title: 'Say', instruction: 'Say.' },
			...{ prompt: 'What?', model: 'That.', checklist: [] }
		},
		{
			...{ id: 'judge', type: 'claims', title: 'Judge', instruction: 'Judge.' },
			items: [
				{
					...{ id: 'c', quote: 'One', at: null, loaded: true, verdict: 'opinion' },
					...{ cards: [], why: 'Why.' }
				}
			]
		}
	]
};

const marks = (...words: number[]): Answer => ({
	marks: Object.fromEntries(
		words.map((word) => [`m${word}`, { at: 'p', from: word, to: word, label: null }])
	),
	nothing: !words.length
});
const work = (answer: Work['answer'], more: Partial<Work> = {}): Work => ({
	...{ lesson: 'l', exercise: 'find', kind: 'mark', version: 'v1', at: 5, tries: 1, first: null },
	answer,
	...more
});
const handIn = (
	learner: string,
	at: number,
	works: Work[],
	more: Partial<HandIn> = {}
): HandIn => ({
	...{ learner, name: learner, alias: false, assignment: null, at, round: 1 },
	works,
	...more
});
const cellsOf = (...works: Work[]) =>
	gradebook(handed([handIn('mina', 9, works)], 1), columnsOf([lesson])).rows[0]!;

test('the newest hand-in of a learner and round counts, and the rounds stay apart', () => {
	const all = [
		handIn('mina', 2, [work(marks(1, 6))]),
		handIn('mina', 1, [work(marks())]),
		handIn('mina', 3, [work(marks(20))], { round: 2 }),
		handIn('lev', 1, [])
	];
	expect(handed(all, 1)).toEqual([
		{ who: 'mina', name: 'mina', at: 2, works: all[0]!.works },
		{ who: 'lev', name: 'lev', at: 1, works: [] }
	]);
	expect(handed(all, 2)).toHaveLength(1);
});

test('a student with two devices is one student, with the newest work on each exercise', () => {
	const all = [
		handIn('phone', 2, [work(marks(1), { at: 2 })]),
		handIn('laptop', 3, [work(marks(6), { at: 1 }), work(marks(), { exercise: 'other' })])
	];
	const student = { id: 's', name: 'Mina', learners: ['phone', 'laptop'] };
	const [one, ...others] = handed(all, 1, [student]);
	expect(others).toEqual([]);
	expect(one).toEqual({
		...{ who: 's', name: 'Mina', at: 3 },
		works: [all[0]!.works[0], all[1]!.works[1]]
	});
});

test('a cell has both numbers of the first and the last look, with d′ and bias', () => {
	const first = { version: 'v1', at: 1, answer: marks(1, 20) };
	const cell = cellsOf(work(marks(1, 6), { tries: 2, first })).cells['l/find']!;
	expect(cell.first).toMatchObject({ found: 1, required: 2, leftAlone: 5, clean: 6, score: 0.25 });
	expect(cell.last).toMatchObject({ found: 2, required: 2, leftAlone: 6, clean: 6, score: 1 });
	expect(cell.last!.dPrime).toBeGreaterThan(cell.first!.dPrime!);
	expect(cell.flags).toEqual([]);
	const only = cellsOf(work(marks(1))).cells['l/find']!;
	expect(only.first).toEqual(only.last);
});

test('three tries without half the points need help, two do not', () => {
	const first = { version: 'v1', at: 1, answer: marks(20) };
	const cells = (tries: number) => cellsOf(work(marks(), { tries, first })).flags;
	expect(cells(3)).toEqual(['three failed tries']);
	expect(cells(2)).toEqual([]);
	expect(cellsOf(work(marks(1, 6), { tries: 3, first })).flags).toEqual([]);
});

test('who finds all and leaves little alone is suspicious of everything', () => {
	expect(cellsOf(work(marks(1, 6, 11, 16, 21, 26))).flags).toEqual(['suspicious of everything']);
	expect(cellsOf(work(marks(1, 6, 11))).flags).toEqual([]);
});

test('an answer to another version is flagged and never scored', () => {
	const { cells, flags } = cellsOf(work(marks(20), { version: 'old', tries: 3 }));
	expect(cells['l/find']).toEqual({
		...{ tries: 3, at: 5, otherVersion: true, first: null, last: null, agreed: null, flags: [] }
	});
	expect(flags).toEqual([]);
	const first = { version: 'old', at: 1, answer: marks(20) };
	const cell = cellsOf(work(marks(1, 6), { first })).cells['l/find']!;
	expect([cell.first, cell.last!.score]).toEqual([null, 1]);
});

test('other kinds say where we agree, and what was written has no number', () => {
	const claim = { items: { c: { loaded: true, verdict: 'supported' } }, opened: [] };
	const open = { text: 'That.', locked: true, ticks: {} };
	const { cells } = cellsOf(
		work(claim as never, { exercise: 'judge', kind: 'claims' }),
		work(open, { exercise: 'say', kind: 'open' }),
		work(open, { exercise: 'find', kind: 'open' }),
		work(open, { exercise: 'gone', kind: 'open' })
	);
	expect(Object.keys(cells)).toEqual(['l/judge', 'l/say']);
	expect(cells['l/judge']!.agreed).toEqual({ right: 1, of: 2 });
	expect(cells['l/say']).toMatchObject({ agreed: null, last: null, otherVersion: false });
});

test('answers to another version of a lesson are counted, not handed on', () => {
	const people = handed(
		[
			handIn('a', 1, [work(marks(1), { first: { version: 'v1', at: 1, answer: marks(6) } })]),
			handIn('b', 1, [work(marks(1), { version: 'old' })]),
			handIn('c', 1, [])
		],
		1
	);
	const asked = { lesson: 'l', exercise: 'find', version: 'v1', kind: 'mark' } as const;
	expect(answersTo(people, asked, 'first')).toEqual({
		answers: [{ who: 'a', answer: marks(6) }],
		otherVersion: 1
	});
	expect(answersTo(people, asked, 'last').answers[0]!.answer).toEqual(marks(1));
});
