import type { Part } from './assignment';
import type { Strand } from './labels';

/** An exercise of a lesson, with the strand that its marks are about; null for another kind. */
export type Stranded = { id: string; strand: Strand | null };

/**
 * A part of an assignment that asks, of exercises in which marks are put, only for those of some strands;
 * exercises of another kind stay. All stay where no strand is named, and where the lesson is not known.
 * Null where nothing is left.
 */
export function narrow(
	part: Part,
	exercises: readonly Stranded[],
	strands: readonly Strand[]
): Part | null {
	if (!strands.length || !exercises.length) return part;
	const asked = exercises.filter(({ id }) => part.exercises?.includes(id) ?? true);
	const left = asked.filter(({ strand }) => strand === null || strands.includes(strand));
	if (left.length === asked.length) return part;
	return left.length ? { ...part, exercises: left.map(({ id }) => id) } : null;
}
