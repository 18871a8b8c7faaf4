import { IDBFactory } from 'fake-indexeddb';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '$lib/store/db';
import { assignment } from '../exchange/samples';
import {
	attemptOf,
	draftOf,
	marks,
	mina,
	newBrowser,
	reviewOf,
	spot,
	tab,
	tabOfMina
} from './browser';

beforeEach(newBrowser);
afterEach(() => {
	vi.restoreAllMocks();
});

const withheld: Record<string, () => IDBFactory | undefined> = {
	'has no IndexedDB': () => undefined,
	'forbids it': () => failing(new DOMException('denied', 'SecurityError')),
	'allows no change in private windows': () => failing(new DOMException('no', 'InvalidStateError')),
	'cannot open its own files': () => failing(new DOMException('broken', 'UnknownError'))
};
function failing(error: DOMException): IDBFactory {
	const factory = new IDBFactory();
	factory.open = () => {
		throw error;
	};
	return factory;
}

test.for(Object.keys(withheld))(
	'in a browser that %s Loupe works, and says that nothing will be kept',
	async (which) => {
		vi.spyOn(console, 'warn').mockReturnValue();
		Object.assign(Dexie.dependencies, { indexedDB: withheld[which]!() });
		const mine = await tab();
		expect((await mine.open()).kept).toBe(false);
		expect(mine.standing.is).toBe('unkept');
		await mine.addLearner(mina);
		const draft = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
		await mine.commit(draft, 7_000);
		expect(await mine.attemptsOf(spot)).toHaveLength(1);
		const found: unknown[] = [];
		const watched = Dexie.liveQuery(mine.learners).subscribe((value) => found.push(value));
		await expect.poll(() => found).toEqual([[mina]]);
		watched.unsubscribe();
	}
);

test('importing the store opens nothing', async () => {
	const open = vi.spyOn(IDBFactory.prototype, 'open');
	const { standing } = await tab();
	expect(open).not.toHaveBeenCalled();
	expect(standing.is).toBe('closed');
});

test('a bug in the database is not taken for a browser that keeps nothing', async () => {
	Object.assign(Dexie.dependencies, { indexedDB: failing(new DOMException('?', 'DataError')) });
	const mine = await tab();
	await expect(mine.open()).rejects.toMatchObject({ name: 'DataError' });
	expect(mine.standing.is).toBe('failed');
	Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory() });
	expect((await mine.open()).kept).toBe(true);
});

/** A later Loupe, as one day there may be. */
class Later extends Database {
	constructor() {
		super();
		this.version(9)
			.stores({ handins: 'id' })
			.upgrade((upgrade) => upgrade.table('attempts').toCollection().modify({ from: 'version 1' }));
	}
}

async function withWork() {
	const mine = await tabOfMina();
	await (await mine.database()).attempts.add(attemptOf(marks(1), { id: 'done' }));
	await mine.keepDraft(draftOf(marks(1, 2)), null, 's');
	await mine.chooseLearner('mina');
	return mine;
}

/** The Loupe that was released first. */
function first() {
	const db = new Dexie('loupe');
	db.version(1).stores({
		learners: 'id, createdAt',
		attempts: 'id, [learner+lesson+exercise+at], [learner+at]',
		drafts: '[learner+lesson+exercise], [learner+at]',
		device: 'key'
	});
	return db;
}

test('work that the first Loupe kept is all there in this one, which takes over from its tab', async () => {
	const old = first();
	const closed = vi.fn(() => old.close());
	old.on('versionchange', closed);
	await old.table('learners').add(mina);
	await old.table('attempts').add(attemptOf(marks(1), { id: 'done' }));
	await old.table('drafts').add(draftOf(marks(1, 2)));
	await old.table('device').add({ key: 'learner', value: 'mina' });
	const mine = await tab();
	await mine.database();
	expect(closed).toHaveBeenCalled();
	expect(await mine.currentLearner()).toEqual(mina);
	expect((await mine.attemptsOf(spot)).map(({ id }) => id)).toEqual(['done']);
	expect(await mine.draft(spot)).toEqual(draftOf(marks(1, 2)));
	expect(await mine.reviews('mina')).toEqual([]);
	await mine.keepReview(reviewOf());
	expect(await mine.reviews('mina')).toEqual([reviewOf()]);
});

test('classes and assignments that the fourth Loupe kept are all there, and count as in no file', async () => {
	const old = new Dexie('loupe');
	old.version(4).stores({
		learners: 'id, createdAt',
		attempts: 'id, [learner+lesson+exercise+at], [learner+at]',
		drafts: '[learner+lesson+exercise], [learner+at], [learner+lesson+exercise+attempt+rev+at]',
		device: 'key',
		reviews: 'id, [learner+at]',
		assigned: '[learner+id], learner',
		classes: 'id',
		issued: 'id, class',
		received: 'id, class, assignment'
	});
	const room = { id: 'c1', name: '8B', createdAt: 1_000, invented: false, students: [] };
	const list = { learner: 'mina', id: assignment.id, assignment, at: 3_000, handedIn: [] };
	await old.table('learners').add({ ...mina, savedAt: 2_000 });
	await old.table('classes').add(room);
	await old.table('assigned').add({ ...list, opened: null, alias: null });
	old.close();
	const mine = await tab();
	const db = await mine.database();
	expect(await db.classes.toArray()).toEqual([{ ...room, rev: 0, saved: null }]);
	expect(await mine.assignedTo('mina')).toEqual([
		{ ...list, opened: null, alias: null, changedAt: 3_000 }
	]);
});

