import { asksFor } from '../asked';
import { partsFor, type Assignment } from '../assignment';
import { columnsOf, type Column } from '../gradebook';
import type { LabelCard } from '../label-card';
import type { Lesson } from '../lesson';

/** The forms in which a learning management system takes a course. */
export const ways = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type Way = (typeof ways)[number];

/**
 * All that the player needs to give an assignment inside a learning management system: the lessons that it asks
 * for, whole, and the cards of the labels in them. `mastery`: from which score on (0 to 1) it is passed, null
 * where nothing is passed or failed.
 */
export type Course = {
	way: Way;
	assignment: Assignment;
	mastery: number | null;
	lessons: Lesson[];
	labels: LabelCard[];
};

/** The exercises that a course asks of a learner, in the order of its parts and lessons. */
export function askedOf({ assignment, lessons }: Course, learner: string): Column[] {
	const parts = partsFor(assignment, learner);
	const asked = [...new Set(parts.map(({ lesson }) => lesson))];
	const inOrder = asked.flatMap((slug) => lessons.find((lesson) => lesson.slug === slug) ?? []);
	return columnsOf(inOrder, (lesson, exercise) => asksFor(parts, { lesson, exercise }));
}
