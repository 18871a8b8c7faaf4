import { beforeEach, expect, test } from 'vitest';
import { read, write } from '$lib/core/backup';
import type { Draft } from '$lib/core/attempt';
import { taskOf } from '$lib/core/practice/begun';
import {
	attemptOf,
	draftOf,
	marks,
	newBrowser,
	none,
	omid,
	reviewOf,
	tab,
	tabOfMina
} from './browser';

beforeEach(newBrowser);

let made = 0;
const newId = () => `new-${++made}`;
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test('answers in practice come oldest first, each once, and nobody else’s among them', async () => {
	const { addLearner, keepReview, reviews } = await tabOfMina();
	await addLearner(omid);
	for (const review of [
		reviewOf({ id: 'b', at: 9_000 }),
		reviewOf({ id: 'a', at: 6_000 }),
		reviewOf({ id: 'a', at: 7_000, mark: null }),
		reviewOf({ id: 'c', learner: 'omid' })
	])
		await keepReview(review);
	expect(await reviews('mina')).toEqual([
		reviewOf({ id: 'a', at: 6_000 }),
		reviewOf({ id: 'b', at: 9_000 })
	]);
});

test('two tabs that practise at once keep the answers of both', async () => {
	const [left, right] = [await tabOfMina(), await tab()];
	await right.database();
	await Promise.all(
		Array.from({ length: 10 }, (_, n) =>
			(n % 2 ? left : right).keepReview(reviewOf({ id: `r${n}`, at: n }))
		)
	);
	expect(ids(await left.reviews('mina'))).toEqual(Array.from({ length: 10 }, (_, n) => `r${n}`));
	expect(await right.reviews('mina')).toEqual(await left.reviews('mina'));
});

test('an answer takes the place of the mark that was on its way to it, and of no other', async () => {
	const { addLearner, keepDraft, keepReview, drafts } = await tabOfMina();
	await addLearner(omid);
	const { item: id, version } = reviewOf();
	const begun = (n: number, more: Partial<Draft> = {}) =>
		draftOf(marks(1), { ...taskOf({ id, version }), attempt: `a${n}`, ...more });
	await keepDraft(begun(1), null, 's1');
	await keepDraft(begun(2, taskOf({ id: 'b-s4-02', version })), null, 's2');
	await keepDraft(begun(3, { learner: 'omid' }), null, 's3');
	await keepReview(reviewOf());
	expect(await drafts('mina')).toMatchObject([{ attempt: 'a2' }]);
	expect(await drafts('omid')).toMatchObject([{ attempt: 'a3' }]);
});

test('practice counts as unsaved until a file holds it, and comes back from that file once', async () => {
	const mine = await tabOfMina();
	await mine.keepReview(reviewOf());
	await mine.keepReview(reviewOf({ id: 'r2', at: 6_500, mark: null }));
	expect([await mine.unsaved('mina'), await mine.isUnsaved('mina')]).toEqual([2, true]);
	const content = await mine.gather({ learner: 'mina' }, '1', 7_000);
	await mine.markSaved(content);
	expect([await mine.unsaved('mina'), await mine.isUnsaved('mina')]).toEqual([0, false]);
	await mine.keepReview(reviewOf({ id: 'r3', at: 8_000 }));
	expect(await mine.unsaved('mina')).toBe(1);

	const file = read(write(content));
	newBrowser();
	const other = await tab();
	await other.database();
	const added = { ...none, learners: 1, reviews: 2 };
	expect(await other.restore(file, 9_000, newId)).toEqual(added);
	const again = { ...none, alreadyHere: 2 };
	expect(await other.restore(file, 9_500, newId)).toEqual(again);
	expect(ids(await other.reviews('mina'))).toEqual(['r1', 'r2']);
});

test('an older file takes no practice away, and that of two devices comes together', async () => {
	const mine = await tabOfMina();
	await mine.keepReview(reviewOf());
	const old = await mine.gather({ learner: 'mina' }, '1', 6_500);
	await mine.keepReview(reviewOf({ id: 'r2', at: 7_000 }));
	const theirs = { ...old, reviews: [...old.reviews, reviewOf({ id: 'r3', at: 6_800 })] };
	expect(await mine.restore(theirs, 9_000, newId)).toMatchObject({ reviews: 1, alreadyHere: 1 });
	expect(ids(await mine.reviews('mina'))).toEqual(['r1', 'r3', 'r2']);
});

test('removing somebody takes their practice, and no late answer of theirs comes in', async () => {
	const { addLearner, keepReview, removeLearner, database } = await tabOfMina();
	await addLearner(omid);
	await keepReview(reviewOf());
	await keepReview(reviewOf({ id: 'o', learner: 'omid' }));
	await removeLearner('mina');
	expect(ids(await (await database()).reviews.toArray())).toEqual(['o']);
	await expect(keepReview(reviewOf({ id: 'late' }))).rejects.toMatchObject({
		name: 'Problem',
		message: expect.stringContaining('removed from this device')
	});
});

test('the exercises that somebody finished are named once each, and nobody else’s', async () => {
	const { database, finished } = await tabOfMina();
	await (
		await database()
	).attempts.bulkAdd([
		attemptOf(marks(1), { id: 'a', at: 1 }),
		attemptOf(marks(1), { id: 'b', at: 2 }),
		attemptOf(marks(1), { id: 'c', lesson: 'another' }),
		attemptOf(marks(1), { id: 'd', learner: 'mina2', lesson: 'theirs' })
	]);
	expect(await finished('mina')).toEqual([
		{ lesson: 'another', exercise: 'find-language' },
		{ lesson: 'rule', exercise: 'find-language' }
	]);
});
