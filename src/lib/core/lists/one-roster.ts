import { tidy } from '../roster';
import type { Line, Listed, Table } from './table';

/** Whether a line of a OneRoster file stands: not to be deleted, and not inactive. */
export function stands(table: Table, line: Line): boolean {
	return !/^(tobedeleted|inactive)$/i.test(table.cell(line, 'status'));
}

/** The parts of a name that a student prefers, where they are given (OneRoster 1.2). */
function called(table: Table, line: Line): string {
	const part = (which: 'Given' | 'Family') =>
		table.cell(line, `preferred${which}Name`) || table.cell(line, `${which}Name`);
	return tidy(`${part('Given')} ${part('Family')}`);
}

/**
 * A student of OneRoster `users.csv`; null for somebody who is not to be there, is no student, or whose line
 * cannot be read. OneRoster 1.2 says elsewhere who is a student: without a role everybody may be one.
 */
export function user(table: Table, line: Line): Listed | null {
	const role = table.cell(line, 'role');
	if (!stands(table, line) || (role && role.toLowerCase() !== 'student')) return null;
	const sourcedId = table.short(line, 'sourcedId');
	if (sourcedId) return { name: called(table, line), elsewhere: { oneRoster: { sourcedId } } };
	if (sourcedId === '') table.fail(line, 'sourcedId', 'This user has no identifier.');
	return null;
}
