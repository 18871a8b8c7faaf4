import { asksFor } from '../asked';
import type { Assignment } from '../assignment';
import type { LabelCard } from '../label-card';
import { strandOf } from '../labels';
import type { Lesson } from '../lesson';
import type { Stranded } from '../narrow';

type Known = { slug: string; exercises: readonly Stranded[] };

/**
 * Whether an assignment asks every learner for marking, in each half of a split class: only marking has a score, and
 * without one nothing is passed. Exercises of lessons that are not in `shelf` count as none.
 */
export function isScored(
	{ parts, split }: Pick<Assignment, 'parts' | 'split'>,
	shelf: readonly Known[]
): boolean {
	const halves = split ? [split.a, split.b].map((half) => [...parts, half]) : [parts];
	return halves.every((asked) =>
		shelf.some(({ slug, exercises }) =>
			exercises.some(
				({ id, strand }) => strand !== null && asksFor(asked, { lesson: slug, exercise: id })
			)
		)
	);
}

/** The cards of the labels that may be met in lessons: those of the strands of their keys and of their marking. */
export function cardsFor(lessons: readonly Lesson[], labels: readonly LabelCard[]): LabelCard[] {
	const met = new Set(
		lessons.flatMap(({ keys, exercises }) => [
			...keys.map(({ strand }) => strand),
			...exercises.flatMap((each) => (each.type === 'mark' ? [each.strand] : []))
		])
	);
	return labels.filter(({ id }) => met.has(strandOf(id)));
}
