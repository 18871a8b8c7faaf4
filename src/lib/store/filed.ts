import type { Attempt, Draft } from '../core/attempt';
import { state } from '../core/merge';
import type { Database } from './db';

type Filed = Record<string, string[]>;

/**
 * Which states of drafts went out in a file or came in with one, by attempt id. Work that is here, or
 * comes from another device, has grown from a state that its own record names: so an older file brings
 * back nothing that was deleted since, and a newer one takes the place of what it has grown from. Inside
 * a transaction over the device.
 */
export async function filed(db: Database): Promise<Filed> {
	return ((await db.device.get('filed'))?.value as Filed | undefined) ?? {};
}

/** Adds to that record: the states of these drafts, and what is known of them from another device. */
export async function file(db: Database, drafts: Draft[], known: Filed = {}): Promise<void> {
	const record = new Map(Object.entries(await filed(db)));
	const add = (attempt: string, states: string[]) =>
		record.set(attempt, [...new Set([...(record.get(attempt) ?? []), ...states])]);
	for (const [attempt, states] of Object.entries(known)) add(attempt, states);
	for (const draft of drafts) add(draft.attempt, [state(draft)]);
	await db.device.put({ key: 'filed', value: Object.fromEntries(record) });
}

/** Takes attempts out of that record. */
export async function forget(db: Database, attempts: string[]): Promise<void> {
	const gone = new Set(attempts);
	const left = Object.entries(await filed(db)).filter(([attempt]) => !gone.has(attempt));
	await db.device.put({ key: 'filed', value: Object.fromEntries(left) });
}

/** The part of a record that is about some attempts and drafts. */
export function about(record: Filed, attempts: Attempt[], drafts: Draft[]): Filed {
	const own = new Set([...attempts.map(({ id }) => id), ...drafts.map(({ attempt }) => attempt)]);
	return Object.fromEntries(Object.entries(record).filter(([attempt]) => own.has(attempt)));
}
