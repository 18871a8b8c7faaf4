import { assignmentId, exerciseId, lessonId, profile, types } from './vocabulary';

/** A thing that statements are about: its IRI, what it is and what it is called. */
export type Activity = {
	objectType?: 'Activity';
	id: string;
	definition?: { type?: string; name?: Record<string, string>; interactionType?: 'other' };
};

const made = (id: string, type: string, name: string): Activity => ({
	objectType: 'Activity',
	id,
	definition: { type, name: { en: name } }
});

/** What statements are about, each with what it is called. */
export const activities = {
	lesson: ({ slug, title }: { slug: string; title: string }) =>
		made(lessonId(slug), types.lesson, title),
	/** Marks are an interaction, of the kind that has no pattern; all else is a plain activity. */
	exercise(
		slug: string,
		{ id, title, isMarking }: { id: string; title: string; isMarking: boolean }
	) {
		const whole = exerciseId(slug, id);
		if (!isMarking) return made(whole, types.exercise, title);
		const plain = made(whole, types.interaction, title);
		return { ...plain, definition: { ...plain.definition, interactionType: 'other' as const } };
	},
	/** Null stands for work that nobody asked for. */
	assignment: (assignment: { id: string; title: string } | null) =>
		made(
			assignmentId(assignment?.id ?? null),
			types.assignment,
			assignment?.title ?? 'Work that nobody asked for'
		),
	profile: { objectType: 'Activity', id: profile, definition: { type: types.profile } } as Activity
};
