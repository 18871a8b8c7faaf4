import type { Assignment, Part } from '$lib/core/assignment';
import { Problem } from '$lib/core/problem';
import { tidy } from '$lib/core/roster';

type Options = Pick<Assignment, 'tries' | 'explanations' | 'alias' | 'revote'>;

/** What a teacher is putting together. All of it is plain, so that a reload brings it back. */
export type Plain = Options & {
	title: string;
	note: string;
	due: string;
	parts: Part[];
	splits: boolean;
	a: string;
	b: string;
	sealed: boolean;
};

export const blank: Plain = {
	title: '',
	note: '',
	due: '',
	parts: [],
	splits: false,
	a: '',
	b: '',
	tries: 'several',
	explanations: 'at once',
	alias: false,
	revote: false,
	sealed: false
};

/** What an assignment that exists asks for, to be changed. */
export function wishOf(assignment: Assignment): Plain {
	const { title, note, due, parts, split, tries, explanations, alias, revote, key } = assignment;
	return {
		...{ title, note, parts, tries, explanations, alias, revote },
		due: due ?? '',
		splits: split !== null,
		a: split?.a.lesson ?? '',
		b: split?.b.lesson ?? '',
		sealed: key !== null
	};
}

/** The wish as an assignment, as far as it says. Throws a Problem for what is missing. */
export function assignmentOf(
	wish: Plain,
	fixed: Pick<Assignment, 'id' | 'version' | 'key'>,
	nameOf: (slug: string) => string
): Assignment {
	const { parts, splits, a, b, note, due, tries, explanations, alias, revote } = wish;
	if (splits && (!a || !b || a === b)) {
		throw new Problem(
			'The class is split, but not between two lessons.',
			'Choose two that differ.'
		);
	}
	if (!parts.length && !splits) {
		throw new Problem('No lesson is chosen yet.', 'Tick a lesson, or some of its exercises.');
	}
	const first = parts[0]?.lesson ?? a;
	return {
		...fixed,
		title: tidy(wish.title) || nameOf(first),
		note: note.trim(),
		parts,
		strands: null,
		due: due || null,
		...{ tries, explanations, alias, revote },
		split: splits ? { a: { lesson: a, exercises: null }, b: { lesson: b, exercises: null } } : null
	};
}
