import type { Learner } from '../core/learner';
import { enrol } from './enrol';
import { forget } from './filed';
import { use } from './open';
import { unparkAll } from './parked';

/** Everybody who learns on this device, the oldest first. */
export function learners(): Promise<Learner[]> {
	return use((db) => db.learners.orderBy('createdAt').toArray());
}

/** A learner of this device, null for none of that id. */
export function learner(id: string): Promise<Learner | null> {
	return use((db) => db.learners.get(id).then((found) => found ?? null));
}

/** Adds a learner, who becomes the one who learns on this device now. An id that is there already is a bug. */
export async function addLearner(learner: Learner): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.learners, db.device, async () => {
			await db.learners.add(learner);
			await db.device.put({ key: 'learner', value: learner.id });
		})
	);
}

/** `enrol`, in the database of this device. */
export function beginAs(fresh: Learner): Promise<Learner> {
	return use((db) => enrol(db, fresh));
}

/** Gives a learner another name or picture. Nothing happens where they were removed meanwhile. */
export async function renameLearner(
	id: string,
	{ name, picture }: Pick<Learner, 'name' | 'picture'>
): Promise<void> {
	await use((db) => db.learners.update(id, { name, picture }));
}

/**
 * Removes a learner with all their attempts, drafts and practice and what was assigned and given back to
 * them, for good.
 * Nobody else loses anything.
 */
export async function removeLearner(id: string): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.tables, async () => {
			const attempts = await db.attempts.where({ learner: id }).primaryKeys();
			const drafts = await db.drafts.where({ learner: id }).toArray();
			await forget(db, [...attempts, ...drafts.map(({ attempt }) => attempt)]);
			await db.attempts.bulkDelete(attempts);
			await db.drafts.where({ learner: id }).delete();
			await db.reviews.where({ learner: id }).delete();
			await db.assigned.where({ learner: id }).delete();
			await db.returned.where({ learner: id }).delete();
			await db.learners.delete(id);
			if ((await db.device.get('learner'))?.value === id) await db.device.delete('learner');
		})
	);
	unparkAll(id);
}

/** Who learns on this device now: null where nobody was chosen or they were removed. */
export function currentLearner(): Promise<Learner | null> {
	return use((db) =>
		db.transaction('r', db.device, db.learners, async () => {
			const chosen = (await db.device.get('learner'))?.value;
			return typeof chosen === 'string' ? ((await db.learners.get(chosen)) ?? null) : null;
		})
	);
}

/** Makes a learner the one who learns on this device now. */
export async function chooseLearner(id: string): Promise<void> {
	await use((db) => db.device.put({ key: 'learner', value: id }));
}
