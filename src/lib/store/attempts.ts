import type { Table } from 'dexie';
import type { Attempt, Draft, Spot } from '../core/attempt';
import { lesson as practice } from '../core/practice/begun';
import { finish } from './finish';
import { use } from './open';
import { baseOf, unpark } from './parked';

/** An exercise of a lesson, whoever works on it. */
export type Place = Omit<Spot, 'learner'>;

const everyTime = ({ learner, lesson, exercise }: Spot): [lower: unknown[], upper: unknown[]] => [
	[learner, lesson, exercise, 0],
	[learner, lesson, exercise, Infinity]
];

/**
 * Makes a draft, all of whose changes went through `keepDraft`, the attempt of its id, with what other
 * tabs added to it, and takes the draft away. Where that attempt was made before, in this tab or in
 * another, the first one stands and is given back. Throws a Problem when it cannot be kept; the draft
 * then stays.
 */
export async function commit(mine: Draft, at: number): Promise<Attempt> {
	const attempt = await use((db) => finish(db, mine, at, (base) => baseOf(mine, base)));
	unpark(mine);
	return attempt;
}

/** The attempts on an exercise, the oldest first. */
export function attemptsOf(spot: Spot): Promise<Attempt[]> {
	return use((db) =>
		db.attempts
			.where('[learner+lesson+exercise+at]')
			.between(...everyTime(spot))
			.toArray()
	);
}

/**
 * The first attempt on each of some exercises, in their order; null where there is none. One look-up
 * in the index for each exercise, however many attempts there are.
 */
export function firstAttempts(learner: string, places: Place[]): Promise<(Attempt | null)[]> {
	return use((db) =>
		db.transaction('r', db.attempts, () =>
			Promise.all(
				places.map(({ lesson, exercise }) =>
					db.attempts
						.where('[learner+lesson+exercise+at]')
						.between(...everyTime({ learner, lesson, exercise }))
						.first()
						.then((first) => first ?? null)
				)
			)
		)
	);
}

/** How many attempts there are on each of some exercises, in their order. */
export function counts(learner: string, places: Place[]): Promise<number[]> {
	return use((db) =>
		db.transaction('r', db.attempts, () =>
			Promise.all(
				places.map(({ lesson, exercise }) =>
					db.attempts
						.where('[learner+lesson+exercise+at]')
						.between(...everyTime({ learner, lesson, exercise }))
						.count()
				)
			)
		)
	);
}

/**
 * Where a learner was: the draft or the attempt that they touched last, null before the first. The test
 * forms and practice are passed over: they are no part of the way through the lessons.
 */
export function latest(learner: string): Promise<Draft | Attempt | null> {
	return use((db) =>
		db.transaction('r', db.attempts, db.drafts, async () => {
			const last = <Row extends Draft | Attempt, Key>(rows: Table<Row, Key>) =>
				rows
					.where('[learner+at]')
					.between([learner, 0], [learner, Infinity])
					.reverse()
					.filter(({ kind, lesson }) => kind !== 'form' && lesson !== practice)
					.first();
			const [attempt, draft] = await Promise.all([last(db.attempts), last(db.drafts)]);
			if (!attempt || !draft) return attempt ?? draft ?? null;
			return draft.at >= attempt.at ? draft : attempt;
		})
	);
}

/** All attempts of a learner, the oldest first. */
export function attemptsBy(learner: string): Promise<Attempt[]> {
	return use((db) =>
		db.attempts.where('[learner+at]').between([learner, 0], [learner, Infinity]).toArray()
	);
}
