import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, riddles } from '$lib/core/wall/predict';
import { answer, anyAnswer, empty, sheet, times } from './marks';

test('what most marked, what divides the class and a sentence that all left are worth a guess', () => {
	const found = riddles(sheet, [
		...times(4, answer(['p', 1, 2])),
		...times(5, answer(['p', 1, 2], ['q', 6, 8])),
		...times(1, answer(['q', 6, 8], ['p', 12, 12])),
		empty
	]);
	expect(
		found.map(({ at, from, to, marked, students }) => [at, from, to, marked, students])
	).toEqual([
		['p', 1, 2, 9, 10],
		['p', 18, 23, 0, 10],
		['q', 6, 8, 6, 10]
	]);
});

test('where nobody attempted it there is nothing to guess', () => {
	expect(riddles(sheet, [empty])).toEqual([]);
});

test('riddles never overlap, and the order of the answers does not matter', () => {
	fc.assert(
		fc.property(fc.array(anyAnswer, { maxLength: 10 }), (answers) => {
			const found = riddles(sheet, answers);
			for (const one of found) {
				expect(one.marked).toBeLessThanOrEqual(one.students);
				const others = found.filter((other) => other !== one && other.at === one.at);
				for (const other of others) expect(other.from > one.to || other.to < one.from).toBe(true);
			}
			expect(riddles(sheet, answers.toReversed())).toEqual(found);
		})
	);
});

test.for([
	[50, 0.5, 'Exactly what you said.'],
	[50, 0.504, 'Exactly what you said.'],
	[45, 0.5, 'Close: 5 in a hundred more than you said.'],
	[40, 0.58, '18 in a hundred more than you said.'],
	[100, 0, '100 in a hundred fewer than you said.']
] as const)('a guess of %s where it is %s: %s', ([guess, share, words]) => {
	expect(compared(guess, share)).toBe(words);
});
