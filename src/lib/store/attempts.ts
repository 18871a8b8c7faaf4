import type { Table } from 'dexie';
import type { Attempt, Draft, Spot } from '../core/attempt';
import { same, settle } from '../core/merge';
import { added, directly, row, type Changed } from './directly';
import { draftChanged, Gone, spotKey, stands } from './keep';
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
	const attempt = await use((db) =>
		directly(db, async (transaction, changed) => {
			const attempts = transaction.objectStore('attempts');
			// Hardly ever did another tab add anything. The attempt that is right then is added while it is
			// still being looked at what is stored, and put right where it turns out that one did.
			const standing = stands(transaction, mine);
			const guess = finished(mine, at);
			const adding = added(transaction, 'attempts', guess);
			const stored = (await standing)
				? mine
				: await row<Draft>(transaction, 'drafts', spotKey(mine));
			const own = stored?.attempt === mine.attempt ? stored : null;
			// A draft that is there was not committed, and its learner not removed.
			if (!own) {
				const [isNew, here, learner] = await Promise.all([
					adding,
					row<Attempt>(transaction, 'attempts', mine.attempt),
					row(transaction, 'learners', mine.learner)
				]);
				if (!learner) throw new Gone();
				if (!isNew) return here!;
			}
			const base = baseOf(mine, own && own.rev > mine.rev ? mine : own);
			const made = finished(own ? settle(own, mine, base) : mine, at);
			if (made.answer !== guess.answer) attempts.put(made);
			changed(attemptAdded(made));
			if (own || (stored && same(stored.answer, made.answer))) {
				transaction.objectStore('drafts').delete(spotKey(mine));
				changed(draftChanged(mine, stored!.at));
			}
			// Nothing follows: the end need not wait for the requests to come back.
			transaction.commit();
			return made;
		})
	);
	unpark(mine);
	return attempt;
}

function attemptAdded({ id, learner, lesson, exercise, at }: Attempt): Changed {
	const indexes = {
		'[learner+lesson+exercise+at]': [learner, lesson, exercise, at],
		'[learner+at]': [learner, at]
	};
	return { store: 'attempts', key: id, indexes };
}

function finished(draft: Draft, at: number): Attempt {
	const { attempt: id, learner, lesson, exercise, kind, version, answer } = draft;
	return { id, learner, lesson, exercise, kind, version, at, answer };
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
 * forms are passed over: they are no part of the way through the lessons.
 */
export function latest(learner: string): Promise<Draft | Attempt | null> {
	return use((db) =>
		db.transaction('r', db.attempts, db.drafts, async () => {
			const last = <Row extends Draft | Attempt, Key>(rows: Table<Row, Key>) =>
				rows
					.where('[learner+at]')
					.between([learner, 0], [learner, Infinity])
					.reverse()
					.filter(({ kind }) => kind !== 'form')
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
