import { beforeEach, expect, test } from 'vitest';
import { teacherStore, newBrowser, tab } from './browser';

beforeEach(newBrowser);

const spot = { room: 'c1', assignment: 'a1', student: 's1', round: 1 as 1 | 2 };
const second = { ...spot, round: 2 as const };
const typed = { codes: { 'l/e': '12-14 L1; 99' }, answers: {} };
const later = { codes: { 'l/e': '99' }, answers: {} };
const room = (id: string) => ({
	id,
	name: id,
	createdAt: 1,
	invented: false,
	students: [],
	rev: 0,
	saved: null
});

async function teacher() {
	const desk = await tab();
	const [classroom, paper] = [await teacherStore(), await import('$lib/store/paper')];
	const db = await desk.database();
	return { ...desk, ...classroom, ...paper, db };
}

test('what is typed of a sheet waits as it was typed, vote by vote, until it is handed in', async () => {
	const store = await teacher();
	await store.addClass(room('c1'));
	expect(await store.typedSheet(spot)).toBeNull();
	await store.keepTyped(spot, typed, 5);
	expect(await store.typedSheet(spot)).toEqual(typed);
	expect(await store.typedSheet({ ...spot, student: 's2' })).toBeNull();
	expect(await store.typedSheet(second)).toBeNull();
	await store.keepTyped(second, later, 6);
	await store.forgetTyped(spot);
	expect([await store.typedSheet(spot), await store.typedSheet(second)]).toEqual([null, later]);
	await store.forgetTyped(second);
	expect(await store.typedSheet(second)).toBeNull();
	expect((await store.schoolClass('c1'))!.rev).toBe(4);
	expect((await store.gather({ room: 'c1' }, '1', 9)).sheets).toEqual([]);
});

test('a class that is removed takes unfinished sheets along, and brings them back', async () => {
	const store = await teacher();
	for (const id of ['c1', 'c10']) await store.addClass(room(id));
	await store.keepTyped(spot, typed, 5);
	await store.keepTyped({ ...spot, room: 'c10' }, typed, 5);
	const whole = await store.removeClass('c1');
	expect(await store.typedSheet(spot)).toBeNull();
	await expect(store.keepTyped(spot, typed, 6)).rejects.toMatchObject({ name: 'Problem' });
	expect(await store.typedSheet({ ...spot, room: 'c10' })).toEqual(typed);
	await store.putBackClass(whole!);
	expect(await store.typedSheet(spot)).toEqual(typed);
});

test('a sheet that an older Loupe kept is gathered and goes on', async () => {
	const store = await teacher();
	await store.addClass(room('c1'));
	const { round: _round, room: class_, ...old } = spot;
	await store.db.sheets.put({ ...old, class: class_, typed });
	expect(await store.typedSheet(spot)).toEqual(typed);
	expect((await store.gather({ room: null }, '1', 9)).sheets).toEqual([
		{ ...old, class: class_, typed, second: null, at: 0 }
	]);
	await store.keepTyped(second, later, 6);
	expect([await store.typedSheet(spot), await store.typedSheet(second)]).toEqual([typed, later]);
});
