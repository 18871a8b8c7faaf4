import { beforeEach, expect, test } from 'vitest';
import { assignment } from '../exchange/samples';
import { attemptOf, marks, newBrowser, omid, tabOfMina } from './browser';

beforeEach(newBrowser);

const handedIn = { at: 9_000, version: 1, round: 1, way: 'file' } as const;

test('an assignment is on the list of the one who put it there, and of nobody else', async () => {
	const { addLearner, assignedAs, assignedTo, keepAssignment } = await tabOfMina();
	await addLearner(omid);
	const kept = await keepAssignment('mina', assignment, 5_000);
	expect(kept).toMatchObject({ learner: 'mina', at: 5_000, alias: null, handedIn: [] });
	expect(await assignedTo('mina')).toEqual([kept]);
	expect(await assignedAs('mina', assignment.id)).toEqual(kept);
	expect(await assignedTo('omid')).toEqual([]);
	expect(await assignedAs('omid', assignment.id)).toBeNull();
});

test.for([
	['a newer version takes the place of an older one', [1, 2], 2],
	['an older version does not replace a newer one', [2, 1], 2],
	['the same version twice is there once', [1, 1], 1]
] as const)('%s', async ([, versions, left]) => {
	const { assignedTo, keepAssignment } = await tabOfMina();
	for (const version of versions)
		await keepAssignment('mina', { ...assignment, version, title: `Version ${version}` }, 5_000);
	const rows = await assignedTo('mina');
	expect(rows).toHaveLength(1);
	expect(rows[0]!.assignment).toMatchObject({ version: left, title: `Version ${left}` });
});

test('what was handed in, the alias and the opening outlast a newer version', async () => {
	const mine = await tabOfMina();
	await mine.keepAssignment('mina', assignment, 5_000);
	await mine.keepAlias('mina', assignment.id, 'Blue Heron');
	await mine.keepHandedIn('mina', assignment.id, handedIn);
	await mine.keepOpened('mina', assignment.id, 9_500);
	await mine.keepOpened('mina', assignment.id, 9_900);
	await mine.keepAssignment('mina', { ...assignment, version: 2 }, 10_000);
	expect(await mine.assignedAs('mina', assignment.id)).toMatchObject({
		at: 5_000,
		alias: 'Blue Heron',
		opened: 9_500,
		handedIn: [handedIn],
		assignment: { version: 2 }
	});
});

test('handing in again adds to what is known, also from two tabs at once', async () => {
	const mine = await tabOfMina();
	await mine.keepAssignment('mina', assignment, 5_000);
	await Promise.all([
		mine.keepHandedIn('mina', assignment.id, handedIn),
		mine.keepHandedIn('mina', assignment.id, { ...handedIn, at: 9_100, way: 'text' })
	]);
	const row = await mine.assignedAs('mina', assignment.id);
	expect(row!.handedIn.map(({ way }) => way)).toEqual(['file', 'text']);
});

test('taking an assignment off the list leaves the answers', async () => {
	const mine = await tabOfMina();
	const db = await mine.database();
	await db.attempts.add(attemptOf(marks(1)));
	await mine.keepAssignment('mina', assignment, 5_000);
	await mine.takeOff('mina', assignment.id);
	expect(await mine.assignedTo('mina')).toEqual([]);
	expect(await db.attempts.count()).toBe(1);
	await mine.keepHandedIn('mina', assignment.id, handedIn);
	expect(await mine.assignedTo('mina')).toEqual([]);
});

test('removing somebody takes what was assigned to them, and nothing comes in later', async () => {
	const { addLearner, assignedTo, keepAssignment, removeLearner } = await tabOfMina();
	await addLearner(omid);
	await keepAssignment('mina', assignment, 5_000);
	await keepAssignment('omid', assignment, 5_000);
	await removeLearner('mina');
	expect(await assignedTo('mina')).toEqual([]);
	expect(await assignedTo('omid')).toHaveLength(1);
	await expect(keepAssignment('mina', assignment, 6_000)).rejects.toMatchObject({
		name: 'Problem',
		message: expect.stringContaining('removed from this device')
	});
});
