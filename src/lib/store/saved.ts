import type { Table } from 'dexie';
import type { Content } from '../core/content';
import type { Database } from './db';
import { file } from './filed';
import { spotKey } from './keep';
import { use } from './open';

/** Where the work of a learner is, each table with the index that tells when a row last changed. */
const work = (db: Database): [Table, string][] => [
	[db.attempts, '[learner+at]'],
	[db.drafts, '[learner+at]'],
	[db.reviews, '[learner+at]'],
	[db.assigned, '[learner+changedAt]'],
	[db.returned, '[learner+receivedAt]']
];

const tables = (db: Database) => [db.learners, ...work(db).map(([table]) => table)];

/** Whether anything of a learner is in no file yet. One look at the index, however much there is. */
export function isUnsaved(learner: string): Promise<boolean> {
	return use((db) =>
		db.transaction('r', tables(db), async () => {
			const saved = (await db.learners.get(learner))?.savedAt ?? -1;
			const since = [[learner, saved], [learner, Infinity], false] as const;
			const first = await Promise.all(
				work(db).map(([table, changed]) =>
					table
						.where(changed)
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
 * How many pieces of work of a learner are in no file yet, because they were made or changed after the last
 * one was saved. Reads no answers: only the index.
 */
export function unsaved(learner: string): Promise<number> {
	return use((db) =>
		db.transaction('r', tables(db), async () => {
			const saved = (await db.learners.get(learner))?.savedAt ?? -1;
			const since = [[learner, saved], [learner, Infinity], false] as const;
			const found = await Promise.all(
				work(db).map(([table, changed]) =>
					table
						.where(changed)
						.between(...since)
						.count()
				)
			);
			return found.reduce((sum, count) => sum + count, 0);
		})
	);
}

/**
 * Remembers that this content has reached a file: all that its learners and classes had when it was
 * gathered is safe outside this browser. An older content never takes that back.
 */
export async function markSaved({ savedAt, learners, drafts, classes }: Content): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.learners, db.drafts, db.device, db.classes, async () => {
			await markClasses(db, classes, savedAt);
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
			// Every file holds them all.
			const before = (await madeSavedAt(db)) ?? 0;
			await db.device.put({ key: 'madeSavedAt', value: Math.max(before, savedAt) });
		})
	);
}

async function markClasses(db: Database, classes: Content['classes'], at: number): Promise<void> {
	const gone = new Map(classes.map(({ id, rev }) => [id, rev]));
	await db.classes
		.where('id')
		.anyOf([...gone.keys()])
		.modify((row) => {
			const rev = gone.get(row.id)!;
			if (rev >= (row.saved?.rev ?? -1)) row.saved = { rev, at };
		});
}

async function madeSavedAt(db: Database): Promise<number | null> {
	return ((await db.device.get('madeSavedAt'))?.value as number | undefined) ?? null;
}

/**
 * How many lessons of one’s own, in the making or kept, and texts read for colleagues there are, how many of them
 * are in no file as they stand, and when a file last held them: null for never. What came back from a file
 * counts as in none until the next is saved.
 */
export function madeSafety(): Promise<{ count: number; unsaved: number; savedAt: number | null }> {
	return use((db) =>
		db.transaction('r', db.manuscripts, db.lessons, db.readings, db.device, async () => {
			const savedAt = await madeSavedAt(db);
			const [manuscripts, lessons, readings] = await Promise.all([
				db.manuscripts.toArray(),
				db.lessons.toArray(),
				db.readings.toArray()
			]);
			const changes = [
				...manuscripts.map(({ changedAt }) => changedAt),
				...lessons.map(({ keptAt }) => keptAt),
				...readings.map(({ changedAt }) => changedAt)
			];
			const unsaved = changes.filter((at) => at > (savedAt ?? -1)).length;
			return { count: changes.length, unsaved, savedAt };
		})
	);
}
