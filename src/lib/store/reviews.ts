import type { Spot } from '../core/attempt';
import { taskOf } from '../core/practice/begun';
import type { Review } from '../core/practice/review';
import { Gone, spotKey } from './keep';
import { use } from './open';
import { unpark } from './parked';

/**
 * Keeps an answer in practice, for good, in place of the mark that was on its way to it. The same one twice is the same as once. Throws a Problem where
 * it cannot be kept, and where its learner was removed meanwhile.
 */
export async function keepReview(review: Review): Promise<void> {
	const { learner, item: id, version } = review;
	const spot = { learner, ...taskOf({ id, version }) };
	await use((db) =>
		db.transaction('rw', db.learners, db.reviews, db.drafts, async () => {
			if (!(await db.learners.get(review.learner))) throw new Gone();
			if (!(await db.reviews.get(review.id))) await db.reviews.add(review);
			await db.drafts.delete(spotKey(spot));
		})
	);
	unpark(spot);
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
