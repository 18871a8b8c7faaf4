import type { Typed } from '../core/paper/entry';
import { use } from './open';

/** Whose sheet is being typed in, for which assignment of which class: by their ids. */
export type SheetSpot = { room: string; assignment: string; student: string };

/** What was typed of a student’s sheet and not handed in yet. */
export type Sheet = { class: string; assignment: string; student: string; typed: Typed };

const keyOf = ({ room, assignment, student }: SheetSpot): [string, string, string] => [
	room,
	assignment,
	student
];

/** What was typed of a sheet and not handed in yet; null for nothing. */
export function typedSheet(spot: SheetSpot): Promise<Typed | null> {
	return use((db) => db.sheets.get(keyOf(spot)).then((found) => found?.typed ?? null));
}

/** Keeps what was typed of a sheet so far. */
export async function keepTyped(spot: SheetSpot, typed: Typed): Promise<void> {
	const { room, assignment, student } = spot;
	await use((db) => db.sheets.put({ class: room, assignment, student, typed }));
}

/** Forgets what was typed of a sheet: it was handed in. */
export async function forgetTyped(spot: SheetSpot): Promise<void> {
	await use((db) => db.sheets.delete(keyOf(spot)));
}
