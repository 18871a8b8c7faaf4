import type { Attempt, Draft } from '../core/attempt';
import { nothing } from '../core/content';
import type { Content } from '../core/content';
import { same, settle } from '../core/merge';
import type { Database } from './db';
import { about, filed } from './filed';
import { spotKey } from './keep';
import { use } from './open';
import { parked } from './parked';
import { gatherRooms } from './rooms';

/**
 * Whose work: that of one learner or of all (null), or what belongs to one class or to all (null); lessons of
 * one’s own come along with either, and `made` is those alone.
 */
export type Whose = { learner: string | null } | { room: string | null } | { made: true };

/**
 * All that should be in a file, as it is at `at`; `app` is the version of this Loupe. Changes that the
 * database did not take are in it too.
 */
export function gather(whose: Whose, app: string, at: number): Promise<Content> {
	if ('learner' in whose) return gatherLearners(whose.learner, app, at);
	return use((db) =>
		db.transaction('r', db.tables, async () => {
			const rooms = 'room' in whose ? await gatherRooms(db, whose.room) : {};
			return { ...nothing(at, app), ...rooms, ...(await gatherMade(db)) };
		})
	);
}

/** The lessons of one’s own, made and in the making, and what is read for colleagues. Inside a transaction. */
async function gatherMade(
	db: Database
): Promise<Pick<Content, 'manuscripts' | 'lessons' | 'readings'>> {
	const [manuscripts, lessons, readings] = await Promise.all([
		db.manuscripts.toArray(),
		db.lessons.toArray(),
		db.readings.toArray()
	]);
	return { manuscripts, lessons, readings };
}

function gatherLearners(learner: string | null, app: string, at: number): Promise<Content> {
	return use((db) =>
		db.transaction('r', db.tables, async () => {
			const everybody = await db.learners.orderBy('createdAt').toArray();
			const learners = everybody.filter(({ id }) => learner === null || id === learner);
			const ids = learners.map(({ id }) => id);
			const [attempts, stored, reviews, assigned, returned, record] = await Promise.all([
				db.attempts.where('learner').anyOf(ids).toArray(),
				db.drafts.where('learner').anyOf(ids).toArray(),
				db.reviews.where('learner').anyOf(ids).toArray(),
				db.assigned.where('learner').anyOf(ids).toArray(),
				db.returned.where('learner').anyOf(ids).toArray(),
				filed(db)
			]);
			const drafts = withParked(stored, attempts, new Set(ids));
			return {
				...nothing(at, app),
				...{ learners, attempts, drafts, reviews, assigned, returned },
				...(await gatherMade(db)),
				filed: about(record, attempts, drafts)
			};
		})
	);
}

function withParked(stored: Draft[], attempts: Attempt[], learners: Set<string>): Draft[] {
	const drafts = new Map(stored.map((draft) => [JSON.stringify(spotKey(draft)), draft]));
	for (const { mine, base, spare } of parked()) {
		if (!learners.has(mine.learner)) continue;
		const spot = JSON.stringify(spotKey(mine));
		const here = drafts.get(spot) ?? null;
		const committed = attempts.find(({ id }) => id === mine.attempt);
		if (!here && committed && same(committed.answer, mine.answer)) continue;
		const change = !here && committed ? { ...mine, attempt: spare } : mine;
		drafts.set(spot, settle(here, change, base));
	}
	return [...drafts.values()];
}
