import type { Manuscript } from '../core/manuscript/manuscript';
import { same } from '../core/merge';
import type { Database } from './db';
import { keepGrown } from './grown';
import { use } from './open';

/** A manuscript as a list of them shows it. */
export type Listed = Pick<Manuscript, 'id' | 'slug' | 'changedAt'> & { title: string };

/** All lessons in the making, the one that was changed last first. */
export function manuscripts(): Promise<Listed[]> {
	return use(async (db) => {
		const all = await db.manuscripts.orderBy('changedAt').reverse().toArray();
		return all.map(({ id, slug, changedAt, about }) => ({
			id,
			slug,
			changedAt,
			title: about.title
		}));
	});
}

/** A lesson in the making, as it stands; null where there is none of this id. */
export function manuscript(id: string): Promise<Manuscript | null> {
	return use((db) => db.manuscripts.get(id).then((found) => found ?? null));
}

/**
 * Keeps a manuscript that grew from `base`, and gives back what stands now. Where another tab changed it
 * meanwhile, both changes are in it (see `merge`): field by field, mine where both changed the same. One that
 * was removed meanwhile is there again: nothing that somebody just wrote is lost.
 */
export function keepManuscript(mine: Manuscript, base: Manuscript): Promise<Manuscript> {
	return use((db) => keepGrown(db, db.manuscripts, mine, base));
}

/** Removes a manuscript. Gives it back as it stood, so that this can be undone; null where there was none. */
export function removeManuscript(id: string): Promise<Manuscript | null> {
	return use((db) =>
		db.transaction('rw', db.manuscripts, async () => {
			const stood = await db.manuscripts.get(id);
			await db.manuscripts.delete(id);
			return stood ?? null;
		})
	);
}

/**
 * Brings the manuscripts of a file in. One that is here in another state stays, and what the file has of it
 * comes beside it, as another: neither loses a word. Gives back those that are new. Inside a transaction.
 */
export async function bringManuscripts(
	db: Database,
	theirs: readonly Manuscript[],
	newId: () => string
): Promise<Manuscript[]> {
	const added: Manuscript[] = [];
	for (const each of theirs) {
		const here = await db.manuscripts.get(each.id);
		if (here && (here.rev >= each.rev || same(content(here), content(each)))) continue;
		added.push(
			here ? { ...each, id: newId(), slug: `${each.slug.slice(0, 58)}-${each.rev}` } : each
		);
	}
	await db.manuscripts.bulkPut(added);
	return added;
}

/** What a person wrote, without when and how often. */
function content({ rev: _rev, changedAt: _at, ...rest }: Manuscript) {
	return rest;
}
