import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '$lib/core/exercises/mark';
import { changeInWords, revote } from '$lib/core/wall/revote';
import { answer, anyAnswer, empty, sheet, times } from './marks';

const by = (answers: Answer[], from = 0) =>
	answers.map((answer, n) => ({ who: `s${n + from}`, answer }));
const phrase = { at: 'p', from: 1, to: 2 };

test('each of those who voted twice stayed, came, left or never marked it', () => {
	const on = answer(['p', 2, 4]);
	const off = answer(['q', 0, 0]);
	const found = revote(sheet, by([on, on, off, off, off]), by([on, off, on, off, off]), [phrase]);
	expect(found).toMatchObject({ students: 5, onlyFirst: 0, onlySecond: 0, moved: 2 });
	expect(found.phrases).toEqual([{ ...phrase, both: 1, came: 1, left: 1, never: 2 }]);
	// The sentence with the phrase and the one with the other mark moved; ten were never marked.
	expect(found.sentences).toEqual({ both: 1 + 2, came: 1 + 1, left: 1 + 1, never: 2 + 1 + 50 });
});

test('who handed in once, or did not attempt one of the two, is counted and not compared', () => {
	const on = answer(['p', 1, 1]);
	const first = by([on, on, empty, on]);
	const second = by([on, empty, on, on], 0).slice(0, 3);
	const found = revote(sheet, first, [...second, { who: 'late', answer: on }], [phrase]);
	expect(found).toMatchObject({ students: 1, onlyFirst: 2, onlySecond: 2, moved: 0 });
	expect(found.before.students).toBe(1);
	expect(found.phrases[0]).toMatchObject({ both: 1, came: 0, left: 0, never: 0 });
});

test('the four counts add up to everybody, whatever was marked and in whatever order it came', () => {
	const two = fc.array(fc.tuple(anyAnswer, anyAnswer, fc.boolean()), { maxLength: 12 });
	fc.assert(
		fc.property(two, (votes) => {
			const first = by(votes.map(([one]) => one));
			const second = by(votes.map(([, two]) => two)).filter((_, n) => votes[n]![2]);
			const found = revote(sheet, first, second, [phrase, { at: 'q', from: 30, to: 35 }]);
			const sum = (m: { both: number; came: number; left: number; never: number }) =>
				m.both + m.came + m.left + m.never;
			for (const each of found.phrases) expect(sum(each)).toBe(found.students);
			expect(sum(found.sentences)).toBe(12 * found.students);
			expect(revote(sheet, first.toReversed(), second.toReversed(), found.phrases)).toEqual(found);
		})
	);
});

test('votes that change place change who came and who left', () => {
	const [one, two] = [by([answer(['p', 1, 1]), answer()]), by([answer(), answer(['q', 7, 7])])];
	const there = revote(sheet, one, two, [phrase]);
	const again = revote(sheet, two, one, [phrase]);
	expect(again.phrases[0]).toEqual({
		...there.phrases[0],
		came: there.phrases[0]!.left,
		left: there.phrases[0]!.came
	});
	expect(again.before).toEqual(there.after);
});

const split = [...times(2, answer(['p', 1, 1], ['q', 0, 9])), ...times(2, answer(['p', 20, 30]))];
const near = [...times(3, answer(['p', 1, 1], ['q', 0, 9])), ...times(1, answer(['p', 20, 30]))];
const half = [...times(5, answer(['p', 1, 1], ['q', 0, 9])), ...times(5, answer(['p', 20, 30]))];
const most = [...half.slice(0, 5), ...half.slice(0, 2), ...half.slice(5, 8)];
test.for([
	['nobody', [], [], 'Nobody has voted twice yet.'],
	['three', split.slice(1), split.slice(1), 'Too few voted twice to speak of agreement.'],
	['the same again', split, split, 'You agree about as much as before.'],
	['closer', split, near, 'You agree much more than before.'],
	['apart', near, split, 'You agree much less than before.'],
	['a little closer', half, most, 'You agree a little more than before.'],
	['all alike at last', split, times(4, answer()), 'In the second vote everyone marked alike.'],
	['all alike at first', times(4, answer()), split, 'In the first vote everyone marked alike.']
] as const)('the change in words: %s', ([, first, second, words]) => {
	expect(changeInWords(revote(sheet, by([...first]), by([...second]), []))).toBe(words);
});
