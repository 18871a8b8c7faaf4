import type { Assignment } from '../core/assignment';
import type { Assigned } from '../core/classroom';
import type { Database } from './db';
import { Gone } from './keep';
import { use } from './open';

/** What was assigned to a learner, the newest first. */
export function assignedTo(learner: string): Promise<Assigned[]> {
	return use((db) =>
		db.assigned
			.where('learner')
			.equals(learner)
			.toArray()
			.then((rows) => rows.sort((one, other) => other.at - one.at))
	);
}

/** One assignment of a learner; null where they do not have it. */
export function assignedAs(learner: string, id: string): Promise<Assigned | null> {
	return use((db) => db.assigned.get([learner, id]).then((found) => found ?? null));
}

/**
 * Puts an assignment on a learner’s list at `at`, and gives back what stands there then: a newer version
 * takes the place of an older one, never the other way round, and what was handed in stays. Throws a
 * Problem where it cannot be kept.
 */
export function keepAssignment(
	learner: string,
	assignment: Assignment,
	at: number
): Promise<Assigned> {
	return change(learner, assignment.id, (here) => {
		if (here) {
			return assignment.version > here.assignment.version
				? { ...here, assignment, changedAt: at }
				: here;
		}
		const { id } = assignment;
		return {
			learner,
			id,
			assignment,
			at,
			changedAt: at,
			opened: null,
			alias: null,
			handedIn: []
		};
	});
}

/** Remembers the alias under which a learner hands in an assignment. */
export async function keepAlias(learner: string, id: string, alias: string): Promise<void> {
	await change(learner, id, (here) => here && { ...here, alias });
}

/** Remembers that a learner handed in: when, which version of the assignment, and by which way. */
export async function keepHandedIn(
	learner: string,
	id: string,
	handedIn: Assigned['handedIn'][number]
): Promise<void> {
	await change(
		learner,
		id,
		(here) => here && { ...here, changedAt: handedIn.at, handedIn: [...here.handedIn, handedIn] }
	);
}

/** Remembers when the explanations of an assignment were opened for a learner: the first time counts. */
export async function keepOpened(learner: string, id: string, at: number): Promise<void> {
	await change(learner, id, (here) =>
		here && here.opened === null ? { ...here, opened: at, changedAt: at } : here
	);
}

/** Takes an assignment off a learner’s list. Their answers stay. */
export async function takeOff(learner: string, id: string): Promise<void> {
	await use((db) => db.assigned.delete([learner, id]));
}

/** What is on a list, changed in one transaction: two tabs lose nothing of each other. */
function change<Row extends Assigned | undefined>(
	learner: string,
	id: string,
	to: (here: Assigned | undefined) => Row
): Promise<Row> {
	return use((db: Database) =>
		db.transaction('rw', db.learners, db.assigned, async () => {
			if (!(await db.learners.get(learner))) throw new Gone();
			const here = await db.assigned.get([learner, id]);
			const changed = to(here);
			if (changed && changed !== here) await db.assigned.put(changed);
			return changed;
		})
	);
}
