import type { Student } from './classroom';
import type { HandIn } from './handin/hand-in';

/** The most characters of a name on a list. */
export const longestName = 80;

/** A name as it is compared and kept: one way of writing its letters, single spaces. */
export function tidy(name: string): string {
	const text = name.normalize('NFC').replace(/[\s\u00a0]+/gu, ' ');
	return [...text.trim()].slice(0, longestName).join('').trim();
}

const plain = (cell: string) => cell.toLowerCase().replace(/[^a-z]/g, '');
const headings = {
	given: ['givenname', 'firstname', 'forename'],
	family: ['familyname', 'lastname', 'surname'],
	whole: ['name', 'names', 'fullname', 'student', 'students', 'studentname', 'displayname']
};

/**
 * The names of students in a table, in its order. A table with headings is read by them: OneRoster 1.1
 * `users.csv` (givenName, familyName; only rows whose role is student and that are not to be deleted) and
 * what looks like it; else each row is one name. Rows without a name are passed over.
 */
export function namesIn(rows: readonly string[][]): string[] {
	const head = (rows[0] ?? []).map(plain);
	const column = (names: string[]) => head.findIndex((cell) => names.includes(cell));
	const [given, family, whole] = [headings.given, headings.family, headings.whole].map(column);
	const [role, status] = [column(['role', 'roles']), column(['status'])];
	const hasHead = given !== -1 || family !== -1 || whole !== -1;
	const columns = given !== -1 || family !== -1 ? [given!, family!] : [whole!];
	return (hasHead ? rows.slice(1) : rows).flatMap((row) => {
		const cell = (at: number) => (at === -1 ? '' : (row[at] ?? ''));
		if (hasHead && cell(role) && plain(cell(role)) !== 'student') return [];
		if (hasHead && plain(cell(status)) === 'tobedeleted') return [];
		return tidy((hasHead ? columns.map(cell) : row).join(' ')) || [];
	});
}

type From = Pick<HandIn, 'learner' | 'name' | 'alias'>;

/**
 * The student who handed in: the one whose device is known, else the only one of exactly that name; null
 * where there is none. Behind an alias nobody is looked for by their device: only the name counts.
 */
export function studentOf(students: readonly Student[], from: From): Student | null {
	const known = from.alias
		? undefined
		: students.find(({ learners }) => learners.includes(from.learner));
	if (known) return known;
	const name = tidy(from.name);
	const namesakes = name ? students.filter((student) => tidy(student.name) === name) : [];
	return namesakes.length === 1 ? namesakes[0]! : null;
}

/**
 * The students, each with the devices under which they handed in, so that they are known after a change
 * of name, too. The same list where nothing is new.
 */
export function remembered(students: Student[], handIns: readonly From[]): Student[] {
	return handIns.reduce((list, from) => {
		const found = from.alias ? null : studentOf(list, from);
		if (!found || found.learners.includes(from.learner)) return list;
		return list.map((student) =>
			student === found ? { ...student, learners: [...student.learners, from.learner] } : student
		);
	}, students);
}
