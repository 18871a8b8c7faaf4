import type { Spot } from '../core/attempt';
import type { Review } from '../core/practice/review';
import { Gone } from './keep';
import { use } from './open';

/**
 * Keeps an answer in practice, for good. The same one twice is the same as once. Throws a Problem where
 * it cannot be kept, and where its learner was removed meanwhile.
 */
export async function keepReview(review: Review): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.learners, db.reviews, async () => {
			if (!(await db.learners.get(review.learner))) throw new Gone();
			if (!(await db.reviews.get(review.id))) await db.reviews.add(review);
		})
	);
}

/** All answers of a learner in practice, the oldest first. */
export function reviews(learner: string): Promise<Review[]> {
	return use((db) =>
		db.reviews.where('[learner+at]').between([learner, 0], [learner, Infinity]).toArray()
	);
}

/** The exercises that a learner finished at least once. Reads no answers: only the index. */
export function finished(learner: string): Promise<Omit<Spot, 'learner'>[]> {
	return use((db) =>
		db.attempts
			.where('[learner+lesson+exercise+at]')
			.between([learner], [learner, []])
			.keys()
			.then((keys) => {
				const spots = keys as unknown as [learner: string, lesson: string, exercise: string][];
				const places = spots.map(([, lesson, exercise]) => ({ lesson, exercise }));
				return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
			})
	);
}
