import * as v from 'valibot';
import { Assignment, Part } from './assignment';
import { strands } from './labels';
import { same } from './merge';
import { narrow, type Stranded } from './narrow';
import { Problem } from './problem';
import { tidy } from './roster';

const name = v.pipe(v.string(), v.maxLength(64));
const { tries, explanations, alias, revote, note } = Assignment.entries;

/**
 * What a teacher fills in to make an assignment, as it stands in the form: all of it plain, and nothing of it
 * need be right yet. `strands`: which marking exercises are asked for, none named for all. `splits`: whether
 * the class is, between the lessons `a` and `b`. `halves` are those of an assignment that exists: where their
 * lesson stays, so do their exercises.
 */
export const Wish = v.strictObject({
	title: v.pipe(v.string(), v.maxLength(120)),
	note,
	due: v.pipe(v.string(), v.maxLength(32)),
	parts: v.pipe(v.array(Part), v.maxLength(500)),
	strands: v.array(v.picklist(strands)),
	splits: v.boolean(),
	a: name,
	b: name,
	halves: v.array(Part),
	...{ tries, explanations, alias, revote },
	sealed: v.boolean()
});
export type Wish = v.InferOutput<typeof Wish>;

/**
 * A form that was begun and not finished, of a class. `made` is the assignment that it changes, '' for a new
 * one; `id` the one that it has or will have; `at` when it last changed, in milliseconds since 1970.
 */
export const Begun = v.strictObject({
	class: v.pipe(name, v.nonEmpty()),
	made: name,
	id: v.pipe(name, v.nonEmpty()),
	wish: Wish,
	at: v.pipe(v.number(), v.integer(), v.minValue(0))
});
export type Begun = v.InferOutput<typeof Begun>;

/** The form before anything was filled in. */
export const blank: Wish = {
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
export function wishOf(assignment: Assignment): Wish {
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

/**
 * Whether a form still waits to become an assignment, by what `assignment` has the id of it now: not where it
 * was new and has been made, nor where it would change nothing.
 */
export function stillBegun({ made, wish }: Begun, assignment: Assignment | null): boolean {
	if (!assignment) return true;
	return made !== '' && !same(wishOf(assignment), wish);
}

const none = () =>
	new Problem(
		'Nothing is left of a lesson that you chose: it has no exercise on these strands.',
		'Tick another strand, or another lesson.'
	);

/** The wish as an assignment, as far as it says. Throws a Problem for what is missing. */
export function assignmentOf(
	wish: Wish,
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
