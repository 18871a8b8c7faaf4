import { expect, test } from 'vitest';
import { dueWords, isLate } from '$lib/core/due';

const now = new Date(2031, 4, 7, 14, 0).getTime();

test.for([
	['2031-05-07', 'due today', false],
	['2031-05-07T15:30', 'due today, 15:30', false],
	['2031-05-07T13:30', 'due today, 13:30: a little late', true],
	['2031-05-08', 'due tomorrow', false],
	['2031-05-08T08:00', 'due tomorrow, 08:00', false],
	['2031-05-06', '1 day late', true],
	['2031-05-05T23:00', '2 days late', true],
	['2031-05-16', 'due on Friday 16 May', false],
	['2032-01-02T09:00', 'due on Friday 2 January 2032, 09:00', false]
] as const)('what is due on %s is “%s” on the afternoon of 7 May', ([due, words, late]) => {
	expect(dueWords(due, now)).toBe(words);
	expect(isLate(due, now)).toBe(late);
});
