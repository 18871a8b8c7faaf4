import type { Comment, Issued, Received, SchoolClass, Student } from '../core/classroom';
import { Problem } from '../core/problem';
import type { Database } from './db';
import { use } from './open';
import type { Sheet } from './paper';

/** A class with all that belongs to it: what was removed together, and can be put back together. */
export type Whole = {
	schoolClass: SchoolClass;
	issued: Issued[];
	received: Received[];
	comments: Comment[];
	/** What was typed of sheets of paper and not handed in yet. */
	sheets: Sheet[];
};

/** For a class or an assignment that is not here any more. */
export const gone = (what: string) =>
	new Problem(`This ${what} was removed, perhaps in another tab.`, 'Go back to your classes.');

/**
 * Counts a change of a class or of what belongs to it, and gives back the class as it is now, with `change`.
 * Inside a transaction over the classes. Throws a Problem where it was removed.
 */
export async function touch(
	db: Database,
	id: string,
	change: (here: SchoolClass) => Partial<SchoolClass> = () => ({})
): Promise<void> {
	const here = await db.classes.get(id);
	if (!here) throw gone('class');
	await db.classes.put({ ...here, ...change(here), rev: here.rev + 1 });
}

/** All classes of this device, the oldest first. */
export function classes(): Promise<SchoolClass[]> {
	return use((db) =>
		db.classes.toArray((all) => all.sort((one, other) => one.createdAt - other.createdAt))
	);
}

/** A class by its id, null for none. */
export function schoolClass(id: string): Promise<SchoolClass | null> {
	return use((db) => db.classes.get(id).then((found) => found ?? null));
}

/** Adds a class. An id that is there already is a bug. */
export async function addClass(fresh: SchoolClass): Promise<void> {
	await use((db) => db.classes.add(fresh));
}

/** Gives a class another name. Throws a Problem where it was removed meanwhile. */
export async function renameClass(id: string, name: string): Promise<void> {
	await use((db) => db.transaction('rw', db.classes, () => touch(db, id, () => ({ name }))));
}

/**
 * Changes the list of students as it is stored now, so that what another tab added meanwhile stays.
 * Throws a Problem where the class was removed.
 */
export async function changeStudents(
	id: string,
	change: (students: Student[]) => Student[]
): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, () =>
			touch(db, id, ({ students }) => ({ students: change(students) }))
		)
	);
}

const rooms = ({ classes, issued, received, comments, sheets }: Database) => [
	classes,
	issued,
	received,
	comments,
	sheets
];

/** Removes a class with all that belongs to it, and gives back all of it; null where it was gone. */
export function removeClass(id: string): Promise<Whole | null> {
	return use((db) =>
		db.transaction('rw', rooms(db), async () => {
			const here = await db.classes.get(id);
			if (!here) return null;
			const issued = await db.issued.where({ class: id }).toArray();
			const received = await db.received.where({ class: id }).toArray();
			const comments = await db.comments.where({ class: id }).toArray();
			const sheets = await db.sheets.where({ class: id }).toArray();
			await db.classes.delete(id);
			await db.issued.where({ class: id }).delete();
			await db.received.where({ class: id }).delete();
			await db.comments.where({ class: id }).delete();
			await db.sheets.where({ class: id }).delete();
			return { schoolClass: here, issued, received, comments, sheets };
		})
	);
}

/** Puts back a class that was removed. */
export async function putBackClass(whole: Whole): Promise<void> {
	await use((db) =>
		db.transaction('rw', rooms(db), async () => {
			await db.classes.put(whole.schoolClass);
			await db.issued.bulkPut(whole.issued);
			await db.received.bulkPut(whole.received);
			await db.comments.bulkPut(whole.comments);
			await db.sheets.bulkPut(whole.sheets);
		})
	);
}
