import type { Draft, Spot } from '../core/attempt';
import { Gone, hear, keep, spotKey } from './keep';
import { use } from './open';
import { baseOf, park, setOut, unpark } from './parked';

/** The work that is under way on an exercise, null for none. */
export function draft(spot: Spot): Promise<Draft | null> {
	return use((db) => db.drafts.get(spotKey(spot)).then((found) => hear(found ?? null)));
}

/** All work of a learner that is under way, the last touched last. */
export function drafts(learner: string): Promise<Draft[]> {
	return use((db) =>
		db.drafts.where('[learner+at]').between([learner, 0], [learner, Infinity]).toArray()
	);
}

/**
 * Keeps a change, in one transaction that begins at once, or when its `turn` comes: until then the change
 * is on its way, and a tab that is hidden or closed meanwhile loses nothing. `mine` is the draft after the change, `base`
 * as this tab had it just before (what it last handed over here or read), null for the first change.
 * Gives back what is stored now, which has more than `mine` where another tab wrote meanwhile, or
 * another attempt id: that of the draft which was there already, or `spare` (an id that was never used)
 * where another tab committed this one meanwhile. Null where that tab committed just this answer.
 *
 * Throws a Problem when it cannot be kept; the change is then put aside and goes along with the next
 * one, with a file that is saved, and with the next start of Loupe.
 */
export async function keepDraft(
	mine: Draft,
	base: Draft | null,
	spare: string,
	turn: Promise<void> | null = null
): Promise<Draft | null> {
	const arrived = setOut({ mine, base, spare });
	try {
		if (turn) await turn;
		const kept = await use((db) => keep(db, mine, () => baseOf(mine, base), spare));
		unpark(mine);
		return kept;
	} catch (error) {
		if (!(error instanceof Gone)) park({ mine, base, spare });
		throw error;
	} finally {
		arrived();
	}
}
