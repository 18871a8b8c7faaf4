import type { KeptLesson } from '../core/pack/lesson';
import { newest, standing, type Standing } from '../core/pack/stand';
import type { Database } from './db';
import { use } from './open';
import { opens } from './sealed';

const tables = (db: Database) => [
	...[db.lessons, db.learners, db.attempts, db.drafts],
	...[db.received, db.device]
];

/** The lessons of one’s own on this device, each in the version that counts, the one that was made last first. */
export function keptLessons(): Promise<KeptLesson[]> {
	return use(async (db) => {
		const all = await db.lessons.toArray();
		const slugs = [...new Set(all.map(({ slug }) => slug))];
		return slugs
			.flatMap((slug) => newest(all.filter((each) => each.slug === slug)) ?? [])
			.sort((one, other) => other.madeAt - one.madeAt);
	});
}

/** The versions of a lesson that are here, the one that counts first; none where it is not here. */
export function versionsOf(slug: string): Promise<KeptLesson[]> {
	return use(async (db) => {
		const all = await db.lessons.where({ slug }).toArray();
		return all.sort((one, other) => other.madeAt - one.madeAt);
	});
}

/**
 * Keeps lessons, all or none, and tells how each stood to what was here. The same one again changes nothing, an
 * older one takes no newer one’s place, and a version that answers refer to stays beside a newer one.
 */
export function keepLessons(theirs: readonly KeptLesson[]): Promise<Standing[]> {
	return use((db) => db.transaction('rw', tables(db), () => bringLessons(db, theirs)));
}

/** As `keepLessons`, inside a transaction over all tables that are asked. */
export async function bringLessons(
	db: Database,
	theirs: readonly KeptLesson[]
): Promise<Standing[]> {
	const slugs = [...new Set(theirs.map(({ slug }) => slug))];
	const here = await db.lessons.where('slug').anyOf(slugs).toArray();
	const isAnswered = here.length ? await answered(db, slugs) : () => false;
	let rows = here;
	const stood = theirs.map((lesson) => {
		const versions = rows.filter(({ slug }) => slug === lesson.slug);
		const stands = standing(versions, lesson);
		const other = versions.filter(({ version }) => version !== lesson.version);
		const isBeside = other.length === versions.length && isAnswered(lesson);
		if (stands === 'same' || (stands === 'older' && !isBeside)) return stands;
		const own = lesson.own || versions.some((each) => each.own);
		const staying = stands === 'older' ? other : other.filter(isAnswered);
		rows = [...rows.filter(({ slug }) => slug !== lesson.slug), ...staying, { ...lesson, own }];
		return stands;
	});
	await db.lessons.where('slug').anyOf(slugs).delete();
	await db.lessons.bulkPut(rows);
	return stood;
}

type Version = Pick<KeptLesson, 'slug' | 'version'>;

/** What tells whether an answer of somebody on this device, or of a class, is one to a version of these lessons. */
async function answered(db: Database, slugs: string[]): Promise<(lesson: Version) => boolean> {
	const learners = await db.learners.toCollection().primaryKeys();
	const spots = learners.flatMap((learner) => slugs.map((slug) => [learner, slug]));
	const [attempts, drafts, lock, hasHandIns] = await Promise.all([
		Promise.all(
			spots.map((spot) =>
				db.attempts
					.where('[learner+lesson+exercise+at]')
					.between([...spot, '', 0], [...spot, '\uffff', Infinity])
					.toArray()
			)
		),
		Promise.all(
			spots.map((spot) =>
				db.drafts
					.where('[learner+lesson+exercise]')
					.between([...spot, ''], [...spot, '\uffff'])
					.toArray()
			)
		),
		db.device.get('lock'),
		db.received.count()
	]);
	// What a class handed in cannot be read while it is locked: then nothing may go that it could need.
	if (hasHandIns && lock && opens() === null) return () => true;
	const works = hasHandIns
		? (await db.received.toArray()).flatMap(({ handIn }) => handIn.works)
		: [];
	const firsts = works.flatMap(({ lesson, first }) =>
		first ? [{ lesson, version: first.version }] : []
	);
	const all = [...attempts.flat(), ...drafts.flat(), ...works, ...firsts];
	return ({ slug, version }) =>
		all.some((answer) => answer.lesson === slug && answer.version === version);
}

/** Removes a lesson in all its versions; answers stay. Gives back what was here, so that this can be undone. */
export function removeLesson(slug: string): Promise<KeptLesson[]> {
	return use((db) =>
		db.transaction('rw', db.lessons, async () => {
			const stood = await db.lessons.where({ slug }).toArray();
			await db.lessons.where({ slug }).delete();
			return stood;
		})
	);
}

/** Puts a lesson back that was removed, but for versions that have come in again since. */
export async function putBackLesson(stood: readonly KeptLesson[]): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.lessons, async () => {
			const keys = stood.map(({ slug, version }): [string, string] => [slug, version]);
			const here = await db.lessons.bulkGet(keys);
			await db.lessons.bulkPut(stood.filter((_, n) => !here[n]));
		})
	);
}
