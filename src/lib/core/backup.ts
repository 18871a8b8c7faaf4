import * as v from 'valibot';
import { lists, nothing } from './content';
import type { Content, Listed, Lists } from './content';
import { Problem } from './problem';
import { unwrap, wrap } from './envelope';
import { fileName as dated } from './file-name';

/** The most that is read as a file of work, in bytes or characters: years of it take a tenth, and so do the
 * hand-ins of a large school class. */
export const limit = 50 * 1024 * 1024;

/** Brings a file of one version to the next, as plain data. */
export type Upgrade = (file: Record<string, unknown>) => Record<string, unknown>;

/** The first brings a file of version 1 to version 2, and so on. A shipped version is history: only add. */
const history: Upgrade[] = [
	// Version 2 (practice) holds answers in practice, too.
	(file) => ({ ...file, reviews: [] }),
	// Version 3 (classroom) holds what was assigned and given back, and classes with what they handed in.
	(file) => {
		const { assigned, returned, classes, issued, received, comments } = nothing(0, '');
		return { ...file, assigned, returned, classes, issued, received, comments };
	},
	// Version 4 (half filled in) holds sheets of paper that are being typed in, and forms of assignments; and
	// lessons of one’s own.
	(file) => ({ ...file, sheets: [], wishes: [], manuscripts: [], lessons: [] }),
	// Version 5 (second readers) holds what somebody reads for a colleague.
	(file) => ({ ...file, readings: [] })
];

const File = v.strictObject({
	savedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
	app: v.pipe(v.string(), v.maxLength(64)),
	...(Object.fromEntries(
		Object.keys(lists).map((list) => [list, v.array(v.unknown())])
	) as unknown as Record<keyof Lists, v.GenericSchema<unknown, unknown[]>>),
	filed: v.record(v.string(), v.array(v.pipe(v.string(), v.maxLength(64))))
});

/** The content as the text of a file: JSON with a checksum over all the rest of it. */
export function write(content: Content): string {
	return wrap(content, history.length + 1);
}

/**
 * What `write` wrote, also by an older Loupe. Throws a Problem that says in plain words why a text is
 * not that; then nothing of it may be used.
 */
export function read(text: string, upgrades: Upgrade[] = history): Content {
	if (text.length > limit) {
		throw new Problem(
			'This file is too big: work from Loupe is never that long.',
			'Choose the file that Loupe saved. Its name begins with “loupe-”.'
		);
	}
	const { version, fields } = unwrap(text, upgrades.length + 1);
	const parsed = v.safeParse(
		File,
		upgrades.slice(version - 1).reduce((file, upgrade) => upgrade(file), fields)
	);
	if (!parsed.success) throw misfit(v.getDotPath(parsed.issues[0]) ?? 'the file itself');
	const { savedAt, app, filed, ...found } = parsed.output;
	const content = { savedAt, app, filed, ...entriesOf(found) };
	owned(content);
	once('unfinished exercise', content.drafts, ({ attempt }) => attempt);
	return content;
}

function entriesOf(found: Record<keyof Lists, unknown[]>): Lists {
	const all = Object.entries(lists) as [keyof Lists, Listed<unknown[]>][];
	return Object.fromEntries(
		all.map(([list, { what, Entry, key }]) => {
			const read = entries(what, Entry, found[list]);
			once(what, read, (entry) => JSON.stringify(key(entry)));
			return [list, read];
		})
	) as unknown as Lists;
}

/** Nothing in a file may belong to somebody, or to a class, that is not in it. */
function owned(content: Content): void {
	const learners = new Set(content.learners.map(({ id }) => id));
	const rooms = new Set(content.classes.map(({ id }) => id));
	const stray = [...content.attempts, ...content.drafts, ...content.returned].find(
		({ learner }) => !learners.has(learner)
	);
	if (stray) throw misfit(`the work on “${stray.exercise}” belongs to nobody in it`);
	const lost = content.reviews.find(({ learner }) => !learners.has(learner));
	if (lost) throw misfit(`the practice on “${lost.item}” belongs to nobody in it`);
	const unasked = content.assigned.find(({ learner }) => !learners.has(learner));
	if (unasked) throw misfit(`the assignment “${unasked.assignment.title}” belongs to nobody in it`);
	const { issued, received, comments, sheets, wishes } = content;
	const loose = [...issued, ...received, ...comments, ...sheets, ...wishes].some(
		(row) => row.class !== null && !rooms.has(row.class)
	);
	if (loose) throw misfit('something in it belongs to no class in it');
}

/** A name for the file, with the day on this device: `loupe-Mina-2031-05-07.txt`. */
export function fileName(name: string, at: number): string {
	return dated(name, at, 'txt');
}

function entries<T>(what: string, schema: v.GenericSchema<unknown, T>, found: unknown[]): T[] {
	return found.map((entry, place) => {
		const parsed = v.safeParse(schema, entry);
		if (parsed.success) return parsed.output;
		throw misfit(`${what} ${place + 1}, ${v.getDotPath(parsed.issues[0]) ?? 'all of it'}`);
	});
}

function once<T>(what: string, found: T[], key: (entry: T) => string): void {
	const keys = new Set<string>();
	found.forEach((entry, place) => {
		if (keys.has(key(entry))) throw misfit(`${what} ${place + 1} is in it twice`);
		keys.add(key(entry));
	});
}

const misfit = (which: string) =>
	new Problem(
		`Loupe cannot read one part of this file: ${which}.`,
		'Choose another copy. Nothing on this device has changed.'
	);
