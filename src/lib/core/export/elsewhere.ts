import { Problem } from '../problem';
import { tidy } from '../roster';

type Cells = (string | number | null)[];

/** Gradebooks of other programs that take a table of ours. */
export const systems = ['moodle', 'canvas'] as const;
export type System = (typeof systems)[number];

/**
 * The columns by which each of them knows a student, as it heads them itself: in Moodle a teacher says on import
 * which of them counts (ID number or email address); Canvas wants all of its own in this order.
 */
const heads: Record<System, string[]> = {
	moodle: ['Full name', 'ID number', 'Email address'],
	canvas: ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section']
};

/** A student with a number for a column. */
export type Value = { name: string; value: number | null };

/**
 * A table for the gradebook of another program, with one column of numbers from 0 to 100. Loupe knows
 * students by their names alone: by what they are known there is empty, unless `list`, a table that the
 * other gradebook gave out, holds it. Then only students of that list are in it, as they are called there,
 * and `unknown` names those who are not on it or not the only one of their name. Throws a Problem where
 * the list has no names.
 */
export function forSystem(
	system: System,
	column: string,
	values: readonly Value[],
	list: readonly string[][] | null
): { rows: Cells[]; unknown: string[] } {
	const found = list && listed(list, system);
	const matched = values.map(({ name, value }) => ({
		name,
		value,
		ids: found ? (found.get(keyOf(name)) ?? null) : ids(system, name)
	}));
	const rows = matched.flatMap(({ ids, value }): Cells[] => (ids ? [[...ids, value]] : []));
	const first = [[...heads[system], column]];
	// Canvas makes a new column only where it learns how many points there are.
	if (system === 'canvas') first.push(['Points Possible', '', '', '', '', '100']);
	return {
		rows: [...first, ...rows],
		unknown: matched.filter(({ ids }) => !ids).map(({ name }) => name)
	};
}

const ids = (system: System, name: string): string[] =>
	heads[system].map((_, place) => (place ? '' : name));

/** A name whichever way round it stands: “Lee, Mina” is “Mina Lee”. */
function keyOf(name: string): string {
	return tidy(name)
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean)
		.sort()
		.join(' ');
}

/** By what each name of such a list is known; null for a name that two have. */
function listed(list: readonly string[][], system: System): Map<string, string[] | null> {
	const [head = [], ...rows] = list;
	const place = (name: string) =>
		head.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase());
	const whole = [place('Student'), place('Full name'), place('Name')].find((at) => at >= 0);
	const parts = [
		[place('First name'), place('Given name')],
		[place('Last name'), place('Surname')]
	].flatMap((names) => names.find((at) => at >= 0) ?? []);
	if (whole === undefined && !parts.length) {
		throw new Problem(
			'There are no names in this list.',
			'Export the grades of your course as CSV, and choose that file as it is.'
		);
	}
	const wanted = heads[system].slice(1).map(place);
	const found = new Map<string, string[] | null>();
	for (const row of rows) {
		const name = whole === undefined ? parts.map((at) => row[at]).join(' ') : (row[whole] ?? '');
		const key = keyOf(name);
		if (!key || key === 'points possible') continue;
		const own = [tidy(name), ...wanted.map((at) => row[at] ?? '')];
		found.set(key, found.has(key) ? null : own);
	}
	return found;
}
