import { Problem } from '../problem';
import { stands, user } from './one-roster';
import { Table, type Line, type Listed, type Unread } from './table';

/** The files of OneRoster 1.1 and 1.2 that hold classes and who is in them. */
export const schoolFiles = ['users.csv', 'classes.csv', 'enrollments.csv'] as const;

/** A class of a school’s system, with its students by name. */
export type Taken = { sourcedId: string; title: string; code: string; students: Listed[] };

/** The classes with students in the order of their titles, and what could not be read. */
export type School = { classes: Taken[]; unread: Unread[] };

/** Whether files that were given together are those of OneRoster: more than users alone. */
export function isSchool(files: readonly string[]): boolean {
	return files.some((file) => file === 'enrollments.csv' || file === 'classes.csv');
}

/**
 * The classes of OneRoster 1.1 or 1.2 files by their names, each with the students who are enrolled in it.
 * Left out are teachers and all whose status is `tobedeleted` or `inactive`. Throws a Problem where a file
 * or a column is missing, the manifest names another version, or there is no class with students.
 */
export function school(files: ReadonlyMap<string, readonly Line[]>): School {
	checkVersion(files.get('manifest.csv'));
	const [users, classes, enrolments] = schoolFiles.map((name) => {
		const lines = files.get(name);
		if (!lines) throw missing(`the file ${name}`);
		return new Table(name, lines);
	}) as [Table, Table, Table];
	require(users, 'sourcedId', 'givenName', 'familyName');
	require(classes, 'sourcedId', 'title');
	require(enrolments, 'classSourcedId', 'userSourcedId', 'role');

	const people = byId(users, (line) => user(users, line));
	const rooms = byId(classes, (line) => ({
		sourcedId: classes.cell(line, 'sourcedId'),
		title: classes.cell(line, 'title') || classes.cell(line, 'classCode'),
		code: classes.cell(line, 'classCode'),
		students: new Map<string, Listed>()
	}));
	for (const line of enrolments.lines) {
		if (!stands(enrolments, line)) continue;
		if (enrolments.cell(line, 'role').toLowerCase() !== 'student') continue;
		const found = (column: string, all: Map<string, unknown>, what: string) => {
			const id = enrolments.cell(line, column);
			if (!all.has(id)) enrolments.fail(line, column, `No ${what} has this identifier.`);
			return id;
		};
		const room = rooms.get(found('classSourcedId', rooms, 'class'));
		const id = found('userSourcedId', people, 'user');
		const student = people.get(id);
		if (!room || !student) continue;
		if (student.name) room.students.set(id, student);
		else enrolments.fail(line, 'userSourcedId', 'This user has no name.');
	}
	const taken = [...rooms.values()]
		.flatMap((room) => (room?.students.size ? room : []))
		.map((room) => ({ ...room, students: [...room.students.values()].sort(byName) }))
		.sort((one, other) => one.title.localeCompare(other.title));
	const unread = [users, classes, enrolments].flatMap((table) => table.unread);
	if (taken.length) return { classes: taken, unread };
	throw new Problem(
		'There is no class with students in these files.',
		'Ask for the users, classes and enrolments of your school as OneRoster CSV, all at once.'
	);
}

const byName = (one: Listed, other: Listed) => one.name.localeCompare(other.name);

/** Lines by their identifiers; null for one that is known and does not count. */
function byId<T>(table: Table, read: (line: Line) => T | null): Map<string, T | null> {
	const found = new Map<string, T | null>();
	for (const line of table.lines) {
		const id = table.cell(line, 'sourcedId');
		if (found.has(id)) table.fail(line, 'sourcedId', 'Another line has the same identifier.');
		else found.set(id, stands(table, line) ? read(line) : null);
	}
	return found;
}

function require(table: Table, ...heads: string[]): void {
	const lacking = heads.find((head) => table.head(head) === null);
	if (lacking) throw missing(`the column ${lacking} in ${table.file}`);
}

const missing = (what: string) =>
	new Problem(
		`This is not the whole of a OneRoster export: ${what} is missing.`,
		'Choose the zip as it came, or users.csv, classes.csv and enrollments.csv together.'
	);

function checkVersion(manifest: readonly Line[] | undefined): void {
	const version = manifest?.find(({ cells }) => cells[0]?.trim() === 'oneroster.version')?.cells[1];
	if (version === undefined || /^1\.[12](\.|$)/.test(version.trim())) return;
	throw new Problem(
		`These are OneRoster files of version ${version.trim().slice(0, 20)}, which Loupe does not know.`,
		'Ask for an export as OneRoster 1.1 or 1.2, CSV.'
	);
}
