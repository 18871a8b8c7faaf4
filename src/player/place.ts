import type { Course } from '$lib/core/course/course';
import type { Kept } from '$lib/core/course/kept';
import type { Exercise } from '$lib/core/exercises';
import type { Column } from '$lib/core/gradebook';
import type { Lesson } from '$lib/core/lesson';

/** A page of a course. `exercise` is null for the text of a lesson and for its look back. */
export type Page =
	| { is: 'overview' | 'finish' }
	| { is: 'read' | 'look-back'; lesson: Lesson }
	| { is: 'exercise'; lesson: Lesson; exercise: Exercise };

/** The page at a place: empty for the overview, `finish`, a lesson’s slug, with an exercise’s id, or `look-back` behind it. */
export function pageAt({ lessons }: Course, place: string): Page {
	const [slug, step] = place.split('/');
	const lesson = lessons.find((each) => each.slug === slug);
	if (!lesson) return { is: place === 'finish' ? 'finish' : 'overview' };
	if (step === 'look-back') return { is: 'look-back', lesson };
	const exercise = lesson.exercises.find(({ id }) => id === step);
	return exercise ? { is: 'exercise', lesson, exercise } : { is: 'read', lesson };
}

/** A step of a lesson, and the place where it is. */
export type Step = { place: string; name: string };

/** The steps of a lesson: its text, the exercises that are asked for, and the look back. */
export function stepsOf({ slug }: Lesson, asked: readonly Column[]): Step[] {
	const exercises = asked.filter(({ lesson }) => lesson === slug);
	return [
		{ place: slug, name: 'Read' },
		...exercises.map(({ exercise }) => ({ place: `${slug}/${exercise.id}`, name: exercise.title })),
		{ place: `${slug}/look-back`, name: 'Look back' }
	];
}

/**
 * Where a learner begins who is asked for these lessons: at the text where it is one and nothing was done yet, else at the
 * overview, from where they go on.
 */
export function startOf([first, ...others]: readonly Lesson[], kept: Kept): string {
	const isNew = !kept.place && !kept.works.length && !kept.begun.length;
	return first && !others.length && isNew ? first.slug : '';
}
