import type { Course } from '$lib/core/course/course';
import { labels, lesson } from '$lib/server/lessons';
import { assignment } from '../../exchange/samples';

/** A course of two of our lessons, changed by `change`. */
export function course(change: Partial<Course> = {}): Course {
	const [one, other] = [lesson('dyers-yard-fire')!, lesson('kiln-street-bridge')!];
	const parts = [one, other].map(({ slug }) => ({ lesson: slug, exercises: null }));
	return {
		way: 'scorm12',
		assignment: { ...assignment, parts },
		mastery: null,
		lessons: [one, other],
		labels: labels(),
		...change
	};
}