test('a lesson in the making that the sixth Loupe kept is there, and a reading has its place beside it', async () => {
	const old = new Dexie('loupe');
	old.version(6).stores({ manuscripts: 'id, changedAt', lessons: '[slug+version], slug' });
	await old.table('manuscripts').add({ id: 'm', changedAt: 1 });
	old.close();
	const db = await (await tab()).database();
	expect(await db.manuscripts.toArray()).toEqual([{ id: 'm', changedAt: 1 }]);
	expect(await db.readings.toArray()).toEqual([]);
});

test('a reading that the seventh Loupe kept is there, and nothing waits to be sent', async () => {
	const old = new Dexie('loupe');
	old.version(7).stores({ readings: 'id, lesson, changedAt', classes: 'id' });
	await old.table('readings').add({ id: 'r', lesson: 'l', changedAt: 1 });
	old.close();
	const db = await (await tab()).database();
	expect(await db.readings.toArray()).toEqual([{ id: 'r', lesson: 'l', changedAt: 1 }]);
	expect(await db.outbox.toArray()).toEqual([]);
	expect(await db.recordStores.toArray()).toEqual([]);
});

test('a database of this version that a later version upgrades keeps everything', async () => {
	const mine = await withWork();
	const draft = await mine.draft(spot);
	(await mine.database()).close();
	const later = new Later();
	expect(await later.learners.toArray()).toEqual([mina]);
	expect(await later.attempts.toArray()).toEqual([
		{ ...attemptOf(marks(1), { id: 'done' }), from: 'version 1' }
	]);
	expect(await later.drafts.toArray()).toEqual([draft]);
	expect(await later.device.toArray()).toEqual([{ key: 'learner', value: 'mina' }]);
	later.close();
});

test('a newer Loupe takes over, and what the older tab still does is kept after a reload', async () => {
	const old = await withWork();
	const seen = (await old.draft(spot))!;
	const under = old.keepDraft({ ...seen, answer: marks(1, 2, 3) }, seen, 's');
	const later = new Later();
	await Promise.all([under, later.open()]);
	expect(old.standing.is).toBe('outdated');
	const kept = (await under)!;
	const late = { ...kept, answer: marks(1, 2, 3, 4) };
	await expect(old.keepDraft(late, kept, 's')).rejects.toMatchObject({
		name: 'Problem',
		message: expect.stringContaining('newer Loupe')
	});
	await expect(old.learners()).rejects.toMatchObject({ fix: 'Reload this page to go on.' });
	expect((await later.drafts.toArray())[0]!.answer).toEqual(marks(1, 2, 3));
	later.close();

	vi.doMock('$lib/store/db', () => ({ Database: Later }));
	const reloaded = await tab();
	expect((await reloaded.draft(spot))!.answer).toEqual(marks(1, 2, 3, 4));
	(await reloaded.open()).db.close();
	vi.doUnmock('$lib/store/db');
});

test('a newer Loupe waits for an older tab that does not let go, and says so', async () => {
	vi.spyOn(console, 'warn').mockReturnValue();
	await withWork();
	const holding = await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open('loupe');
		request.onsuccess = () => resolve(request.result);
	});
	vi.doMock('$lib/store/db', () => ({ Database: Later }));
	const newer = await tab();
	const opening = newer.open();
	await expect.poll(() => newer.standing.is).toBe('blocked');
	holding.close();
	expect((await opening).kept).toBe(true);
	expect(newer.standing.is).toBe('open');
	expect(await newer.learners()).toEqual([mina]);
	(await newer.open()).db.close();
	vi.doUnmock('$lib/store/db');
});

test('an older Loupe leaves the work of a newer one alone', async () => {
	const later = new Later();
	await later.learners.add(mina);
	later.close();
	const old = await tab();
	await expect(old.addLearner({ ...mina, id: 'x' })).rejects.toMatchObject({
		name: 'Problem',
		fix: expect.stringContaining('Your work is still here')
	});
	expect(old.standing.is).toBe('failed');
	const again = new Later();
	expect(await again.learners.toArray()).toEqual([mina]);
	again.close();
});

test('a connection that the browser closed is opened again for the next change', async () => {
	vi.spyOn(console, 'warn').mockReturnValue();
	const mine = await tabOfMina();
	const db = await mine.database();
	(db.backendDB() as IDBDatabase).close();
	const first = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
	db.close({ disableAutoOpen: false });
	await mine.keepDraft({ ...first, answer: marks(1, 2) }, first, 's');
	expect((await mine.draft(spot))!.answer).toEqual(marks(1, 2));
});
