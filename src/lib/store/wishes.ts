import { stillBegun, type Begun } from '../core/wish';
import { bring, later } from './bring';
import { touch } from './classes';
import type { Database } from './db';
import { use } from './open';

/** Which form: of a class, and of the assignment that it changes, '' for a new one. */
export type WishSpot = Pick<Begun, 'class' | 'made'>;

/** A form that was begun and not finished; null for none. */
export function begunOn({ class: room, made }: WishSpot): Promise<Begun | null> {
	return use((db) => db.wishes.get([room, made]).then((found) => found ?? null));
}

/** Keeps a form as it stands now. Throws a Problem where the class was removed. */
export async function keepBegun(begun: Begun): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.wishes, async () => {
			await touch(db, begun.class);
			await db.wishes.put(begun);
		})
	);
}

/** Forgets a form: its person began again. Making the assignment forgets it, too (see `issue` and `revise`). */
export async function forgetBegun({ class: room, made }: WishSpot): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.wishes, async () => {
			if (!(await db.wishes.get([room, made]))) return;
			await touch(db, room);
			await db.wishes.delete([room, made]);
		})
	);
}

/**
 * Brings the forms of a file in, but for those of which the assignment was made since. Gives back those that
 * are new or changed. Inside a transaction, after the assignments.
 */
export async function bringWishes(db: Database, theirs: readonly Begun[]): Promise<Begun[]> {
	const issued = await db.issued.bulkGet(theirs.map(({ id }) => id));
	const still = theirs.filter((begun, n) => stillBegun(begun, issued[n]?.assignment ?? null));
	const keyOf = (row: Begun): [string, string] => [row.class, row.made];
	return bring(db.wishes, still, keyOf, later);
}
