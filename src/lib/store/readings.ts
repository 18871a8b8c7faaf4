import { begun, idOf, type Reading } from '../core/second/reading';
import type { Request } from '../core/second/request';
import { keepGrown } from './grown';
import { use } from './open';

/** What is read for colleagues on this device, the one that was changed last first. */
export function readings(): Promise<Reading[]> {
	return use((db) => db.readings.orderBy('changedAt').reverse().toArray());
}

/** What is read for a colleague, as it stands; null where there is nothing of this id. */
export function reading(id: string): Promise<Reading | null> {
	return use((db) => db.readings.get(id).then((found) => found ?? null));
}

/**
 * Begins to read a text for a colleague, or goes on where that was begun: with the labels that were asked for
 * last, and all that is marked. Who read an earlier text of the same lesson is the same reader. Gives back the
 * reading as it stands.
 */
export function beginReading(request: Request, reader: string, at: number): Promise<Reading> {
	return use((db) =>
		db.transaction('rw', db.readings, async () => {
			const here = await db.readings.get(idOf(request));
			if (here && here.request.at >= request.at) return here;
			const [before] = await db.readings.where({ lesson: request.lesson }).toArray();
			const fresh = here
				? { ...here, request, rev: here.rev + 1 }
				: begun(request, before?.reader ?? reader, before?.name ?? '', at);
			await db.readings.put(fresh);
			return fresh;
		})
	);
}

/** Keeps a reading that grew from `base`, as `keepGrown` does, and gives back what stands now. */
export function keepReading(mine: Reading, base: Reading): Promise<Reading> {
	return use((db) => keepGrown(db, db.readings, mine, base));
}

/** Removes a reading. Gives it back as it stood, so that this can be undone; null where there was none. */
export function removeReading(id: string): Promise<Reading | null> {
	return use((db) =>
		db.transaction('rw', db.readings, async () => {
			const stood = await db.readings.get(id);
			await db.readings.delete(id);
			return stood ?? null;
		})
	);
}
