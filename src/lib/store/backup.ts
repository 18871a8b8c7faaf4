import type { Attempt, Draft } from '../core/attempt';
import type { Content } from '../core/backup';
import { same, settle } from '../core/merge';
import { join, newcomer, superseded } from '../core/reunite';
import type { Database } from './db';
import { file, filed } from './filed';
import { spotKey } from './keep';
import { use } from './open';
import { parked } from './parked';

/** How many of each were new here, and how many of all but learners were here already. */
export type Restored = {
	learners: number;
	attempts: number;
	drafts: number;
	reviews: number;
	alreadyHere: number;
};

/**
 * All that should be in a file: of one learner, or of everybody on this device (null), as it is at `at`;
 * `app` is the version of this Loupe. Changes that the database did not take are in it too.
 */
export function gather(learner: string | null, app: string, at: number): Promise<Content> {
	return use((db) =>
		db.transaction('r', db.tables, async () => {
			const everybody = await db.learners.orderBy('createdAt').toArray();
			const learners = everybody.filter(({ id }) => learner === null || id === learner);
			const ids = learners.map(({ id }) => id);
			const [attempts, stored, reviews, record] = await Promise.all([
				db.attempts.where('learner').anyOf(ids).toArray(),
				db.drafts.where('learner').anyOf(ids).toArray(),
				db.reviews.where('learner').anyOf(ids).toArray(),
				filed(db)
			]);
			const drafts = withParked(stored, attempts, new Set(ids));
			return {
				savedAt: at,
				app,
				learners,
				attempts,
				drafts,
				reviews,
				filed: about(record, attempts, drafts)
			};
		})
	);
}

/**
 * Brings the content of a file in, in one transaction: all or nothing. What is here is never replaced by
 * something older, an attempt is never changed, and the same file twice is the same as once. Two drafts
 * on one exercise that went separate ways are merged; neither loses a mark. `at` is now; `newId` makes
 * an id that was never used.
 */
export function restore(content: Content, at: number, newId: () => string): Promise<Restored> {
	return use((db) =>
		db.transaction('rw', db.tables, async () => {
			const learners = await bringLearners(db, content, at);
			const attempts = await bringAttempts(db, content);
			for (const attempt of attempts) await retire(db, attempt, content, newId);
			const { brought, seen } = await bringDrafts(db, content, at);
			const reviews = await bringReviews(db, content);
			await file(db, seen, about(content.filed, attempts, seen));
			const added = attempts.length + brought + reviews;
			const all = content.attempts.length + content.drafts.length + content.reviews.length;
			return {
				learners,
				attempts: attempts.length,
				drafts: brought,
				reviews,
				alreadyHere: all - added
			};
		})
	);
}

async function bringLearners(db: Database, content: Content, at: number): Promise<number> {
	const here = await db.learners.bulkGet(content.learners.map(({ id }) => id));
	const added = content.learners.filter((_, place) => !here[place]);
	// All that they have is in this very file; a clock that ran ahead must not hide what comes after.
	const savedAt = Math.min(content.savedAt, at);
	await db.learners.bulkAdd(added.map((learner) => ({ ...learner, savedAt })));
	return added.length;
}

async function bringAttempts(db: Database, content: Content): Promise<Attempt[]> {
	const ids = content.attempts.flatMap(({ id, at }) => {
		const root = id.split('~')[0]!;
		return [id, root, `${root}~${at}`];
	});
	const found = await db.attempts.bulkGet([...new Set(ids)]);
	const here = new Map(
		found.filter((attempt) => !!attempt).map((attempt) => [attempt.id, attempt])
	);
	const added: Attempt[] = [];
	for (const attempt of content.attempts) {
		const fresh = newcomer(attempt, (id) => here.get(id));
		if (!fresh) continue;
		added.push(fresh);
		here.set(fresh.id, fresh);
	}
	await db.attempts.bulkAdd(added);
	return added;
}

/** A draft from which another device made this attempt goes, or becomes a draft of its own. */
async function retire(
	db: Database,
	attempt: Attempt,
	content: Content,
	newId: () => string
): Promise<void> {
	const draft = await db.drafts.get(spotKey(attempt));
	if (draft?.attempt !== attempt.id) return;
	if (superseded(draft, attempt, content.filed)) await db.drafts.delete(spotKey(attempt));
	else await db.drafts.put({ ...draft, attempt: newId() });
}

async function bringDrafts(db: Database, content: Content, at: number) {
	const record = await filed(db);
	const committed = await db.attempts.bulkGet(content.drafts.map(({ attempt }) => attempt));
	const seen = content.drafts.filter((_, place) => !committed[place]);
	const here = await db.drafts.bulkGet(seen.map(spotKey));
	const brought = seen
		.map((draft, place) => join(here[place] ?? null, draft, record, content.filed, at))
		.filter((draft) => draft !== null);
	await db.drafts.bulkPut(brought);
	return { brought: brought.length, seen };
}

async function bringReviews(db: Database, { reviews }: Content): Promise<number> {
	const here = await db.reviews.bulkGet(reviews.map(({ id }) => id));
	const added = reviews.filter((_, place) => !here[place]);
	await db.reviews.bulkAdd(added);
	return added.length;
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

function about(record: Content['filed'], attempts: Attempt[], drafts: Draft[]): Content['filed'] {
	const own = new Set([...attempts.map(({ id }) => id), ...drafts.map(({ attempt }) => attempt)]);
	return Object.fromEntries(Object.entries(record).filter(([attempt]) => own.has(attempt)));
}
