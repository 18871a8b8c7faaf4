import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import { Problem } from '../core/problem';

/** What turns text into bytes that nobody reads without the key, bound to a place, and back. */
export type Cipher = {
	/** Of which lock it is. */
	id: string;
	seal: (text: string, place: string) => Uint8Array;
	open: (bytes: Uint8Array, place: string) => string;
};

/** What of a row is sealed where the teacher’s side is locked. All else finds and counts rows. */
const secrets: Record<string, readonly string[]> = {
	classes: ['students'],
	issued: ['privateKey'],
	received: ['handIn'],
	comments: ['text', 'ticks'],
	sheets: ['typed'],
	wishes: ['wish'],
	outbox: ['text', 'why'],
	recordStores: ['endpoint', 'key', 'secret']
};
/** The tables of the teacher’s side. */
export const lockable = Object.keys(secrets);

type Row = Record<string, unknown>;

let cipher: Cipher | null = null;

/** From now on this tab seals and opens rows with this, or with nothing (null). Gives back what it was. */
export function sealWith(next: Cipher | null): Cipher | null {
	const before = cipher;
	cipher = next;
	return before;
}

/** Of which lock this tab has the key; null for none. */
export function opens(): string | null {
	return cipher?.id ?? null;
}

/** For somebody who reaches for what is locked. */
export const locked = () =>
	new Problem(
		'The classes on this device are locked.',
		'Open “Your classes”, unlock them, and try again.'
	);

function seal(names: readonly string[], row: Row, place: string): Row {
	if (!cipher) return row;
	const open = Object.entries(row).filter(([name]) => !names.includes(name));
	const secret = Object.fromEntries(names.map((name) => [name, row[name]]));
	return { ...Object.fromEntries(open), sealed: cipher.seal(JSON.stringify(secret), place) };
}

function unseal(row: Row | undefined, place: (row: Row) => string): Row | undefined {
	if (!row?.sealed) return row;
	if (!cipher) throw locked();
	const { sealed, ...open } = row;
	return { ...open, ...(JSON.parse(cipher.open(sealed as Uint8Array, place(row))) as Row) };
}

function sealing(table: DBCoreTable, names: readonly string[]): DBCoreTable {
	const { extractKey } = table.schema.primaryKey;
	const place = (row: Row) => JSON.stringify([table.name, extractKey!(row)]);
	const opened = (row: unknown) => unseal(row as Row | undefined, place);
	return {
		...table,
		mutate: (request) =>
			table.mutate(
				request.type === 'add' || request.type === 'put'
					? {
							...request,
							values: (request.values as Row[]).map((row) => seal(names, row, place(row)))
						}
					: request
			),
		get: (request) => table.get(request).then(opened),
		getMany: (request) => table.getMany(request).then((rows) => rows.map(opened)),
		query: (request) =>
			table
				.query(request)
				.then((found) => (request.values ? { ...found, result: found.result.map(opened) } : found)),
		openCursor: (request) =>
			table
				.openCursor(request)
				.then((cursor) => (cursor && request.values ? revealing(cursor, opened) : cursor))
	};
}

/** A browser’s cursor answers for itself alone, so each question is handed on. */
function revealing(cursor: DBCoreCursor, opened: (row: unknown) => unknown): DBCoreCursor {
	const own: DBCoreCursor = {
		get trans() {
			return cursor.trans;
		},
		get key(): unknown {
			return cursor.key;
		},
		get primaryKey(): unknown {
			return cursor.primaryKey;
		},
		get value() {
			return opened(cursor.value);
		},
		get done() {
			return cursor.done;
		},
		continue: (key) => cursor.continue(key),
		continuePrimaryKey: (key, primaryKey) => cursor.continuePrimaryKey(key, primaryKey),
		advance: (count) => cursor.advance(count),
		start: (onNext) => cursor.start(onNext),
		stop: (value) => cursor.stop(value),
		next: () => cursor.next().then(() => own),
		fail: (error) => cursor.fail(error)
	};
	return own;
}

/**
 * Between Dexie and the browser: where this tab has the key, what a teacher keeps is sealed on its way in and
 * opened on its way out. Sealing takes no turn of the event loop, which would end a transaction.
 */
export const sealer: Middleware<DBCore> = {
	stack: 'dbcore',
	name: 'sealer',
	level: -2,
	create: (core) => ({
		...core,
		table: (name) => {
			const table = core.table(name);
			const names = secrets[name];
			return names ? sealing(table, names) : table;
		}
	})
};
