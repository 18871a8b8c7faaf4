import type { Try } from './results';

/**
 * An exercise as far as it was worked on: the number of tries, and the scores of the first and the best of
 * them, from 0 to 1 (null where it has no score).
 */
export type ExerciseRow = {
	id: string;
	title: string;
	tries: number;
	first: number | null;
	best: number | null;
};

/** A lesson that was worked on: how many of its exercises are finished, and those. */
export type LessonRow = { slug: string; title: string; of: number; exercises: ExerciseRow[] };

type Lesson = { slug: string; shortTitle: string; exercises: { id: string; title: string }[] };

/** The lessons in which something was finished, in the order of the shelf, with what was finished. */
export function byLesson(shelf: readonly Lesson[], tried: readonly Try[]): LessonRow[] {
	return shelf.flatMap(({ slug, shortTitle, exercises }) => {
		const own = tried.filter(({ attempt }) => attempt.lesson === slug);
		const rows = exercises.flatMap(({ id, title }) => {
			const its = own.filter(({ attempt }) => attempt.exercise === id);
			if (!its.length) return [];
			const scores = its.flatMap(({ outcome }) => outcome?.score ?? []);
			const best = scores.length ? Math.max(...scores) : null;
			return [{ id, title, tries: its.length, first: its[0]!.outcome?.score ?? null, best }];
		});
		return rows.length ? [{ slug, title: shortTitle, of: exercises.length, exercises: rows }] : [];
	});
}
