import { asksFor } from './asked';
import { partsFor, type Assignment } from './assignment';
import type { Spot } from './attempt';
import type { Assigned } from './classroom';

/**
 * What the assignments of a learner ask for an exercise. `once`: there is no further try until it was
 * handed in. `closed`: the assignment that still keeps its explanation closed, and until when; null where
 * it may show.
 */
export type Terms = {
	once: boolean;
	closed: {
		id: string;
		title: string;
		until: Exclude<Assignment['explanations'], 'at once'>;
	} | null;
};

/** The terms of an exercise under all that was assigned to a learner: the strictest of each. */
export function termsOf(
	rows: readonly Assigned[],
	place: Pick<Spot, 'lesson' | 'exercise'>
): Terms {
	const mine = rows.filter(({ assignment, learner }) =>
		asksFor(partsFor(assignment, learner), place)
	);
	const waiting = mine.filter(({ handedIn }) => handedIn.length === 0);
	const unopened = mine.find(
		({ assignment, opened }) =>
			assignment.explanations === 'when the teacher says' && opened === null
	);
	const closed =
		unopened ?? waiting.find(({ assignment }) => assignment.explanations === 'after hand-in');
	return {
		once: waiting.some(({ assignment }) => assignment.tries === 'one'),
		closed: closed
			? {
					id: closed.id,
					title: closed.assignment.title,
					until: closed === unopened ? 'when the teacher says' : 'after hand-in'
				}
			: null
	};
}
