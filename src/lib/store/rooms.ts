import type { Comment, SchoolClass } from '../core/classroom';
import type { Content, Lists } from '../core/content';
import { joinClass, joinIssued } from '../core/reunite-class';
import { bring, later } from './bring';
import type { Database } from './db';
import { bringSheets, gatherSheets } from './paper';
import { locked, opens } from './sealed';
import { bringWishes } from './wishes';

type Rooms = Pick<Lists, 'classes' | 'issued' | 'received' | 'comments' | 'sheets' | 'wishes'>;

/** What belongs to one class, or to all (null). Inside a transaction. */
export async function gatherRooms(db: Database, room: string | null): Promise<Rooms> {
	const everything = await db.classes.toArray();
	const classes = everything.filter(({ id }) => room === null || id === room);
	const ids = classes.map(({ id }) => id);
	const [issued, received, comments, sheets, wishes] = await Promise.all([
		room === null ? db.issued.toArray() : db.issued.where('class').anyOf(ids).toArray(),
		db.received.where('class').anyOf(ids).toArray(),
		db.comments.where('class').anyOf(ids).toArray(),
		gatherSheets(db, ids),
		db.wishes.where('class').anyOf(ids).toArray()
	]);
	return { classes, issued, received, comments, sheets, wishes };
}

/** Brings the classes of a file in, and tells how many entries of each list are new here. Inside a transaction. */
export async function bringRooms(
	db: Database,
	content: Content
): Promise<Record<keyof Rooms, number>> {
	if (content.classes.length && (await db.device.get('lock')) && opens() === null) throw locked();
	const before = await db.classes.bulkGet(content.classes.map(({ id }) => id));
	const here = new Map(before.filter((row) => !!row).map((row) => [row.id, row]));
	const issued = await bring(db.issued, content.issued, ({ id }) => id, joinIssued);
	const received = await bring(db.received, content.received, ({ id }) => id);
	const comments = await bring(db.comments, content.comments, commentKey, later);
	const sheets = await bringSheets(db, content.sheets);
	const wishes = await bringWishes(db, content.wishes);
	const brought = [issued, received, comments, sheets, wishes];
	const changed = new Set(brought.flat().map((row) => row.class));
	const classes = content.classes.flatMap((theirs) =>
		joined(here.get(theirs.id), theirs, changed.has(theirs.id), content.savedAt)
	);
	await db.classes.bulkPut(classes);
	return {
		classes: classes.length,
		issued: issued.length,
		received: received.length,
		comments: comments.length,
		sheets: sheets.length,
		wishes: wishes.length
	};
}

const commentKey = (row: Comment): [string, string, string, string] => [
	row.class,
	row.learner,
	row.lesson,
	row.exercise
];

/** One that is new here is all in this very file; one that has changed is not. */
function joined(
	here: SchoolClass | undefined,
	theirs: SchoolClass,
	hasChanged: boolean,
	at: number
): SchoolClass[] {
	if (!here) return [{ ...theirs, saved: { rev: theirs.rev, at } }];
	const more = joinClass(here, theirs);
	return more || hasChanged ? [{ ...(more ?? here), rev: here.rev + 1 }] : [];
}
