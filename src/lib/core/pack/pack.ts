import * as v from 'valibot';
import { unwrap, wrap, type Format } from '../envelope';
import { fileName as dated } from '../file-name';
import { Problem } from '../problem';
import { limits, shallow, tooBig } from './hostile';
import { opened, type PackedLesson } from './lesson';

const format: Format = {
	name: 'loupe-lessons',
	foreign: [
		'This is not a lesson pack.',
		'Choose the file that Loupe made of a lesson. Its name begins with “loupe-” and ends in “.txt”.'
	],
	again: 'Ask for the pack once more, or choose another copy.'
};

/** Brings a pack of one version to the next, as plain data. */
export type Upgrade = (pack: Record<string, unknown>) => Record<string, unknown>;

/** The first brings a pack of version 1 to version 2, and so on. A shipped version is history: only add. */
const history: Upgrade[] = [
	// Version 2 (readers) may say how far second readers agree with a key.
	(pack) => pack
];

/** One lesson or more on their way to somebody. `app` is the Loupe that packed them. */
export type Pack = { app: string; lessons: PackedLesson[] };

const File = v.strictObject({
	app: v.pipe(v.string(), v.maxLength(64)),
	lessons: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(limits.lessons))
});

/** The pack as the text of a file: JSON with a checksum over all the rest of it. */
export function write({ app, lessons }: Pack): string {
	return wrap({ app, lessons: lessons.map(bare) }, history.length + 1, format);
}

/** Only what belongs into a pack: nothing of what this device alone knows of a lesson. */
function bare(lesson: PackedLesson & { own?: boolean; keptAt?: number }): PackedLesson {
	const { own: _own, keptAt: _at, ...packed } = lesson;
	return packed;
}

/**
 * What `write` wrote, also by an older Loupe. `bundled` are the slugs of the lessons that come with Loupe.
 * Throws a Problem that says in plain words why a text is no pack; then nothing of it may be used.
 */
export function read(
	text: string,
	bundled: readonly string[] = [],
	upgrades: Upgrade[] = history
): Pack {
	if (text.length > limits.file) throw tooBig();
	if (text.startsWith('PK\u0003\u0004')) {
		throw new Problem(
			'This is a zip, and a lesson pack is none.',
			'Unpack it on your computer, then choose the pack in it.'
		);
	}
	shallow(text);
	const { version, fields } = unwrap(text, upgrades.length + 1, format);
	const upgraded = upgrades.slice(version - 1).reduce((pack, upgrade) => upgrade(pack), fields);
	const parsed = v.safeParse(File, upgraded);
	if (!parsed.success) {
		const which = v.getDotPath(parsed.issues[0]) ?? 'the file itself';
		throw new Problem(
			`Loupe cannot read one part of this pack: ${which}.`,
			'Choose another copy. Nothing on this device has changed.'
		);
	}
	const lessons = parsed.output.lessons.map(opened);
	apart(lessons, bundled);
	return { app: parsed.output.app, lessons };
}

function apart(lessons: PackedLesson[], bundled: readonly string[]): void {
	const slugs = lessons.map(({ slug }) => slug);
	const fix = 'Ask whoever made the pack. Nothing on this device has changed.';
	const twice = slugs.find((slug, n) => slugs.indexOf(slug) < n);
	if (twice) throw new Problem(`The lesson “${twice}” is in this pack twice.`, fix);
	const taken = slugs.find((slug) => bundled.includes(slug));
	if (taken) throw new Problem(`A lesson that comes with Loupe is called “${taken}”, too.`, fix);
}

/** A name for the file, with what it is about and the day on this device: `loupe-Bridge-2031-05-07.txt`. */
export function fileName({ lessons }: Pick<Pack, 'lessons'>, at: number): string {
	const [first, ...more] = lessons;
	const title = first?.head.shortTitle ?? 'lesson';
	return dated(more.length ? `${lessons.length}-lessons` : `lesson-${title}`, at, 'txt');
}
