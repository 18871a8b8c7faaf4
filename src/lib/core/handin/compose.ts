import { asksFor } from '../asked';
import { partsFor } from '../assignment';
import type { Attempt } from '../attempt';
import type { Assigned } from '../classroom';
import type { HandIn } from './hand-in';
import { works } from './works';

/**
 * What a learner hands in for an assignment at `at`, under a name: of all their attempts, those that the
 * newest version asks this learner for, and nothing else.
 */
export function compose(
	{ learner, assignment }: Pick<Assigned, 'learner' | 'assignment'>,
	{ name, round, at }: Pick<HandIn, 'name' | 'round' | 'at'>,
	attempts: readonly Attempt[]
): HandIn {
	const parts = partsFor(assignment, learner);
	const { id, version, alias } = assignment;
	return {
		learner,
		name,
		alias,
		assignment: { id, version },
		at,
		round,
		works: works(attempts.filter((attempt) => asksFor(parts, attempt)))
	};
}
