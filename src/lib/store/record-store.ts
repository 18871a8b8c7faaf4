import type { RecordStore } from '../core/xapi/outbox';
import type { Database } from './db';
import { use } from './open';
import { locked, opens } from './sealed';

/** There is one record store for a device. */
const id = 'only';

/** Where records of this device go; null where nobody said. */
export function recordStore(): Promise<RecordStore | null> {
	return use((db) =>
		db.recordStores.get(id).then((row) => {
			if (!row) return null;
			const { endpoint, key, secret } = row;
			return { endpoint, key, secret };
		})
	);
}

/** All that went to a store, or was refused there, waits: another one has none of it, and twice is once. */
async function waitAll(db: Database): Promise<void> {
	await db.outbox.toCollection().modify({ state: 'waiting', why: null });
}

/**
 * Keeps where records go. Where that is another store than before, all that the first one got waits for this one.
 * Throws a Problem where the classes are locked in this tab.
 */
export async function keepRecordStore(store: RecordStore): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.device, db.recordStores, db.outbox, async () => {
			if ((await db.device.get('lock')) && opens() === null) throw locked();
			const before = await db.recordStores.get(id);
			if (before && before.endpoint !== store.endpoint) await waitAll(db);
			await db.recordStores.put({ id, ...store });
		})
	);
}

/** Forgets where records went, with the key; all of them wait again. What the store has, it keeps. */
export async function forgetRecordStore(): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.recordStores, db.outbox, async () => {
			await db.recordStores.delete(id);
			await waitAll(db);
		})
	);
}
