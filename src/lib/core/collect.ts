import { asksFor } from './asked';
import type { Assignment, Part } from './assignment';
import type { Issued, Student } from './classroom';
import type { HandIn } from './handin/hand-in';
import { Problem } from './problem';
import { studentOf } from './roster';

/** All that an assignment asks of anybody: of everybody, and of each half of a split class. */
export function asked({ parts, split }: Pick<Assignment, 'parts' | 'split'>): Part[] {
	return split ? [...parts, split.a, split.b] : parts;
}

/** Why a hand-in is set aside; `takeable` where a teacher may take it in all the same. */
export type Aside = { why: Problem; takeable: boolean };

/**
 * Why a hand-in does not go into a class, by the assignments of this device; null where it does. Work that
 * nobody asked for (without an assignment) goes in.
 */
export function aside(
	{ assignment: answered, works }: HandIn,
	issued: readonly Issued[],
	room: string
): Aside | null {
	const because = (message: string, fix: string, takeable = false) => ({
		why: new Problem(message, fix),
		takeable
	});
	if (!answered) return null;
	const found = issued.find(({ id }) => id === answered.id);
	if (!found) {
		return because(
			'This answers an assignment that this device does not know.',
			'Bring it in where that assignment was made, or ask which teacher it is for.'
		);
	}
	const { title, version } = found.assignment;
	if (found.class !== room) {
		return because(
			`This is for “${title}”, which another class has.`,
			'Open that class and bring it in there.'
		);
	}
	const parts = asked(found.assignment);
	const fits = works.some((work) => asksFor(parts, work));
	if (answered.version < version) {
		return because(
			`This answers version ${answered.version} of “${title}”; the newest is ${version}.`,
			'Ask for it once more, or take it in as it is.',
			true
		);
	}
	if (answered.version > version) {
		return because(
			`This answers version ${answered.version} of “${title}”, and this device has only ${version}.`,
			'Perhaps it was changed on another device. You can take it in as it is.',
			true
		);
	}
	return fits
		? null
		: because(
				`This holds no work on what “${title}” asks for.`,
				'Ask the student to do it and to hand in once more.'
			);
}

/** A hand-in that is the newest of a student, and who that is; null for somebody who is not on the list. */
export type Latest<T> = { student: Student | null; received: T };

/** The newest hand-in of each student, and of each other one by their device (behind an alias, and that). */
export function newest<T extends { handIn: HandIn }>(
	received: readonly T[],
	students: readonly Student[]
): Latest<T>[] {
	const found = new Map<string, Latest<T>>();
	for (const each of received) {
		const { handIn } = each;
		const student = studentOf(students, handIn);
		const alias = handIn.alias ? handIn.name : '';
		const key = student ? `student ${student.id}` : JSON.stringify([handIn.learner, alias]);
		const before = found.get(key);
		if (!before || handIn.at > before.received.handIn.at)
			found.set(key, { student, received: each });
	}
	return [...found.values()];
}
