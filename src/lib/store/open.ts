import Dexie from 'dexie';
import { Problem } from '../core/problem';
import { Database } from './db';
import { explain, namesOf } from './explain';
import { heed, replay } from './parked';
import { standing } from './standing.svelte';

/** The opened database; `kept` is false where all of it is gone when the tab closes. */
export type Opened = { db: Database; kept: boolean };

/** A browser that has no IndexedDB, forbids it (private windows, blocked site data) or cannot use it. */
const withheld = [
	'MissingAPIError',
	'SecurityError',
	'InvalidStateError',
	'UnknownError',
	'QuotaExceededError',
	'AbortError',
	'TimeoutError',
	'NotReadableError',
	'OpenFailedError'
];

let opening: Promise<Opened> | null = null;
let opened: Opened | null = null;

/**
 * Opens the database once. Where the browser keeps nothing it is held in memory, so that Loupe can still
 * be used. While an older Loupe in another tab stands in the way it waits; `standing` tells. Throws a
 * Problem where the work is there but cannot be used; the next call tries again.
 */
export function open(): Promise<Opened> {
	opening ??= begin().then(
		(fresh) => {
			standing.is = fresh.kept ? 'open' : 'unkept';
			return (opened = fresh);
		},
		(error) => {
			opening = null;
			const reason = explain(error);
			standing.is = 'failed';
			standing.why = reason instanceof Problem ? reason : null;
			throw reason;
		}
	);
	return opening;
}

/** Does some work in the database, opened if need be; what goes wrong there is thrown as `explain` puts it. */
export function use<T>(work: (db: Database) => PromiseLike<T>): Promise<T> {
	// No promise of ours before the work: its transaction begins at once, and live queries see it.
	if (!opened) return open().then(() => use(work));
	return work(opened.db).then(undefined, (error) => {
		throw explain(error);
	}) as Promise<T>;
}

/**
 * Goes on in memory alone, from now until the tab is closed: where nothing at all can be kept any more,
 * work can then still be done and saved to a file. `why` is shown.
 */
export async function goOnInMemory(why: Problem): Promise<void> {
	opened = { db: await inMemory(), kept: false };
	opening = Promise.resolve(opened);
	standing.why = why;
	standing.is = 'unkept';
}

async function begin(): Promise<Opened> {
	const db = guarded();
	try {
		await db.open();
	} catch (error) {
		if (!namesOf(error).some((name) => withheld.includes(name))) throw error;
		const reason = explain(error);
		standing.why = reason instanceof Problem ? reason : null;
		return { db: await inMemory(), kept: false };
	}
	const installed = db.backendDB().version / 10;
	if (Math.floor(installed) > db.verno) {
		db.close();
		throw new Problem(
			'A newer Loupe has kept work on this device, and this older one cannot read it safely.',
			'Close every Loupe tab, go online and open Loupe again. Your work is still here.'
		);
	}
	await replay(db);
	heed(db);
	return { db, kept: true };
}

function guarded(): Database {
	const db = new Database();
	db.on('blocked', () => {
		standing.is = 'blocked';
	});
	db.on('versionchange', () => {
		// Changes that were begun are still kept: a connection closes after its last transaction.
		db.close();
		standing.is = 'outdated';
		return false;
	});
	return db;
}

async function inMemory(): Promise<Database> {
	const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
	// Live queries ask Dexie, not the database, whether there is an IndexedDB.
	Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
	const db = new Database();
	await db.open();
	return db;
}
