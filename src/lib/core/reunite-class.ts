import type { Assigned, Issued, SchoolClass, Student } from './classroom';
import { same } from './merge';

const both = <T>(mine: readonly T[], theirs: readonly T[]) => [...new Set([...mine, ...theirs])];

/**
 * A list of students that stands on this device, with what a file has of it: students who are not here come
 * at its end, and the devices of those who are add up. The names of this device stay, and so
 * does by what other programs know them, where it is known here.
 */
export function joinStudents(here: readonly Student[], theirs: readonly Student[]): Student[] {
	const known = new Map(theirs.map((student) => [student.id, student]));
	const mine = here.map((student) => {
		const other = known.get(student.id);
		known.delete(student.id);
		if (!other) return student;
		const joined = { ...student, learners: both(student.learners, other.learners) };
		const elsewhere = { ...other.elsewhere, ...student.elsewhere };
		return Object.keys(elsewhere).length ? { ...joined, elsewhere } : joined;
	});
	return [...mine, ...known.values()];
}

/** The class of this device with what a file has of it; null where nothing is new. */
export function joinClass(here: SchoolClass, theirs: SchoolClass): SchoolClass | null {
	const students = joinStudents(here.students, theirs.students);
	return same(students, here.students) ? null : { ...here, students };
}

const newer = (here: Issued['assignment'], theirs: Issued['assignment']) =>
	theirs.version > here.version ? theirs : here;

/**
 * An assignment of this device with what a file has of it: the newer version, and the key where only one of
 * them has it. Null where nothing is new.
 */
export function joinIssued(here: Issued, theirs: Issued): Issued | null {
	const joined = {
		...here,
		class: here.class ?? theirs.class,
		assignment: newer(here.assignment, theirs.assignment),
		privateKey: here.privateKey ?? theirs.privateKey
	};
	return same(joined, here) ? null : joined;
}

/**
 * What was assigned to a learner of this device, with what a file has of it: the newer version, the first
 * opening, each time that it was handed in, and the alias of whoever changed something last. Null where
 * nothing is new.
 */
export function joinAssigned(here: Assigned, theirs: Assigned): Assigned | null {
	const opened = [here.opened, theirs.opened].filter((at) => at !== null);
	const [last, first] = theirs.changedAt > here.changedAt ? [theirs, here] : [here, theirs];
	const times = new Map([...theirs.handedIn, ...here.handedIn].map((each) => [each.at, each]));
	const joined = {
		...here,
		assignment: newer(here.assignment, theirs.assignment),
		at: Math.min(here.at, theirs.at),
		changedAt: last.changedAt,
		opened: opened.length ? Math.min(...opened) : null,
		alias: last.alias ?? first.alias,
		handedIn: [...times.values()].sort((one, other) => one.at - other.at)
	};
	return same(joined, here) ? null : joined;
}
