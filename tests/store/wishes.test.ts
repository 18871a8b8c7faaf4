import { beforeEach, expect, test } from 'vitest';
import { blank } from '$lib/core/wish';
import { assignment } from '../exchange/samples';
import { newBrowser, tab, teacherStore } from './browser';

beforeEach(newBrowser);

const room = (id: string) => ({
	...{ id, name: id, createdAt: 1, invented: false },
	...{ students: [], rev: 0, saved: null }
});
const issued = {
	...{ id: assignment.id, class: 'c1', assignment },
	...{ createdAt: 2, privateKey: null }
};
const begun = (made: string, class_ = 'c1') => ({
	...{ class: class_, made, id: made || assignment.id },
	...{ wish: { ...blank, title: 'Week 3' }, at: 3 }
});

async function teacher() {
	const desk = await tab();
	const [classroom, wishes] = [await teacherStore(), await import('$lib/store/wishes')];
	const db = await desk.database();
	for (const id of ['c1', 'c10']) await classroom.addClass(room(id));
	return { ...classroom, ...wishes, db };
}

test('a form that was begun waits as it was left, and goes when its assignment is made', async () => {
	const store = await teacher();
	expect(await store.begunOn({ class: 'c1', made: '' })).toBeNull();
	await store.keepBegun(begun(''), blank, 'spare');
	await store.keepBegun(begun('', 'c10'), blank, 'spare');
	await store.keepBegun(begun(assignment.id), blank, 'spare');
	expect(await store.begunOn({ class: 'c1', made: '' })).toEqual(begun(''));
	await store.issue(issued);
	expect(await store.begunOn({ class: 'c1', made: '' })).toBeNull();
	expect(await store.begunOn({ class: 'c10', made: '' })).toEqual(begun('', 'c10'));
	expect(await store.begunOn({ class: 'c1', made: assignment.id })).toEqual(begun(assignment.id));
	await store.revise({ ...assignment, note: 'In pairs.' });
	expect(await store.begunOn({ class: 'c1', made: assignment.id })).toBeNull();
});

test('an assignment that could not be made leaves its form where it was', async () => {
	const store = await teacher();
	await store.issue(issued);
	await store.keepBegun(begun(''), blank, 'spare');
	await expect(store.issue(issued)).rejects.toThrow();
	expect(await store.begunOn({ class: 'c1', made: '' })).toMatchObject({
		id: 'spare',
		wish: begun('').wish
	});
});

test('two tabs on one form each keep what they changed, under one id', async () => {
	const store = await teacher();
	const one = await store.keepBegun(begun(''), blank, 'spare');
	const other = { ...begun(''), id: 'other', wish: { ...blank, note: 'In pairs.' } };
	const both = { ...one.wish, note: 'In pairs.' };
	const kept = await store.keepBegun(other, blank, 'spare');
	expect(kept).toMatchObject({ id: one.id, wish: both });
	expect(kept.at).toBeGreaterThan(one.at);
	const later = { ...one, wish: { ...one.wish, due: '2026-12-01' } };
	const last = await store.keepBegun(later, one.wish, 'spare');
	expect(last.wish).toEqual({ ...both, due: '2026-12-01' });
	expect(await store.begunOn(begun(''))).toEqual(last);
});

test('what is filled in after another tab made the assignment becomes the next one', async () => {
	const store = await teacher();
	const { wish } = await store.keepBegun(begun(''), blank, 'spare');
	await store.issue(issued);
	const next = { ...begun(''), wish: { ...wish, note: 'In pairs.' } };
	expect(await store.keepBegun(next, wish, 'spare')).toMatchObject({
		id: 'spare',
		wish: next.wish
	});
});

test('a form counts as a change of its class, and goes and comes back with it', async () => {
	const store = await teacher();
	await store.keepBegun(begun(''), blank, 'spare');
	expect((await store.schoolClass('c1'))!.rev).toBe(1);
	const whole = await store.removeClass('c1');
	expect(await store.begunOn(begun(''))).toBeNull();
	await expect(store.keepBegun(begun(''), blank, 'spare')).rejects.toMatchObject({
		name: 'Problem'
	});
	expect(await store.begunOn(begun(''))).toBeNull();
	await store.putBackClass(whole!);
	expect(await store.begunOn(begun(''))).toEqual(begun(''));
	await store.forgetBegun(begun(''));
	await store.forgetBegun(begun(''));
	expect(await store.begunOn(begun(''))).toBeNull();
	expect((await store.schoolClass('c1'))!.rev).toBe(2);
});
