import type { Spot } from '../core/attempt';
import type { Returned } from '../core/classroom';
import { Gone, spotKey } from './keep';
import { use } from './open';

/** What a teacher gave back to a learner. */
export function returnedTo(learner: string): Promise<Returned[]> {
	return use((db) => db.returned.where({ learner }).toArray());
}

/** What a teacher gave back on one exercise; null for nothing. */
export function returnedOn(spot: Spot): Promise<Returned | null> {
	return use((db) => db.returned.get(spotKey(spot)).then((found) => found ?? null));
}

/** Remembers when a word of a teacher first stood before the student: the first time counts. */
export async function keepSeen(spot: Spot, at: number): Promise<void> {
	await use((db) =>
		db.returned
			.where('[learner+lesson+exercise]')
			.equals(spotKey(spot))
			.modify((row) => {
				row.seenAt ??= at;
			})
	);
}

/**
 * Keeps what a teacher gave back, each in place of an earlier word on the same exercise and never of a
 * later one. Gives back how many are new. Throws a Problem where the learner was removed.
 */
export function keepReturned(learner: string, batch: readonly Returned[]): Promise<number> {
	return use((db) =>
		db.transaction('rw', db.learners, db.returned, async () => {
			if (!(await db.learners.get(learner))) throw new Gone();
			const here = await db.returned.bulkGet(
				batch.map(({ lesson, exercise }) => [learner, lesson, exercise])
			);
			const fresh = batch.filter(({ at }, place) => at > (here[place]?.at ?? -1));
			await db.returned.bulkPut(fresh);
			return fresh.length;
		})
	);
}
