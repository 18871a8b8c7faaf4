import { merge } from '../core/merge';
import { stillBegun, type Begun, type Wish } from '../core/wish';
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

/**
 * Keeps a form as it stands now. `base` is what stood in it when this tab last read or kept it: what another
 * tab changed since stays, field by field, where this one did not change the same. `spare` is the id of the
 * assignment where that of the form was made meanwhile. Gives back what is kept, later than all before it.
 * Throws a Problem where the class was removed.
 */
export function keepBegun(begun: Begun, base: Wish, spare: string): Promise<Begun> {
	return use((db) =>
		db.transaction('rw', db.classes, db.wishes, db.issued, async () => {
			await touch(db, begun.class);
			const here = await db.wishes.get([begun.class, begun.made]);
			const isMade = !begun.made && !here && (await db.issued.get(begun.id)) !== undefined;
			const kept = {
				...begun,
				id: here?.id ?? (isMade ? spare : begun.id),
				wish: here ? merge(base, begun.wish, here.wish) : begun.wish,
				at: Math.max(begun.at, (here?.at ?? 0) + 1)
			};
			await db.wishes.put(kept);
			return kept;
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
