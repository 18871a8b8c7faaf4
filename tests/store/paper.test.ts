import { beforeEach, expect, test } from 'vitest';
import { teacherStore, newBrowser, tab } from './browser';

beforeEach(newBrowser);

const spot = { room: 'c1', assignment: 'a1', student: 's1' };
const typed = { codes: { 'l/e': '12-14 L1; 99' }, answers: {} };
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
	await desk.database();
	return { ...classroom, ...paper };
}

test('what is typed of a sheet waits as it was typed, until it is handed in', async () => {
	const store = await teacher();
	expect(await store.typedSheet(spot)).toBeNull();
	await store.keepTyped(spot, typed);
	expect(await store.typedSheet(spot)).toEqual(typed);
	expect(await store.typedSheet({ ...spot, student: 's2' })).toBeNull();
	await store.forgetTyped(spot);
	expect(await store.typedSheet(spot)).toBeNull();
});

test('a class that is removed takes unfinished sheets along, and brings them back', async () => {
	const store = await teacher();
	for (const id of ['c1', 'c10']) await store.addClass(room(id));
	await store.keepTyped(spot, typed);
	await store.keepTyped({ ...spot, room: 'c10' }, typed);
	const whole = await store.removeClass('c1');
	expect(await store.typedSheet(spot)).toBeNull();
	expect(await store.typedSheet({ ...spot, room: 'c10' })).toEqual(typed);
	await store.putBackClass(whole!);
	expect(await store.typedSheet(spot)).toEqual(typed);
});
