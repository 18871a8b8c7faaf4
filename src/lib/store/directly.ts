import Dexie, { RangeSet } from 'dexie';
import type { IndexableType } from 'dexie';
import type { Database } from './db';

/** A row that changed: its store, its key, and where it stands or stood in the indexes. */
export type Changed = {
	store: 'attempts' | 'drafts';
	key: IndexableType;
	indexes: Record<string, IndexableType>;
};

/**
 * A transaction over the work of learners that speaks to IndexedDB itself: through Dexie, each mark that
 * a student makes would wait half as long again. `work` may wait for requests of this transaction alone;
 * where it throws, nothing that it wrote stays. Gives back what it gave once all of it is kept for good,
 * and then tells live queries, in every tab, what it says has changed.
 */
export async function directly<T>(
	db: Database,
	work: (transaction: IDBTransaction, changed: (row: Changed) => void) => Promise<T>
): Promise<T> {
	const transaction = begin(db) ?? begin(await reopened(db));
	if (!transaction) throw new Dexie.DatabaseClosedError();
	const rows: Changed[] = [];
	const [outcome] = await Promise.all([
		work(transaction, (row) => rows.push(row)).catch((error) => {
			transaction.abort();
			throw error;
		}),
		completed(transaction)
	]);
	if (rows.length) tellSoon(rows);
	return outcome;
}

const untold = new Set<Changed[]>();

/** Whoever made the change is told that it is kept before everybody who only looks on. */
function tellSoon(rows: Changed[]): void {
	untold.add(rows);
	setTimeout(() => untold.delete(rows) && tell(rows));
}

// A tab that is closed before that tells the others on its way out.
globalThis.addEventListener?.('pagehide', () => {
	for (const rows of untold) tell(rows);
	untold.clear();
});

/** A row of a store by its key, null for none. Where it cannot be read, the transaction ends and says why. */
export function row<T>(
	transaction: IDBTransaction,
	store: string,
	key: IDBValidKey
): Promise<T | null> {
	return new Promise((resolve) => {
		const request = transaction.objectStore(store).get(key) as IDBRequest<T | undefined>;
		request.onsuccess = () => resolve(request.result ?? null);
	});
}

/** Whether an index of a store has a key. Reads no row. Where it cannot be read, as for `row`. */
export function isThere(
	transaction: IDBTransaction,
	store: string,
	index: string,
	key: IDBValidKey
): Promise<boolean> {
	return new Promise((resolve) => {
		const request = transaction.objectStore(store).index(index).getKey(key);
		request.onsuccess = () => resolve(request.result !== undefined);
	});
}

/**
 * Adds a row to a store. False where there is one of its key already: that one stays, and the transaction
 * goes on. Where it cannot be added for any other reason, the transaction ends and says why.
 */
export function added(transaction: IDBTransaction, store: string, row: unknown): Promise<boolean> {
	const request = transaction.objectStore(store).add(row);
	return new Promise((resolve) => {
		request.onsuccess = () => resolve(true);
		request.onerror = (event) => {
			if (request.error?.name !== 'ConstraintError') return;
			event.preventDefault();
			resolve(false);
		};
	});
}

function begin(db: Database): IDBTransaction | null {
	if (!db.isOpen()) return null;
	try {
		const stores = ['drafts', 'attempts', 'learners'];
		return (db.backendDB() as IDBDatabase).transaction(stores, 'readwrite', {
			durability: 'strict'
		});
	} catch (error) {
		// The browser closed the connection and has not said so yet.
		if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
		throw error;
	}
}

/** Dexie opens a connection again that the browser closed, and none that a newer Loupe closed. */
async function reopened(db: Database): Promise<Database> {
	await db.device.count();
	return db;
}

function completed(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
	});
}

/** Dexie cannot know what was written past it. */
function tell(rows: Changed[]): void {
	const changed = rows.flatMap(({ store, key, indexes }) =>
		Object.entries({ '': key, ':dels': key, ...indexes }).map(([index, where]) => [
			`idb://loupe/${store}/${index}`,
			where
		])
	) as [part: string, key: IndexableType][];
	const parts: Record<string, RangeSet> = {};
	for (const [part, key] of changed) {
		const known = parts[part];
		if (known) known.add(new RangeSet(key));
		else parts[part] = new RangeSet(key) as RangeSet;
	}
	Dexie.on.storagemutated.fire(parts);
}
