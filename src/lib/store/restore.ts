import type { Attempt } from '../core/attempt';
import type { Assigned } from '../core/classroom';
import { lists } from '../core/content';
import type { Content, Lists } from '../core/content';
import { join, newcomer, superseded } from '../core/reunite';
import { joinAssigned } from '../core/reunite-class';
import { joined } from '../core/second/reading';
import type { Database } from './db';
import { bring, later } from './bring';
import { about, file, filed } from './filed';
import { spotKey } from './keep';
import { bringLessons } from './lessons';
import { bringManuscripts } from './manuscripts';
import { use } from './open';
import { bringRooms } from './rooms';

/** How many entries of each list were new here, and how many of those below learners and classes were not. */
export type Restored = Record<keyof Lists, number> & { alreadyHere: number };

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
			await file(db, seen, about(content.filed, attempts, seen));
			const added = {
				learners,
				attempts: attempts.length,
				drafts: brought,
				reviews: (await bring(db.reviews, content.reviews, ({ id }) => id)).length,
				assigned: (await bring(db.assigned, content.assigned, taskKey, joinAssigned)).length,
				returned: (await bring(db.returned, content.returned, spotKey, later)).length,
				...(await bringRooms(db, content)),
				manuscripts: (await bringManuscripts(db, content.manuscripts, newId)).length,
				lessons: await bringMade(db, content),
				readings: (await bring(db.readings, content.readings, ({ id }) => id, joined)).length
			};
			return { ...added, alreadyHere: entries(content) - sum(added) };
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

const taskKey = ({ learner, id }: Assigned): [string, string] => [learner, id];

/** After all answers: a version that one of them is to stays beside a newer one. */
async function bringMade(db: Database, { lessons }: Content): Promise<number> {
	const stood = await bringLessons(db, lessons);
	return stood.filter((each) => each === 'new' || each === 'newer').length;
}

type Counts = Record<keyof Lists, number>;

/** Learners and classes are whose the rest is. */
function sum({ learners: _people, classes: _rooms, ...rest }: Counts): number {
	return Object.values(rest).reduce((all, count) => all + count, 0);
}

function entries(content: Content): number {
	const counts = Object.fromEntries(
		(Object.keys(lists) as (keyof Lists)[]).map((list) => [list, content[list].length])
	) as Counts;
	return sum(counts);
}
