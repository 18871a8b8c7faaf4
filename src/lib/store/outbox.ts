import { Problem } from '../core/problem';
import { inTime, type Outgoing } from '../core/xapi/outbox';
import { gone } from './classes';
import { use } from './open';

/**
 * Puts statements of a class into its outbox. One that is there already stays as it is, byte for byte.
 * Throws a Problem where the class was removed, and where it is invented: nothing of that goes out.
 */
export async function putOut(
	room: string,
	fresh: readonly Pick<Outgoing, 'id' | 'handIn' | 'at' | 'text'>[]
): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.outbox, async () => {
			const here = await db.classes.get(room);
			if (!here) throw gone('class');
			if (here.invented) {
				throw new Problem(
					'This class is invented, so nothing of it is sent.',
					'Go back, and choose a class of yours.'
				);
			}
			const known = await db.outbox.bulkGet(fresh.map(({ id }) => id));
			const added = fresh.filter((_, n) => !known[n]);
			const base = { class: room, state: 'waiting' as const, why: null };
			await db.outbox.bulkAdd(added.map((each) => ({ ...each, ...base })));
		})
	);
}

/** All that a class has in its outbox, the oldest first. */
export function outboxOf(room: string): Promise<Outgoing[]> {
	return use((db) => db.outbox.where({ class: room }).toArray((rows) => rows.sort(inTime)));
}

/** What of a class was not sent yet, the oldest first. */
export function waitingIn(room: string): Promise<Outgoing[]> {
	return use((db) =>
		db.outbox.where({ class: room, state: 'waiting' }).toArray((rows) => rows.sort(inTime))
	);
}

/** How many statements of a class wait. Reads only the index. */
export function countWaiting(room: string): Promise<number> {
	return use((db) => db.outbox.where({ class: room, state: 'waiting' }).count());
}

/** Notes what became of some statements. What was taken out of the outbox meanwhile stays out. */
export async function settle(
	ids: readonly string[],
	state: Outgoing['state'],
	why: string | null = null
): Promise<void> {
	await use((db) => db.outbox.where('id').anyOf(ids).modify({ state, why }));
}

/** What the store did not take waits again: somebody has changed something there. */
export async function waitAgain(room: string): Promise<void> {
	await use((db) =>
		db.outbox.where({ class: room, state: 'refused' }).modify({ state: 'waiting', why: null })
	);
}
