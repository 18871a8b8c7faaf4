import { longestIdentifier } from '../classroom';
import { Problem } from '../problem';
import { namesIn, tidy } from '../roster';
import { spoken } from './names';
import { user } from './one-roster';
import { Table, type Line, type Listed, type Unread } from './table';

/** Programs whose lists are known by their heads; a plain list is one of names alone. */
export type From = 'canvas' | 'moodle' | 'oneRoster' | 'plain';

/** What a list holds, in its order, and what of it could not be read. */
export type List = { from: From; students: Listed[]; unread: Unread[] };

/**
 * The students of a list as it came out of Canvas (the gradebook), Moodle (the grades or the participants) or
 * a school’s system (OneRoster `users.csv`), told apart by their heads; any other is a list of names.
 * Throws a Problem where nobody is on it.
 */
export function read(file: string, lines: readonly Line[]): List {
	const table = new Table(file, lines);
	const from = kindOf(table);
	const students =
		from === 'plain'
			? namesIn(lines.map(({ cells }) => cells)).map((name) => ({ name, elsewhere: {} }))
			: once(table, from);
	if (!students.length && !table.unread.length) {
		throw new Problem('There is no name in this list.', 'Write one name on each line.');
	}
	return { from, students, unread: table.unread };
}

function kindOf(table: Table): From {
	const has = (...names: string[]) => table.head(...names) !== null;
	const named = has('Student') || (has('LastName') && has('FirstName'));
	if (named && has('ID') && has('Section')) return 'canvas';
	if (has('sourcedId') && has('givenName')) return 'oneRoster';
	const parts = has('First name', 'Given name') || has('Last name', 'Surname');
	const ids = has('ID number') || has('Email address') || has('Username');
	return ids && (parts || has('Full name', 'Name')) ? 'moodle' : 'plain';
}

type Row = (table: Table, line: Line) => Listed | null;

/** Lines of Canvas that are about no student: its points, its test student, and what it posts by hand. */
const aboutNobody = /^(points possible|student, test|test student)$/i;

const canvas: Row = (table, line) => {
	const parts = ['LastName', 'FirstName'].map((head) => table.cell(line, head)).filter(Boolean);
	const student = table.cell(line, 'Student') || parts.join(', ');
	const id = table.short(line, 'ID');
	const sisUser = table.short(line, 'SIS User ID');
	const sisLogin = table.short(line, 'SIS Login ID');
	const section = table.cell(line, 'Section').slice(0, longestIdentifier);
	if (id === null || sisUser === null || sisLogin === null) return null;
	if (aboutNobody.test(student) || !(student || id || sisUser || sisLogin)) return null;
	const kept = { id, sisUser, sisLogin, student: student.slice(0, longestIdentifier), section };
	return { name: spoken(student), elsewhere: { canvas: kept } };
};

const moodle: Row = (table, line) => {
	const parts = [
		table.cell(line, 'First name', 'Given name'),
		table.cell(line, 'Last name', 'Surname')
	];
	const name = tidy(parts.join(' ')) || tidy(table.cell(line, 'Full name', 'Name'));
	const idNumber = table.short(line, 'ID number');
	const username = table.short(line, 'Username');
	const email = table.short(line, 'Email address', 'Email');
	const roles = table.cell(line, 'Roles', 'Role');
	if (idNumber === null || username === null || email === null) return null;
	if ((roles && !/student/i.test(roles)) || !(name || idNumber || username || email)) return null;
	return { name, elsewhere: { moodle: { idNumber, username, email } } };
};

const readers = { canvas, moodle, oneRoster: user };

/** Where each of them writes the identifier that tells one from another, and the name. */
const places = {
	canvas: ['id', 'ID', 'Student'],
	moodle: ['idNumber', 'ID number', 'First name'],
	oneRoster: ['sourcedId', 'sourcedId', 'givenName']
} as const;

/** The students of a table, each once; a line without a name, or with an identifier of before, is unread. */
function once(table: Table, from: Exclude<From, 'plain'>): Listed[] {
	const [field, head, name] = places[from];
	const seen = new Map<string, number>();
	return table.lines.flatMap((line) => {
		const listed = readers[from](table, line);
		if (!listed) return [];
		const ids = listed.elsewhere[from] as Record<string, string>;
		const own = ids[field] || JSON.stringify(ids);
		const before = seen.get(own);
		if (before !== undefined) {
			table.fail(line, head, `Line ${before} has the same already.`);
			return [];
		}
		if (!listed.name) {
			table.fail(line, name, 'There is no name.');
			return [];
		}
		seen.set(own, line.at);
		return [listed];
	});
}
