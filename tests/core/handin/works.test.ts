import { expect, test } from 'vitest';
import type { Attempt } from '$lib/core/attempt';
import { works } from '$lib/core/handin/works';

const attempt = (exercise: string, at: number, text: string): Attempt => ({
	id: `${exercise}${at}`,
	learner: 'l1',
	lesson: 'dyers-yard-fire',
	exercise,
	version: 'c0ffee',
	kind: 'open',
	at,
	answer: { text, locked: true, ticks: {} }
});

test('each exercise is handed in once, with its last answer and the first where it was another', () => {
	const found = works([
		attempt('b', 5, 'again'),
		attempt('a', 2, 'one'),
		attempt('b', 1, 'first'),
		attempt('b', 3, 'second')
	]);
	expect(found).toMatchObject([
		{ exercise: 'b', tries: 3, at: 5, answer: { text: 'again' }, first: { at: 1 } },
		{ exercise: 'a', tries: 1, at: 2, answer: { text: 'one' }, first: null }
	]);
	expect(found[0]?.first?.answer).toMatchObject({ text: 'first' });
});

test('a first answer that the last one repeats is not sent twice', () => {
	expect(works([attempt('a', 1, 'x'), attempt('a', 2, 'x')])).toMatchObject([
		{ tries: 2, at: 2, first: null }
	]);
});
