import { differences, type Assignment } from '../core/assignment';
import type { Issued } from '../core/classroom';
import { gone, touch } from './classes';
import { use } from './open';

/** The assignments of a class, or all of this device, the newest first. */
export function allIssued(room: string | null = null): Promise<Issued[]> {
	return use((db) =>
		(room === null ? db.issued.toCollection() : db.issued.where({ class: room })).toArray((all) =>
			all.sort((one, other) => other.createdAt - one.createdAt)
		)
	);
}

/** An assignment of this device, null for none of that id. */
export function issuedOf(id: string): Promise<Issued | null> {
	return use((db) => db.issued.get(id).then((found) => found ?? null));
}

/** Keeps a new assignment, and forgets the form that it was made with. An id that is there already is a bug. */
export async function issue(fresh: Issued): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.issued, db.wishes, async () => {
			await db.issued.add(fresh);
			if (fresh.class === null) return;
			await touch(db, fresh.class);
			await db.wishes.delete([fresh.class, '']);
		})
	);
}

/**
 * Changes an assignment: freely before its first hand-in, which is asked in the same transaction; after it
 * a change makes the next version. The form that it was changed with is forgotten. Gives back what is kept. Throws a Problem where it was removed.
 */
export function revise(changed: Assignment): Promise<Assignment> {
	return use((db) =>
		db.transaction('rw', db.classes, db.issued, db.received, db.wishes, async () => {
			const here = await db.issued.get(changed.id);
			if (!here) throw gone('assignment');
			if (here.class !== null) await db.wishes.delete([here.class, changed.id]);
			const isNew = differences(here.assignment, changed).length > 0;
			const handedIn = await db.received.where({ assignment: changed.id }).count();
			const version = here.assignment.version + (isNew && handedIn ? 1 : 0);
			const assignment = { ...changed, version };
			if (!isNew) return here.assignment;
			await db.issued.put({ ...here, assignment });
			if (here.class !== null) await touch(db, here.class);
			return assignment;
		})
	);
}
