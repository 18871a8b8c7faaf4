import { beforeEach, expect, test } from 'vitest';
import type { Comment, Returned } from '$lib/core/classroom';
import { teacherStore, mina, newBrowser, tabOfMina } from './browser';

beforeEach(newBrowser);

const words = {
	learner: 'mina',
	assignment: 'a1',
	lesson: 'rule',
	exercise: 'done-well',
	answered: 5_000,
	text: 'Say who says so.',
	ticks: ['source'],
	at: 7_000
};
const comment: Comment = { ...words, class: 'c1' };
const returned: Returned = { ...words, receivedAt: 8_000 };

async function desk() {
	const [mine, classroom, comments, returned] = [
		await tabOfMina(),
		await teacherStore(),
		await import('$lib/store/comments'),
		await import('$lib/store/returned')
	];
	const own = { id: 'c1', name: '8B', createdAt: 1_000, invented: false, students: [] };
	await classroom.addClass({ ...own, rev: 0, saved: null });
	return { ...mine, ...classroom, ...comments, ...returned };
}

test('a comment takes the place of the earlier one, and goes when it is taken away', async () => {
	const mine = await desk();
	await mine.keepComment(comment, comment);
	const better = { ...comment, text: 'Say who says so, and how they know.', at: 7_500 };
	await mine.keepComment(better, better);
	expect(await mine.commentsIn('c1')).toEqual([better]);
	expect((await mine.schoolClass('c1'))!.rev).toBe(2);
	await mine.keepComment(better, null);
	expect(await mine.commentsIn('c1')).toEqual([]);
});

test('a comment for a class that was removed is refused; an undo of the removal brings comments back', async () => {
	const mine = await desk();
	await mine.keepComment(comment, comment);
	const whole = (await mine.removeClass('c1'))!;
	await expect(mine.keepComment(comment, comment)).rejects.toMatchObject({ name: 'Problem' });
	expect(await mine.commentsIn('c1')).toEqual([]);
	await mine.putBackClass(whole);
	expect(await mine.commentsIn('c1')).toEqual([comment]);
});

test.for([
	['the same word twice is there once', returned, 0, returned],
	['a later word takes its place', { ...returned, at: 9_000, text: 'Better.' }, 1, 'Better.'],
	['an earlier word does not', { ...returned, at: 6_000, text: 'Older.' }, 0, returned]
] as const)('of what a teacher gives back, %s', async ([, second, fresh, left]) => {
	const mine = await desk();
	expect(await mine.keepReturned('mina', [returned])).toBe(1);
	expect(await mine.keepReturned('mina', [second])).toBe(fresh);
	const [kept, ...more] = await mine.returnedTo('mina');
	expect(more).toEqual([]);
	expect(typeof left === 'string' ? kept!.text : kept).toEqual(left);
});

test('what was given back to a learner goes with them, and nobody else has it', async () => {
	const mine = await desk();
	await mine.addLearner({ ...mina, id: 'omid' });
	await mine.keepReturned('mina', [returned]);
	expect(await mine.returnedTo('omid')).toEqual([]);
	await mine.removeLearner('mina');
	expect(await mine.returnedTo('mina')).toEqual([]);
	await expect(mine.keepReturned('mina', [returned])).rejects.toMatchObject({ name: 'Problem' });
});

test('a comment is new until it was seen, the first time counts, and a later comment is new again', async () => {
	const mine = await desk();
	const spot = { learner: 'mina', lesson: 'rule', exercise: 'done-well' };
	await mine.keepReturned('mina', [returned, { ...returned, exercise: 'other' }]);
	expect((await mine.returnedOn(spot))!.seenAt).toBeUndefined();
	await mine.keepSeen(spot, 8_500);
	await mine.keepSeen(spot, 9_500);
	await mine.keepReturned('mina', [returned]);
	expect((await mine.returnedOn(spot))!.seenAt).toBe(8_500);
	expect((await mine.returnedOn({ ...spot, exercise: 'other' }))!.seenAt).toBeUndefined();
	await mine.keepReturned('mina', [{ ...returned, at: 9_000 }]);
	expect((await mine.returnedOn(spot))!.seenAt).toBeUndefined();
	expect(await mine.returnedOn({ ...spot, learner: 'omid' })).toBeNull();
});
