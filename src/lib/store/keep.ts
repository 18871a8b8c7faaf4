import Dexie, { RangeSet } from 'dexie';
import type { IndexableType } from 'dexie';
import type { Attempt, Draft, Spot } from '../core/attempt';
import { same, settle } from '../core/merge';
import { Problem } from '../core/problem';
import type { Database, SpotKey } from './db';

/** Somebody was removed from this device while their work was open. */
export class Gone extends Problem {
	constructor() {
		super(
			'This learner was removed from this device, so their work cannot be kept here any more.',
			'Go to the first page and choose who is learning.'
		);
	}
}

/** Where the draft of a spot stands. */
export function spotKey({ learner, lesson, exercise }: Spot): SpotKey {
	return [learner, lesson, exercise];
}

/**
 * The one transaction behind `keepDraft`: reads what is stored, brings my change together with it,
 * writes. `base` is asked for only when the stored draft is known. A draft that is there was not
 * committed, so the attempts are looked at only where there is none. Each mark that a student makes
 * waits for this, so it speaks to IndexedDB itself: through Dexie it takes half as long again.
 */
export async function keep(
	db: Database,
	mine: Draft,
	base: () => Draft | null,
	spare: string
): Promise<Draft | null> {
	const transaction = begin(db) ?? begin(await reopened(db));
	if (!transaction) throw new Dexie.DatabaseClosedError();
	const [settled] = await Promise.all([
		change(transaction, mine, base, spare),
		completed(transaction)
	]);
	// Whoever made the change is told that it is kept before everybody who only looks on.
	if (settled) setTimeout(() => tell(settled));
	return settled;
}

/** Throws `Gone` where there is no such learner; inside a transaction over the learners. */
export async function expectLearner(db: Database, id: string): Promise<void> {
	if (!(await db.learners.get(id))) throw new Gone();
}

async function change(
	transaction: IDBTransaction,
	mine: Draft,
	base: () => Draft | null,
	spare: string
): Promise<Draft | null> {
	const stored = await row<Draft>(transaction, 'drafts', spotKey(mine));
	let attempt = mine.attempt;
	if (!stored) {
		const [learner, committed] = await Promise.all([
			row(transaction, 'learners', mine.learner),
			row<Attempt>(transaction, 'attempts', mine.attempt)
		]);
		if (!learner) throw new Gone();
		if (committed && same(committed.answer, mine.answer)) return null;
		if (committed) attempt = spare;
	}
	const settled = settle(stored, { ...mine, attempt }, base());
	transaction.objectStore('drafts').put(settled);
	// Nothing follows: the commit need not wait for the put to come back.
	transaction.commit();
	return settled;
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

function row<T>(transaction: IDBTransaction, store: string, key: IDBValidKey): Promise<T | null> {
	return new Promise((resolve, reject) => {
		const request = transaction.objectStore(store).get(key) as IDBRequest<T | undefined>;
		request.onsuccess = () => resolve(request.result ?? null);
		request.onerror = () => reject(request.error);
	});
}

function completed(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
	});
}

/** Tells live queries, in every tab, which draft changed: Dexie cannot know. */
function tell(draft: Draft): void {
	const changed: [index: string, key: IndexableType][] = [
		['', spotKey(draft)],
		[':dels', spotKey(draft)],
		['[learner+at]', [draft.learner, draft.at]]
	];
	Dexie.on.storagemutated.fire(
		Object.fromEntries(
			changed.map(([index, key]) => [`idb://loupe/drafts/${index}`, new RangeSet(key)])
		)
	);
}
