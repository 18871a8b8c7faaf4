import { partsFor, type Assignment } from '$lib/core/assignment';
import type { Received, SchoolClass, Student } from '$lib/core/classroom';
import { asksFor } from '$lib/core/asked';
import { asked, newest } from '$lib/core/collect';
import type { Lessons } from '../lessons.svelte';

/** One exercise that was asked for, as a column. */
export type Column = { key: string; place: Place; lesson: string; title: string };
type Place = { lesson: string; exercise: string };
/** A student, or somebody who handed in under an alias; `tries` by column, none without work. */
export type Row = {
	key: string;
	student: Student | null;
	alias: string | null;
	received: Received | null;
	tries: Map<string, number>;
};

const keyOf = (lesson: string, exercise: string) => `${lesson}/${exercise}`;

/** The exercises that an assignment asks for; by what came in, where the list of lessons is not here. */
export function columns(assignment: Assignment, received: Received[], lessons: Lessons): Column[] {
	const parts = asked(assignment);
	const known = parts.flatMap((part) =>
		(part.exercises ?? lessons.exercisesOf(part.lesson)).map((id) => [part.lesson, id] as const)
	);
	const came = received
		.flatMap(({ handIn }) => handIn.works)
		.filter((work) => !lessons.exercisesOf(work.lesson).length && asksFor(parts, work))
		.map(({ lesson, exercise }) => [lesson, exercise] as const);
	const all = new Map([...known, ...came].map((each) => [keyOf(...each), each]));
	return [...all].map(([key, [lesson, exercise]]) => ({
		key,
		place: { lesson, exercise },
		lesson: lessons.nameOf(lesson),
		title: lessons.titleOf(lesson, exercise)
	}));
}

/** Every student of the class with their newest hand-in, then those behind an alias. */
export function register({ students }: SchoolClass, received: Received[]): Row[] {
	const latest = newest(received, students);
	const row = (key: string, student: Student | null, found: Received | null): Row => ({
		key,
		student,
		alias: student ? null : (found?.handIn.name ?? null),
		received: found,
		tries: new Map(
			found?.handIn.works.map(({ lesson, exercise, tries }) => [keyOf(lesson, exercise), tries])
		)
	});
	const hidden = latest.filter(({ student, received }) => !student && received.handIn.alias);
	return [
		...students.map((student) => {
			const found = latest.find((each) => each.student?.id === student.id);
			return row(student.id, student, found?.received ?? null);
		}),
		...hidden.map(({ received }) => row(received.id, null, received))
	];
}

/** Whether an exercise was asked of who handed in: in a split class, each half has its own. */
export function isAsked(assignment: Assignment, { received }: Row, { place }: Column): boolean {
	return received !== null && asksFor(partsFor(assignment, received.handIn.learner), place);
}

/** What a row is called: by the place on the list, as long as names are hidden. */
export function nameOf({ student, alias }: Row, n: number, named: boolean): string {
	if (!student) return alias ? `${alias} (alias)` : 'An alias';
	return named ? student.name : `Student ${n + 1}`;
}
