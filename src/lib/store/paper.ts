import type { Typed } from '../core/paper/entry';
import { use } from './open';

/** Whose sheet is being typed in, for which assignment of which class: by their ids. */
export type SheetSpot = { room: string; assignment: string; student: string };

/** What the names of settings begin with under which unfinished sheets of a class are kept. */
export const sheetsOf = (room: string) => `paper/${room}/`;
const keyOf = ({ room, assignment, student }: SheetSpot) =>
	`${sheetsOf(room)}${assignment}/${student}`;

/** What was typed of a sheet and not handed in yet; null for nothing. */
export function typedSheet(spot: SheetSpot): Promise<Typed | null> {
	return use((db) =>
		db.device.get(keyOf(spot)).then((found) => (found?.value as Typed | undefined) ?? null)
	);
}

/** Keeps what was typed of a sheet so far. */
export async function keepTyped(spot: SheetSpot, typed: Typed): Promise<void> {
	await use((db) => db.device.put({ key: keyOf(spot), value: typed }));
}

/** Forgets what was typed of a sheet: it was handed in. */
export async function forgetTyped(spot: SheetSpot): Promise<void> {
	await use((db) => db.device.delete(keyOf(spot)));
}
