import type { Content } from '../core/backup';
import { file } from './filed';
import { spotKey } from './keep';
import { use } from './open';

/** Whether anything of a learner is in no file yet. One look at the index, however much there is. */
export function isUnsaved(learner: string): Promise<boolean> {
	return use((db) =>
		db.transaction('r', db.learners, db.attempts, db.drafts, async () => {
			const saved = (await db.learners.get(learner))?.savedAt ?? -1;
			const since = [[learner, saved], [learner, Infinity], false] as const;
			const first = await Promise.all([
				db.attempts
					.where('[learner+at]')
					.between(...since)
					.limit(1)
					.primaryKeys(),
				db.drafts
					.where('[learner+at]')
					.between(...since)
					.limit(1)
					.primaryKeys()
			]);
			return first.some((keys) => keys.length > 0);
		})
	);
}

/**
 * How many attempts and drafts of a learner are in no file yet, because they were made or changed after
 * the last one was saved. Reads no answers: only the index.
 */
export function unsaved(learner: string): Promise<number> {
	return use((db) =>
		db.transaction('r', db.learners, db.attempts, db.drafts, async () => {
			const saved = (await db.learners.get(learner))?.savedAt ?? -1;
			const since = [[learner, saved], [learner, Infinity], false] as const;
			const found = await Promise.all([
				db.attempts
					.where('[learner+at]')
					.between(...since)
					.count(),
				db.drafts
					.where('[learner+at]')
					.between(...since)
					.count()
			]);
			return found[0] + found[1];
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
