import type { Table } from 'dexie';
import { merge } from '../core/merge';
import type { Database } from './db';

/**
 * Keeps a row that grew from `base`, and gives back what stands now. Where another tab changed it meanwhile,
 * both changes are in it (see `merge`): field by field, mine where both changed the same. One that was removed
 * meanwhile is there again: nothing that somebody just wrote is lost.
 */
export function keepGrown<Row extends { id: string; rev: number }>(
	db: Database,
	table: Table<Row, string>,
	mine: Row,
	base: Row
): Promise<Row> {
	return db.transaction('rw', table, async () => {
		const stored = await table.get(mine.id);
		const apart = stored && stored.rev !== base.rev;
		const both = apart ? merge(base, mine, stored) : mine;
		const kept = { ...both, rev: Math.max(stored?.rev ?? 0, base.rev) + 1 };
		await table.put(kept);
		return kept;
	});
}
