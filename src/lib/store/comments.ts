import type { Comment } from '../core/classroom';
import { touch } from './classes';
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
