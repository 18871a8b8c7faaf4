import { beforeEach, expect, test } from 'vitest';
import { idOf, type HandIn } from '$lib/core/handin/hand-in';
import { newBrowser, tab, teacherStore } from './browser';

beforeEach(newBrowser);

const room = { id: 'c1', name: '8B', createdAt: 1, invented: false, students: [] };
const own = { ...room, rev: 0, saved: null };
const handIn: HandIn = {
	...{ learner: 'dev-mina', name: 'Mina', alias: false, assignment: null },
	...{ at: 1000, round: 1, works: [] }
};
const said = (id: string, text = `{"id":"${id}"}`) => ({ id, handIn: idOf(handIn), at: 1, text });
const store = { endpoint: 'https://lrs.example/xapi/', key: 'the-key', secret: 'the-secret' };

async function desk() {
	const mine = await tab();
	const db = await mine.database();
	const more = await Promise.all([
		teacherStore(),
		import('$lib/store/outbox'),
		import('$lib/store/record-store'),
		import('$lib/store/lock')
	]);
	return { ...mine, ...more[0], ...more[1], ...more[2], ...more[3], db };
}

async function teacher() {
	const mine = await desk();
	await mine.addClass(own);
	await mine.putOut('c1', [said('a'), said('b'), said('c')]);
	return mine;
}

const states = async (mine: Awaited<ReturnType<typeof desk>>) =>
	Object.fromEntries((await mine.outboxOf('c1')).map(({ id, state }) => [id, state]));

test('what is in the outbox stays as it was put there, byte for byte', async () => {
	const mine = await teacher();
	await mine.settle(['a'], 'sent');
	await mine.putOut('c1', [said('a', 'other'), said('b', 'other'), said('d')]);
	const rows = await mine.outboxOf('c1');
	expect(rows.map(({ id, text }) => [id, text])).toEqual(
		['a', 'b', 'c', 'd'].map((id) => [id, `{"id":"${id}"}`])
	);
	expect(await mine.countWaiting('c1')).toBe(3);
});

test('what was sent or refused no longer waits, and what was refused can wait again', async () => {
	const mine = await teacher();
	await mine.settle(['a'], 'sent');
	await mine.settle(['b'], 'refused', 'The store has another record under this id.');
	expect((await mine.waitingIn('c1')).map(({ id }) => id)).toEqual(['c']);
	expect((await mine.outboxOf('c1'))[1]!.why).toContain('another record');
	await mine.waitAgain('c1');
	expect(await states(mine)).toEqual({ a: 'sent', b: 'waiting', c: 'waiting' });
});

test('nothing of an invented class, and nothing of one that is gone, enters the outbox', async () => {
	const mine = await desk();
	await mine.addClass({ ...own, id: 'made-up', invented: true });
	await expect(mine.putOut('made-up', [said('a')])).rejects.toThrow('invented');
	await expect(mine.putOut('none', [said('a')])).rejects.toMatchObject({ name: 'Problem' });
	expect(await mine.db.outbox.count()).toBe(0);
});

test('a class that is removed takes its records with it, and brings them back', async () => {
	const mine = await teacher();
	await mine.addClass({ ...own, id: 'c2' });
	await mine.putOut('c2', [said('z')]);
	await mine.settle(['a'], 'sent');
	const whole = (await mine.removeClass('c1'))!;
	expect((await mine.db.outbox.toArray()).map(({ id }) => id)).toEqual(['z']);
	await mine.putBackClass(whole);
	expect(await states(mine)).toEqual({ a: 'sent', b: 'waiting', c: 'waiting' });
});

test('a hand-in that is taken out is not told any more, unless that went out already', async () => {
	const mine = await teacher();
	const id = idOf(handIn);
	const base = { class: 'c1', assignment: null, receivedAt: 2, way: 'file' } as const;
	await mine.receive('c1', [{ ...base, id, handIn }]);
	await mine.settle(['a'], 'sent');
	await mine.putOut('c1', [{ ...said('d'), handIn: 'another' }]);
	await mine.takeOut(id);
	expect(await states(mine)).toEqual({ a: 'sent', d: 'waiting' });
});

test('another store gets everything, and a new key alone changes nothing', async () => {
	const mine = await teacher();
	expect(await mine.recordStore()).toBeNull();
	await mine.keepRecordStore(store);
	await mine.settle(['a', 'b'], 'sent');
	await mine.keepRecordStore({ ...store, secret: 'another' });
	expect(await mine.countWaiting('c1')).toBe(1);
	await mine.keepRecordStore({ ...store, endpoint: 'https://other.example/' });
	expect(await mine.countWaiting('c1')).toBe(3);
	await mine.settle(['a', 'b', 'c'], 'sent');
	await mine.forgetRecordStore();
	expect(await mine.recordStore()).toBeNull();
	expect(await mine.countWaiting('c1')).toBe(3);
});

test('the key of the store is in no file of saved work', async () => {
	const mine = await teacher();
	await mine.keepRecordStore(store);
	for (const of of [{ room: null }, { room: 'c1' }, { learner: null }]) {
		const out = JSON.stringify(await mine.gather(of, '1', 5));
		expect(out).not.toContain('the-key');
		expect(out).not.toContain('the-secret');
	}
});

test('behind the lock lie the key, the store and what is to be sent', async () => {
	const mine = await teacher();
	await mine.keepRecordStore(store);
	await mine.settle(['b'], 'refused', 'It says why.');
	const before = [await mine.recordStore(), await mine.outboxOf('c1')];
	await mine.setLock('three calm herons');
	expect([await mine.recordStore(), await mine.outboxOf('c1')]).toEqual(before);
	const raw = await new Promise<IDBDatabase>((done) => {
		const request = indexedDB.open('loupe');
		request.onsuccess = () => done(request.result);
	});
	const rows = await Promise.all(
		['outbox', 'recordStores'].map(
			(name) =>
				new Promise<unknown[]>((done) => {
					const all = raw.transaction(name).objectStore(name).getAll();
					all.onsuccess = () => done(all.result);
				})
		)
	);
	raw.close();
	expect(rows.flat()).toHaveLength(4);
	const fields = rows.flat().flatMap((row) => Object.keys(row as object));
	for (const secret of ['endpoint', 'key', 'secret', 'text', 'why']) {
		expect(fields).not.toContain(secret);
	}
	const other = await desk();
	await expect(other.keepRecordStore(store)).rejects.toMatchObject({ name: 'Problem' });
	await expect(other.recordStore()).rejects.toMatchObject({ name: 'Problem' });
	await expect(other.waitingIn('c1')).rejects.toMatchObject({ name: 'Problem' });
	await mine.settle(['c'], 'sent');
	expect(await mine.countWaiting('c1')).toBe(1);
});

test('a tab that is locked keeps no key in the open, even where none was kept before', async () => {
	const mine = await teacher();
	await mine.setLock('three calm herons');
	const other = await desk();
	await expect(other.keepRecordStore(store)).rejects.toMatchObject({ name: 'Problem' });
	expect(await mine.db.recordStores.count()).toBe(0);
});
