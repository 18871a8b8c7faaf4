import type { Elsewhere } from '../classroom';
import type { Listed } from '../lists/table';
import { keyOf } from '../lists/names';

type Cells = (string | number | null)[];

/** Gradebooks of other programs that take a table of ours. */
export const systems = ['moodle', 'canvas'] as const;
export type System = (typeof systems)[number];

/** A student with a number for a column, and by what other programs know them. */
export type Value = { name: string; value: number | null; elsewhere?: Elsewhere | undefined };

type Row = { name: string; value: number | null; ids: Elsewhere | null };

/**
 * A table for the gradebook of another program, with one column of numbers from 0 to 100. Who is known to
 * it stands there as it knows them: by what came with a list of it into the class, else by `list`, students
 * of a file that it gave out now, where exactly one has their name. `unknown` names the others, who are
 * not in the table. Where nobody is known, all are in it by their names, with empty places for the rest.
 */
export function forSystem(
	system: System,
	column: string,
	values: readonly Value[],
	list: readonly Listed[] | null
): { rows: Cells[]; unknown: string[] } {
	const found = list && byName(list, system);
	const all = values.map(({ name, value, elsewhere = {} }): Row => {
		const ids = elsewhere[system] ? elsewhere : (found?.get(keyOf(name)) ?? null);
		return { name, value, ids };
	});
	const known = list || all.some(({ ids }) => ids);
	const rows = known ? all.filter(({ ids }) => ids) : all;
	return {
		rows: (system === 'moodle' ? forMoodle : forCanvas)(column, rows),
		unknown: known ? all.filter(({ ids }) => !ids).map(({ name }) => name) : []
	};
}

/**
 * On import a teacher says which column is which: the user by ID number or address (or username, which stands
 * here only where somebody is known by nothing else), and the last as a new grade item, whose maximum is 100.
 */
function forMoodle(column: string, rows: readonly Row[]): Cells[] {
	const ids = rows.flatMap(({ ids }) => ids?.moodle ?? []);
	const named = !ids.length && rows.length > 0;
	const byUsername = ids.some(({ idNumber, email }) => !idNumber && !email);
	const pick = <T>(name: T, username: T, rest: T[]) => [
		...(named ? [name] : []),
		...(byUsername ? [username] : []),
		...rest
	];
	return [
		[...pick('Full name', 'Username', ['ID number', 'Email address']), column],
		...rows.map(({ name, value, ids }) => {
			const { username = '', idNumber = '', email = '' } = ids?.moodle ?? {};
			return [...pick(name, username, [idNumber, email]), value];
		})
	];
}

/** Canvas wants all of its own columns in this order, and makes a new one where it learns its points. */
function forCanvas(column: string, rows: readonly Row[]): Cells[] {
	return [
		['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', column],
		['Points Possible', '', '', '', '', '100'],
		...rows.map(({ name, value, ids }) => {
			const {
				student = name,
				id = '',
				sisUser = '',
				sisLogin = '',
				section = ''
			} = ids?.canvas ?? {};
			return [student || name, id, sisUser, sisLogin, section, value];
		})
	];
}

/** By what each name of such a list is known; null for a name that two have. */
function byName(list: readonly Listed[], system: System): Map<string, Elsewhere | null> {
	const found = new Map<string, Elsewhere | null>();
	for (const { name, elsewhere } of list) {
		if (!elsewhere[system]) continue;
		found.set(keyOf(name), found.has(keyOf(name)) ? null : elsewhere);
	}
	return found;
}
