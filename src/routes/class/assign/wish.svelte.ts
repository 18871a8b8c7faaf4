import type { Assignment, Part } from '$lib/core/assignment';
import type { Strand } from '$lib/core/labels';
import { narrow, type Stranded } from '$lib/core/narrow';
import { Problem } from '$lib/core/problem';
import { tidy } from '$lib/core/roster';

type Options = Pick<Assignment, 'tries' | 'explanations' | 'alias' | 'revote'>;

/** What a teacher is putting together. All of it is plain, so that a reload brings it back. */
export type Plain = Options & {
	title: string;
	note: string;
	due: string;
	parts: Part[];
	/** Which marking exercises are asked for; none named: all. */
	strands: Strand[];
	splits: boolean;
	a: string;
	b: string;
	/** The halves of an assignment that exists: where their lesson stays, so do their exercises. */
	halves: Part[];
	sealed: boolean;
};

export const blank: Plain = {
	title: '',
	note: '',
	due: '',
	parts: [],
	strands: [],
	splits: false,
	a: '',
	b: '',
	halves: [],
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
		halves: split ? [split.a, split.b] : [],
		strands: assignment.strands ?? [],
		sealed: key !== null
	};
}

const none = () =>
	new Problem(
		'Nothing is left of a lesson that you chose: it has no exercise on these strands.',
		'Tick another strand, or another lesson.'
	);

/** The wish as an assignment, as far as it says. Throws a Problem for what is missing. */
export function assignmentOf(
	wish: Plain,
	fixed: Pick<Assignment, 'id' | 'version' | 'key'>,
	lessons: { nameOf: (slug: string) => string; strandsOf: (slug: string) => Stranded[] }
): Assignment {
	const { strands, splits, a, b, note, due, tries, explanations, alias, revote } = wish;
	const only = (part: Part) => narrow(part, lessons.strandsOf(part.lesson), strands);
	const parts = wish.parts.flatMap((part) => only(part) ?? []);
	const half = (lesson: string) =>
		wish.halves.find((each) => each.lesson === lesson) ?? only({ lesson, exercises: null });
	if (splits && (!a || !b || a === b)) {
		throw new Problem(
			'The class is split, but not between two lessons.',
			'Choose two that differ.'
		);
	}
	if (!parts.length && !splits) {
		throw wish.parts.length
			? none()
			: new Problem('No lesson is chosen yet.', 'Tick a lesson, or some of its exercises.');
	}
	const [one, other] = splits ? [half(a), half(b)] : [null, null];
	if (splits && (!one || !other)) throw none();
	const first = parts[0]?.lesson ?? a;
	return {
		...fixed,
		title: tidy(wish.title) || lessons.nameOf(first),
		note: note.trim(),
		parts,
		strands: strands.length ? strands : null,
		due: due || null,
		...{ tries, explanations, alias, revote },
		split: one && other ? { a: one, b: other } : null
	};
}
