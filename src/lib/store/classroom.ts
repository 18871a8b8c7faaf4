import { differences, type Assignment } from '../core/assignment';
import type { Comment, Issued, Received, SchoolClass, Student } from '../core/classroom';
import { Problem } from '../core/problem';
import { remembered } from '../core/roster';
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

const gone = (what: string) =>
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

/** The assignments of a class, or all of this device, the newest first. */
export function allIssued(room: string | null = null): Promise<Issued[]> {
	return use((db) =>
		(room === null ? db.issued.toCollection() : db.issued.where({ class: room })).toArray((all) =>
			all.sort((one, other) => other.createdAt - one.createdAt)
		)
	);
}

/** An assignment of this device, null for none of that id. */
export function issuedOf(id: string): Promise<Issued | null> {
	return use((db) => db.issued.get(id).then((found) => found ?? null));
}

/** Keeps a new assignment. An id that is there already is a bug. */
export async function issue(fresh: Issued): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.issued, async () => {
			if (fresh.class !== null) await touch(db, fresh.class);
			await db.issued.add(fresh);
		})
	);
}

/**
 * Changes an assignment: freely before its first hand-in, which is asked in the same transaction; after it
 * a change makes the next version. Gives back what is kept. Throws a Problem where it was removed.
 */
export function revise(changed: Assignment): Promise<Assignment> {
	return use((db) =>
		db.transaction('rw', db.classes, db.issued, db.received, async () => {
			const here = await db.issued.get(changed.id);
			if (!here) throw gone('assignment');
			const isNew = differences(here.assignment, changed).length > 0;
			const handedIn = await db.received.where({ assignment: changed.id }).count();
			const version = here.assignment.version + (isNew && handedIn ? 1 : 0);
			const assignment = { ...changed, version };
			if (!isNew) return here.assignment;
			await db.issued.put({ ...here, assignment });
			if (here.class !== null) await touch(db, here.class);
			return assignment;
		})
	);
}

/** All hand-ins of a class, the first received first. */
export function receivedIn(room: string): Promise<Received[]> {
	return use((db) =>
		db.received
			.where({ class: room })
			.toArray((all) => all.sort((one, other) => one.receivedAt - other.receivedAt))
	);
}

/** How many hand-ins an assignment has. */
export function handInsOf(assignment: string): Promise<number> {
	return use((db) => db.received.where({ assignment }).count());
}

/**
 * Keeps hand-ins of one class, all of them or, where it fails, none. The same one twice is once. The
 * students learn under which devices they hand in. Gives back the ids of those that are new and of those
 * that were here already, and throws a Problem where the class was removed.
 */
export function receive(
	room: string,
	batch: readonly Received[]
): Promise<{ added: string[]; already: string[] }> {
	return use((db) =>
		db.transaction('rw', db.classes, db.received, async () => {
			if (!(await db.classes.get(room))) throw gone('class');
			const once = new Map(batch.map((row) => [row.id, row]));
			const here = await db.received.bulkGet([...once.keys()]);
			const already = here.flatMap((row) => (row ? [row.id] : []));
			for (const id of already) once.delete(id);
			const fresh = [...once.values()];
			if (!fresh.length) return { added: [], already };
			await db.received.bulkAdd(fresh);
			const handIns = fresh.map(({ handIn }) => handIn);
			await touch(db, room, ({ students }) => ({ students: remembered(students, handIns) }));
			return { added: [...once.keys()], already };
		})
	);
}

/** Takes out a hand-in. Gone already is gone. Under which devices its student hands in stays known. */
export async function takeOut(id: string): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.received, async () => {
			const here = await db.received.get(id);
			if (!here) return;
			await db.received.delete(id);
			await touch(db, here.class);
		})
	);
}
