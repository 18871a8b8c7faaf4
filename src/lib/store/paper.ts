import { paperLearner } from '../core/paper/entry';
import { joinSheet, stillTyped, votes, type Sheet, type Typed } from '../core/paper/sheet';
import { bring } from './bring';
import { touch } from './classes';
import type { Database } from './db';
import { use } from './open';

/** Whose sheet is being typed in, for which vote on which assignment of which class: by their ids. */
export type SheetSpot = { room: string; assignment: string; student: string; round: 1 | 2 };

type Key = [room: string, assignment: string, student: string];

/** A sheet as it is kept. What an older Loupe kept has no second vote and no time. */
export type KeptSheet = Omit<Sheet, 'second' | 'at'> & Partial<Sheet>;

const keyOf = (row: KeptSheet): Key => [row.class, row.assignment, row.student];
const spotKey = ({ room, assignment, student }: SheetSpot): Key => [room, assignment, student];
const whole = (row: KeptSheet): Sheet => ({ second: null, at: 0, ...row });

/** What was typed of a sheet and not handed in yet; null for nothing. */
export function typedSheet(spot: SheetSpot): Promise<Typed | null> {
	return use((db) =>
		db.sheets.get(spotKey(spot)).then((found) => found?.[votes[spot.round]] ?? null)
	);
}

/** Keeps what was typed of a sheet so far, at `at`. Throws a Problem where the class was removed. */
export async function keepTyped(spot: SheetSpot, typed: Typed, at: number): Promise<void> {
	const { room, assignment, student, round } = spot;
	await use((db) =>
		db.transaction('rw', db.classes, db.sheets, async () => {
			await touch(db, room);
			const here = (await db.sheets.get(spotKey(spot))) ?? { typed: null };
			const row = { ...here, class: room, assignment, student, at };
			await db.sheets.put({ ...row, [votes[round]]: typed });
		})
	);
}

/** Forgets what was typed of a sheet: it was handed in. */
export async function forgetTyped(spot: SheetSpot): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.classes, db.sheets, async () => {
			const here = await db.sheets.get(spotKey(spot));
			if (!here) return;
			await touch(db, spot.room);
			const left = { ...here, [votes[spot.round]]: null };
			if (left.typed || left.second) await db.sheets.put(left);
			else await db.sheets.delete(spotKey(spot));
		})
	);
}

/** The sheets of some classes. Inside a transaction. */
export async function gatherSheets(db: Database, rooms: string[]): Promise<Sheet[]> {
	return (await db.sheets.where('class').anyOf(rooms).toArray()).map(whole);
}

/**
 * Brings the sheets of a file in, but for what was handed in since. Gives back those that are new or changed.
 * Inside a transaction, after the hand-ins.
 */
export async function bringSheets(db: Database, theirs: readonly Sheet[]): Promise<KeptSheet[]> {
	const still = await Promise.all(
		theirs.map(async (sheet) => {
			// The id of a hand-in begins with that of its learner, see `idOf`.
			const own = `${paperLearner({ id: sheet.student })}.`;
			return stillTyped(sheet, await db.received.where(':id').startsWith(own).toArray());
		})
	);
	const sheets = still.filter((sheet) => sheet !== null);
	return bring<KeptSheet, Key>(db.sheets, sheets, keyOf, (here, sheet) =>
		joinSheet(whole(here), whole(sheet))
	);
}
