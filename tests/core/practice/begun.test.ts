import { expect, test } from 'vitest';
import { answerOf, begun, markOf, taskOf } from '$lib/core/practice/begun';
import { bankOf } from './made';

const bank = bankOf(['S1', 'S4']);
const [one, other] = [bank[0]!, bank[5]!];
const words = { at: 'p1', from: 1, to: 2 };
const draftOf = (item = one, at = 5_000, mark: typeof words | null = words) => ({
	...taskOf(item),
	learner: 'mina',
	attempt: 'a',
	rev: 1,
	at,
	answer: answerOf(mark)
});

test.each([
	['nothing was marked', [], {}, null],
	['one mark waits', [draftOf()], {}, one],
	['two wait: the last touched', [draftOf(one, 6_000), draftOf(other, 5_000)], {}, one],
	['the mark was taken away', [draftOf(one, 5_000, null)], {}, null],
	['another tab answered since', [draftOf()], { [one.id]: 6_000 }, null],
	['it was answered long ago and is marked anew', [draftOf()], { [one.id]: 4_000 }, one],
	['the text is another one now', [draftOf({ ...one, version: 'older' })], {}, null],
	['the work is that of a lesson', [{ ...draftOf(), lesson: 'further-sanctions-2021' }], {}, null]
])('the item to go on with, where %s', (_, drafts, seen, expected) => {
	expect(begun(bank, drafts, new Map(Object.entries(seen)))).toBe(expected);
});

test('a mark comes back as it was kept', () => {
	expect(markOf(answerOf(words))).toEqual(words);
	expect(markOf(answerOf(null))).toBeNull();
});
