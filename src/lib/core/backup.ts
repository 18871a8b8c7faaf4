import * as v from 'valibot';
import { Attempt, Draft } from './attempt';
import { Learner } from './learner';
import { Review } from './practice/review';
import { Problem } from './problem';
import { unwrap, wrap } from './envelope';
import { fileName as dated } from './file-name';

/** The most that is read as a file of work, in bytes or characters: years of it take a tenth. */
export const limit = 50 * 1024 * 1024;

/**
 * What a person takes with them: learners with their attempts, drafts and answers in practice as they were at
 * `savedAt`, in milliseconds since 1970; `app` is the Loupe that saved it. `filed` tells, by attempt id, which earlier
 * states of a draft (see `state` in merge.ts) the work has grown from or taken in.
 */
export type Content = {
	savedAt: number;
	app: string;
	learners: Learner[];
	attempts: Attempt[];
	drafts: Draft[];
	reviews: Review[];
	filed: Record<string, string[]>;
};

/** Brings a file of one version to the next, as plain data. */
export type Upgrade = (file: Record<string, unknown>) => Record<string, unknown>;

/** The first brings a file of version 1 to version 2, and so on. A shipped version is history: only add. */
const history: Upgrade[] = [
	// Version 2 (practice) holds answers in practice, too.
	(file) => ({ ...file, reviews: [] })
];

const File = v.strictObject({
	savedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
	app: v.pipe(v.string(), v.maxLength(64)),
	learners: v.array(v.unknown()),
	attempts: v.array(v.unknown()),
	drafts: v.array(v.unknown()),
	reviews: v.array(v.unknown()),
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
	const learners = entries('learner', Learner, parsed.output.learners);
	const attempts = entries('finished exercise', Attempt, parsed.output.attempts);
	const drafts = entries('unfinished exercise', Draft, parsed.output.drafts);
	const reviews = entries('answer in practice', Review, parsed.output.reviews);
	const known = new Set(learners.map(({ id }) => id));
	const stray = [...attempts, ...drafts].find(({ learner }) => !known.has(learner));
	if (stray) throw misfit(`the work on “${stray.exercise}” belongs to nobody in it`);
	const lost = reviews.find(({ learner }) => !known.has(learner));
	if (lost) throw misfit(`the practice on “${lost.item}” belongs to nobody in it`);
	once('learner', learners, ({ id }) => id);
	once('finished exercise', attempts, ({ id }) => id);
	once('unfinished exercise', drafts, ({ attempt }) => attempt);
	once('unfinished exercise', drafts, (draft) =>
		JSON.stringify([draft.learner, draft.lesson, draft.exercise])
	);
	once('answer in practice', reviews, ({ id }) => id);
	return { ...parsed.output, learners, attempts, drafts, reviews };
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
