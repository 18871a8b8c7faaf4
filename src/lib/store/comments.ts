import type { Comment, Returned } from '../core/classroom';
import { touch } from './classroom';
import { Gone } from './keep';
import { use } from './open';

/** A teacher’s comments on the written answers of a class. */
export function commentsIn(room: string): Promise<Comment[]> {
	return use((db) => db.comments.where({ class: room }).toArray());
}

/**
 * Keeps a comment, in place of an earlier one on the same exercise of the same learner; null for one takes it
 * away. Throws a Problem where the class was removed.
 */
export async function keepComment(
	spot: Pick<Comment, 'class' | 'learner' | 'lesson' | 'exercise'>,
	comment: Comment | null
): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.comments, async () => {
			await touch(db, spot.class);
			if (comment) await db.comments.put(comment);
			else await db.comments.delete([spot.class, spot.learner, spot.lesson, spot.exercise]);
		})
	);
}

/** What a teacher gave back to a learner. */
export function returnedTo(learner: string): Promise<Returned[]> {
	return use((db) => db.returned.where({ learner }).toArray());
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
