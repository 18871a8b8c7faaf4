import type { Received } from '../core/classroom';
import { remembered } from '../core/roster';
import { gone, touch } from './classes';
import { use } from './open';

/** All hand-ins of a class, the first received first. */
export function receivedIn(room: string): Promise<Received[]> {
	return use((db) =>
		db.received
			.where({ class: room })
			.toArray((all) => all.sort((one, other) => one.receivedAt - other.receivedAt))
	);
}

/** How many hand-ins an assignment has. */
export function handInsOf(assignment: string): Promise<number> {
	return use((db) => db.received.where({ assignment }).count());
}

/**
 * Keeps hand-ins of one class, all of them or, where it fails, none. The same one twice is once. The
 * students learn under which devices they hand in. Gives back the ids of those that are new and of those
 * that were here already, and throws a Problem where the class was removed.
 */
export function receive(
	room: string,
	batch: readonly Received[]
): Promise<{ added: string[]; already: string[] }> {
	return use((db) =>
		db.transaction('rw', db.classes, db.received, async () => {
			if (!(await db.classes.get(room))) throw gone('class');
			const once = new Map(batch.map((row) => [row.id, row]));
			const here = await db.received.bulkGet([...once.keys()]);
			const already = here.flatMap((row) => (row ? [row.id] : []));
			for (const id of already) once.delete(id);
			const fresh = [...once.values()];
			if (!fresh.length) return { added: [], already };
			await db.received.bulkAdd(fresh);
			const handIns = fresh.map(({ handIn }) => handIn);
			await touch(db, room, ({ students }) => ({ students: remembered(students, handIns) }));
			return { added: [...once.keys()], already };
		})
	);
}

/**
 * Takes out a hand-in, and what was to be told of it and was not sent yet. Gone already is gone. Under which
 * devices its student hands in stays known.
 */
export async function takeOut(id: string): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.received, db.outbox, async () => {
			const here = await db.received.get(id);
			if (!here) return;
			await db.received.delete(id);
			const told = db.outbox.where('handIn').equals(id);
			await told.and(({ state }) => state === 'waiting').delete();
			await touch(db, here.class);
		})
	);
}
