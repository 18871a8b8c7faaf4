import { expect, test } from 'vitest';
import type { Draft } from '$lib/core/attempt';
import { joined } from '$lib/core/course/joined';
import {
	attemptsIn,
	draftIn,
	nothingKept,
	withAnswer,
	withDraft,
	type Kept
} from '$lib/core/course/kept';

const place = (exercise: string) => ({ lesson: 'l', exercise });
const draft = (exercise: string, text: string): Draft => ({
	...place(exercise),
	...{ learner: 'x', attempt: `l.${exercise}`, kind: 'open', version: 'v1', rev: 1, at: 5 },
	answer: { text, locked: true, ticks: {} }
});
const words = (kept: Kept, exercise: string) =>
	attemptsIn(kept, place(exercise)).map(({ answer }) => (answer as { text: string }).text);

const answered = withAnswer(nothingKept('old', 1), draft('a', 'first'), 10);
const before: Kept = {
	...withDraft(withAnswer(answered, draft('b', 'other'), 20), draft('c', 'begun before')),
	...{ called: 'Mina', finished: 30, place: 'l/c' }
};

test('where nothing was done here, all is as the host had it', () => {
	expect(joined(before, nothingKept('new', 0))).toEqual(before);
});

test('what was done before the host was reached is added to what it had, and nothing is lost', () => {
	let here = withAnswer(nothingKept('new', 0), draft('a', 'second'), 100);
	here = withAnswer(here, draft('a', 'third'), 110);
	here = withAnswer(here, draft('d', 'new'), 120);
	here = withDraft(here, draft('e', 'begun here'));
	const all = joined(before, here);
	expect(all).toMatchObject({ learner: 'old', called: 'Mina', finished: 30 });
	expect(words(all, 'a')).toEqual(['first', 'third']);
	expect(all.works.map(({ exercise, tries }) => [exercise, tries])).toEqual([
		['a', 3],
		['b', 1],
		['d', 1]
	]);
	expect(draftIn(all, place('c'))!.answer).toMatchObject({ text: 'begun before' });
	expect(draftIn(all, place('e'))!.answer).toMatchObject({ text: 'begun here' });
});

test('the same answer once more is one answer, given twice', () => {
	const here = withAnswer(nothingKept('new', 0), draft('a', 'first'), 100);
	const all = joined(answered, here);
	expect(words(all, 'a')).toEqual(['first']);
	expect(all.works[0]!.tries).toBe(2);
});

test('what is begun here takes the place of what was begun before on the same exercise', () => {
	const here = withDraft(nothingKept('new', 0), draft('c', 'begun here'));
	const all = joined(before, here);
	expect(all.begun).toHaveLength(1);
	expect(draftIn(all, place('c'))!.answer).toMatchObject({ text: 'begun here' });
});
