import type { Table } from 'dexie';
import type { Content } from '../core/backup';
import type { Database } from './db';
import { file } from './filed';
import { spotKey } from './keep';
import { use } from './open';

const work = ({ attempts, drafts, reviews }: Database): Table[] => [attempts, drafts, reviews];

/** Whether anything of a learner is in no file yet. One look at the index, however much there is. */
export function isUnsaved(learner: string): Promise<boolean> {
	return use((db) =>
		db.transaction('r', db.learners, db.attempts, db.drafts, db.reviews, async () => {
			const saved = (await db.learners.get(learner))?.savedAt ?? -1;
			const since = [[learner, saved], [learner, Infinity], false] as const;
			const first = await Promise.all(
				work(db).map((table) =>
					table
						.where('[learner+at]')
						.between(...since)
						.limit(1)
						.primaryKeys()
				)
			);
			return first.some((keys) => keys.length > 0);
		})
	);
}

/**
 * How many attempts, drafts and answers in practice of a learner are in no file yet, because they were made or changed after
 * the last one was saved. Reads no answers: only the index.
 */
export function unsaved(learner: string): Promise<number> {
	return use((db) =>
		db.transaction('r', db.learners, db.attempts, db.drafts, db.reviews, async () => {
			const saved = (await db.learners.get(learner))?.savedAt ?? -1;
			const since = [[learner, saved], [learner, Infinity], false] as const;
			const found = await Promise.all(
				work(db).map((table) =>
					table
						.where('[learner+at]')
						.between(...since)
						.count()
				)
			);
			return found.reduce((sum, count) => sum + count, 0);
		})
	);
}

/**
 * Remembers that this content has reached a file: all that its learners did until it was gathered is
 * safe outside this browser. An older content never takes that back.
 */
export async function markSaved({ savedAt, learners, drafts }: Content): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.learners, db.drafts, db.device, async () => {
			await db.learners
				.where('id')
				.anyOf(learners.map(({ id }) => id))
				.modify((learner) => {
					learner.savedAt = Math.max(learner.savedAt ?? 0, savedAt);
				});
			const stored = await db.drafts.bulkGet(drafts.map(spotKey));
			// A change that the database did not take is in the file alone: restoring it must bring it back.
			const taken = drafts.filter(({ attempt, rev }, place) => {
				const here = stored[place];
				return here?.attempt === attempt && here.rev >= rev;
			});
			await file(db, taken);
		})
	);
}
