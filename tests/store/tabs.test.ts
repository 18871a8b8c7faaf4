import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '$lib/core/attempt';
import type { Answer as Marks } from '$lib/core/exercises/mark';
import { draftOf, marks, newBrowser, spot, tab, tabOfMina } from './browser';

beforeEach(newBrowser);

const marked = (draft: Draft | null) => Object.keys((draft!.answer as Marks).marks).sort();

const many = Array.from({ length: 150 }, (_, word) => 1_000 + word);

test.for([
	['a short answer', []],
	['a long answer', many]
] as const)(
	'two tabs that mark %s by turns and at once keep every mark of both',
	async ([, had]) => {
		const [left, right] = [await tabOfMina(), await tab()];
		let one = draftOf(marks(...had));
		let two = (await right.keepDraft(one, null, 'unused'))!;
		for (let word = 0; word < 20; word += 2) {
			const mine = {
				...one,
				answer: { ...marks(), marks: { ...own(one), ...own(draftOf(marks(word))) } }
			};
			const yours = {
				...two,
				answer: { ...marks(), marks: { ...own(two), ...own(draftOf(marks(word + 1))) } }
			};
			const kept = await Promise.all([
				left.keepDraft(mine, one, 'unused'),
				right.keepDraft(yours, two, 'unused')
			]);
			[one, two] = [kept[0]!, kept[1]!];
		}
		const all = [...had, ...Array(20).keys()].map((word) => `m${word}`).sort();
		expect(marked(await left.draft(spot))).toEqual(all);
		expect((await left.drafts('mina')).length).toBe(1);
	}
);

test('a long answer is read again only where another tab changed it', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const had = (await left.keepDraft(draftOf(marks(...many)), null, 's'))!;
	const seen = (await right.draft(spot))!;
	const read = vi.spyOn(IDBObjectStore.prototype, 'get');
	const one = (await left.keepDraft({ ...had, answer: marks(...many, 1) }, had, 's'))!;
	expect(read).not.toHaveBeenCalled();
	const two = (await right.keepDraft({ ...seen, answer: marks(...many, 2) }, seen, 's'))!;
	expect(read).toHaveBeenCalledOnce();
	expect([one.rev, two.rev]).toEqual([had.rev + 1, had.rev + 2]);
	expect(marked(two)).toEqual(marked(draftOf(marks(...many, 1, 2))));
	const attempt = await left.commit(one, 7_000);
	expect(attempt.answer).toEqual(two.answer);
	read.mockRestore();
});

const own = (draft: Draft) => (draft.answer as Marks).marks;

test('a mark that one tab removed stays removed when the other, which still shows it, adds one', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const both = (await left.keepDraft(draftOf(marks(1, 2)), null, 'unused'))!;
	await left.keepDraft({ ...both, answer: marks(1) }, both, 'unused');
	const kept = await right.keepDraft({ ...both, answer: marks(1, 2, 3) }, both, 'unused');
	expect(marked(kept)).toEqual(['m1', 'm3']);
});

test('a mark undone before the one before it was written stays undone', async () => {
	const left = await tabOfMina();
	const one = draftOf(marks(1));
	const two = { ...one, answer: marks(1, 2) };
	const three = { ...one, answer: marks(1) };
	await Promise.all([
		left.keepDraft(one, null, 'unused'),
		left.keepDraft(two, one, 'unused'),
		left.keepDraft(three, two, 'unused')
	]);
	expect(marked(await left.draft(spot))).toEqual(['m1']);
});

test('two tabs that begin the same exercise at once share one draft', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const kept = await Promise.all([
		left.keepDraft(draftOf(marks(1), { attempt: 'left' }), null, 'unused'),
		right.keepDraft(draftOf(marks(2), { attempt: 'right' }), null, 'unused')
	]);
	expect(kept.map((draft) => draft!.attempt)).toEqual(['left', 'left']);
	expect(marked(await right.draft(spot))).toEqual(['m1', 'm2']);
});

test('committing from two tabs makes one attempt, the first, and leaves no draft', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const draft = (await left.keepDraft(draftOf(marks(1)), null, 'unused'))!;
	const made = await Promise.all([left.commit(draft, 7_000), right.commit(draft, 7_001)]);
	expect(made[1]).toEqual(made[0]);
	expect(await right.attemptsOf(spot)).toEqual([{ ...made[0], at: 7_000, id: 'first' }]);
	expect(await left.draft(spot)).toBeNull();
});

test('committing takes along what another tab added and this one has not seen', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const seen = (await left.keepDraft(draftOf(marks(1)), null, 'unused'))!;
	await right.keepDraft({ ...seen, answer: marks(1, 2) }, seen, 'unused');
	expect((await left.commit(seen, 7_000)).answer).toEqual(marks(1, 2));
});

test('a change that comes after another tab committed becomes a new draft, once', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const draft = (await left.keepDraft(draftOf(marks(1)), null, 'unused'))!;
	await left.commit(draft, 7_000);
	const late = { ...draft, answer: marks(1, 2) };
	const kept = (await right.keepDraft(late, draft, 'spare'))!;
	expect(kept).toEqual({ ...late, attempt: 'spare', rev: kept.rev });
	expect(await left.drafts('mina')).toEqual([kept]);
	expect((await left.attemptsOf(spot)).map(({ answer }) => answer)).toEqual([marks(1)]);
	const again = await right.keepDraft({ ...kept, answer: marks(1, 2, 3) }, kept, 'unused');
	expect([again!.attempt, marked(again)]).toEqual(['spare', ['m1', 'm2', 'm3']]);
});

test('a late change that says just what was committed leaves no draft behind', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const draft = (await left.keepDraft(draftOf(marks(1)), null, 'unused'))!;
	await left.commit(draft, 7_000);
	expect(await right.keepDraft(draft, draft, 'spare')).toBeNull();
	expect(await right.drafts('mina')).toEqual([]);
});

test('a late change goes into the next try where that has begun already', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const draft = (await left.keepDraft(draftOf(marks(1)), null, 'unused'))!;
	await left.commit(draft, 7_000);
	await left.keepDraft(draftOf(marks(8), { attempt: 'second' }), null, 'unused');
	const kept = await right.keepDraft({ ...draft, answer: marks(1, 2) }, draft, 'spare');
	expect([kept!.attempt, marked(kept)]).toEqual(['second', ['m2', 'm8']]);
});

test('work on somebody who was removed in another tab is refused in plain words', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	const draft = (await right.keepDraft(draftOf(marks(1)), null, 'unused'))!;
	await left.removeLearner('mina');
	const change = { ...draft, answer: marks(1, 2) };
	await expect(right.keepDraft(change, draft, 'spare')).rejects.toMatchObject({
		name: 'Problem',
		message: expect.stringContaining('removed from this device')
	});
	await expect(right.commit(draft, 7_000)).rejects.toMatchObject({ name: 'Problem' });
	expect(await left.drafts('mina')).toEqual([]);
	expect(await left.attemptsOf(spot)).toEqual([]);
});
