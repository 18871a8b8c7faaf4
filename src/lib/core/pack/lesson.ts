import * as v from 'valibot';
import { build, cutUp, sheet } from '../build';
import { canonical } from '../envelope';
import { id } from '../exercises/parts';
import type { Sheet } from '../key';
import type { Lesson } from '../lesson';
import { sourceOf, type Lack } from '../manuscript/check';
import { Problem } from '../problem';
import type { Source } from '../rules';
import { brief, sha256 } from '../sha256';
import { sentencesIn } from '../second/counts';
import { Readers } from '../second/readers';
import { isPassage, wordCount } from '../text';
import { referents } from '../version';
import { harmless, limits } from './hostile';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const name = v.pipe(text, v.maxLength(200));
/** Up to the last day that a date can have. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

const about = {
	slug: v.pipe(id, v.regex(/^own-/)),
	version: v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/)),
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	madeAt: moment,
	author: name,
	licence: name,
	read: v.boolean(),
	readers: v.optional(v.pipe(Readers, v.minLength(1)))
};
const files = {
	head: v.unknown(),
	text: v.unknown(),
	exercises: v.unknown(),
	dossier: v.unknown()
};
const words = { teach: text, debrief: text, teacher: text };

const Outside = v.strictObject({ ...about, ...files, ...words });
const Kept = v.strictObject({ ...Outside.entries, own: v.boolean(), keptAt: moment });

/**
 * A lesson as it stands in a pack: its four files as plain data, three texts in Markdown, who made it, when
 * and under which licence. `version` is the content version, as bundled lessons have it; `hash` that of all
 * the rest (see `hashOf`); `read` whether anybody but its author has read the key: `readers` has how far each who
 * marked the text without seeing it agrees with it, and is not there where nobody did.
 */
export type PackedLesson = Omit<v.InferOutput<typeof Outside>, keyof Source> & Source;

/** A packed lesson on this device: since when, and whether it was made here. */
export type KeptLesson = PackedLesson & { own: boolean; keptAt: number };

/** What a packed lesson is made from, before it has its version and its hash. */
export type Unpacked = Omit<PackedLesson, 'version' | 'hash'>;

/** The content version of a lesson by its files. */
export function versionOf({ text, exercises, dossier }: Omit<Source, 'head'>): string {
	return brief(referents(cutUp(text.passages), exercises, dossier.cards));
}

/** The SHA-256 of all that a packed lesson is, but for this hash itself and what only a device knows of it. */
export function hashOf(lesson: object): string {
	const { hash: _hash, own: _own, keptAt: _at, ...rest } = lesson as Partial<KeptLesson>;
	return sha256(canonical(rest));
}

/** The lesson with its version and its hash. */
export function signed(lesson: Unpacked): PackedLesson {
	const whole = { ...lesson, version: versionOf(lesson) };
	return { ...whole, hash: hashOf(whole) };
}

/** The lesson as the app uses it. `html` makes HTML of Markdown, and nothing in it that could do harm. */
export function lessonOf(packed: PackedLesson, html: (markdown: string) => string): Lesson {
	const { slug, teach, debrief, teacher } = packed;
	const texts = { teach: html(teach), debrief: html(debrief), teacher: html(teacher) };
	return { ...build(slug, { ...packed, ...texts }, brief), readers: packed.readers ?? [] };
}

/** What each marking exercise of a packed lesson is scored with, by its id. */
export function sheetsOf(packed: PackedLesson): Record<string, Sheet> {
	const lesson = lessonOf(packed, () => '');
	const marking = lesson.exercises.filter((exercise) => exercise.type === 'mark');
	return Object.fromEntries(marking.map((exercise) => [exercise.id, sheet(lesson, exercise)]));
}

/** A lesson from outside as it stands in a pack. Throws a Problem where it is not right through and through. */
export function opened(found: unknown): PackedLesson {
	return checked(Outside, found) as PackedLesson;
}

/** A lesson that a device kept, from a file of saved work. Throws as `opened` does. */
export function openedKept(found: unknown): KeptLesson {
	return checked(Kept, found) as KeptLesson;
}

function checked(schema: typeof Outside | typeof Kept, found: unknown): object {
	harmless(found);
	const parsed = v.safeParse(schema, found);
	if (!parsed.success) throw misfit('It', v.getDotPath(parsed.issues[0]) ?? 'all of it');
	const { source, lacks } = sourceOf(parsed.output);
	const { title } = (parsed.output.head ?? {}) as { title?: unknown };
	const called = typeof title === 'string' && title ? `“${title.slice(0, 80)}”` : 'A lesson';
	if (!source) throw misfit(called, told(lacks));
	if (source.head.article !== null) throw misfit(called, 'it names a file on the disk');
	if (JSON.stringify(found).length > limits.lesson) throw misfit(called, 'it is too long');
	if (versionOf(source) !== parsed.output.version) {
		throw lying(called, 'its version is not that of its text and its exercises');
	}
	const { read, readers = [] } = parsed.output;
	const sentences = cutUp(source.text.passages)
		.filter(isPassage)
		.flatMap((part) => part.sentences);
	const most = sentences.filter((sentence) => wordCount(sentence)).length;
	if (readers.flat().some((each) => sentencesIn(each) > most) || (readers.length > 0 && !read)) {
		throw lying(called, 'what it says of its readers does not fit its text');
	}
	if (hashOf(found as object) !== parsed.output.hash) {
		throw lying(called, 'its hash is not that of what it holds');
	}
	// What schemas fill in or trim is part of the lesson from here on.
	const whole = { ...parsed.output, ...source };
	return { ...whole, hash: hashOf(whole) };
}

/** The first things that are wrong, and how many more there are. */
function told(lacks: Lack[]): string {
	const first = lacks.slice(0, 3).map(({ path, message }) => {
		const where = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ');
		return `${where} ${message}`;
	});
	const more = lacks.length - first.length;
	return `${first.join('; ')}${more ? `; and ${more} more` : ''}`;
}

const misfit = (called: string, what: string) =>
	new Problem(
		`${called} is not a whole lesson: ${what}.`,
		'Ask whoever made it to mend it and to save the pack once more. Nothing on this device has changed.'
	);

const lying = (called: string, what: string) =>
	new Problem(
		`${called} was changed after it was made: ${what}.`,
		'Ask whoever made it for the pack once more. Nothing on this device has changed.'
	);
