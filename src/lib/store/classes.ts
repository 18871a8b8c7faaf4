import type { SchoolClass, Student } from '../core/classroom';
import { Problem } from '../core/problem';
import type { Database } from './db';
import { use } from './open';

/** The tables with what belongs to a class: half-filled forms and sheets, and its records, among them. */
const belongings = ['issued', 'received', 'comments', 'sheets', 'wishes', 'outbox'] as const;

/** A class with all that belongs to it: what was removed together, and can be put back together. */
export type Whole = {
	schoolClass: SchoolClass;
	rows: { table: (typeof belongings)[number]; of: unknown[] }[];
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

const tables = (db: Database) => [db.classes, ...belongings.map((name) => db.table(name))];

/** Removes a class with all that belongs to it, and gives back all of it; null where it was gone. */
export function removeClass(id: string): Promise<Whole | null> {
	return use((db) =>
		db.transaction('rw', tables(db), async () => {
			const here = await db.classes.get(id);
			if (!here) return null;
			const rows = await Promise.all(
				belongings.map(async (table) => {
					const own = db.table(table).where({ class: id });
					return { table, of: await own.toArray() };
				})
			);
			await db.classes.delete(id);
			await Promise.all(belongings.map((name) => db.table(name).where({ class: id }).delete()));
			return { schoolClass: here, rows };
		})
	);
}

/** Puts back a class that was removed. */
export async function putBackClass({ schoolClass, rows }: Whole): Promise<void> {
	await use((db) =>
		db.transaction('rw', tables(db), async () => {
			await db.classes.put(schoolClass);
			await Promise.all(rows.map(({ table, of }) => db.table(table).bulkPut(of)));
		})
	);
}
