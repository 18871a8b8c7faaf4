import type { Attempt, Draft, Spot } from '../core/attempt';
import { size } from '../core/by-passage';
import { same, settle } from '../core/merge';
import { Problem } from '../core/problem';
import type { Database, SpotKey } from './db';
import { directly, isThere, row, type Changed } from './directly';

/** Somebody was removed from this device while their work was open. */
export class Gone extends Problem {
	constructor() {
		super(
			'This learner was removed from this device, so their work cannot be kept here any more.',
			'Go to the first page and choose who is learning.'
		);
	}
}

/** Where the draft of a spot stands. */
export function spotKey({ learner, lesson, exercise }: Spot): SpotKey {
	return [learner, lesson, exercise];
}

/** How live queries learn that the draft of a spot, last changed at `at`, is another one now. */
export function draftChanged(spot: Spot, at: number): Changed {
	const indexes = { '[learner+at]': [spot.learner, at] };
	return { store: 'drafts', key: spotKey(spot), indexes };
}

/** Drafts just as they stood in the database when this tab last heard of them. */
const heard = new WeakSet<Draft>();

/** Remembers that this draft, as it is, stands or stood in the database. */
export function hear<T extends Draft | null>(draft: T): T {
	if (draft) heard.add(draft);
	return draft;
}

/**
 * Whether just this draft stands in the database: it did once, and nobody has changed it since. Every
 * change gives a draft another `rev`, so its state tells, and a long answer need not be read.
 */
export async function stands(transaction: IDBTransaction, draft: Draft): Promise<boolean> {
	if (!heard.has(draft)) return false;
	const { attempt, rev, at } = draft;
	const index = '[learner+lesson+exercise+attempt+rev+at]';
	return isThere(transaction, 'drafts', index, [...spotKey(draft), attempt, rev, at]);
}

/**
 * The one transaction behind `keepDraft`: reads what is stored, brings my change together with it,
 * writes. `base` is asked for only when the stored draft is known. A draft that is there was not
 * committed, so the attempts are looked at only where there is none.
 */
export async function keep(
	db: Database,
	mine: Draft,
	base: () => Draft | null,
	spare: string
): Promise<Draft | null> {
	const kept = await directly(db, async (transaction, changed) => {
		const settled = await change(transaction, mine, base, spare);
		if (settled) changed(draftChanged(settled, settled.at));
		return settled;
	});
	return hear(kept);
}

/** Whether an answer takes a while to read and to write: one with more parts than people commonly make. */
export function isLong({ answer }: Pick<Draft, 'answer'>): boolean {
	return Object.values(answer).some(
		(part) => typeof part === 'object' && part !== null && size(part) > 100
	);
}

async function change(
	transaction: IDBTransaction,
	mine: Draft,
	base: () => Draft | null,
	spare: string
): Promise<Draft | null> {
	const drafts = transaction.objectStore('drafts');
	// Hardly ever did anybody else write meanwhile, and then this is right.
	const known = base();
	const guess = known?.attempt === mine.attempt ? settle(known, mine, known) : null;
	const long = isLong(mine);
	if (known && guess && long && (await stands(transaction, known)) && base() === known) {
		drafts.put(guess);
		transaction.commit();
		return guess;
	}
	const reading = row<Draft>(transaction, 'drafts', spotKey(mine));
	// It is written while the stored draft is still being read, and again where somebody did write. Not
	// where that takes a while: the hand that made the change is waiting to see it.
	const guessed = guess && !long;
	if (guessed) drafts.put(guess);
	const stored = await reading;
	let attempt = mine.attempt;
	if (!stored) {
		if (guessed) drafts.delete(spotKey(mine));
		const [learner, committed] = await Promise.all([
			row(transaction, 'learners', mine.learner),
			row<Attempt>(transaction, 'attempts', mine.attempt)
		]);
		if (!learner) throw new Gone();
		if (committed && same(committed.answer, mine.answer)) return null;
		if (committed) attempt = spare;
	}
	const settled = settle(stored, { ...mine, attempt }, base());
	if (!guessed || !stored || !alike(guess, settled)) drafts.put(settled);
	// Nothing follows: the commit need not wait for the put to come back.
	transaction.commit();
	return settled;
}

/** Whether two drafts that one change led to are the same; a merge that adds nothing hands back my answer itself. */
function alike(one: Draft, other: Draft): boolean {
	return one.answer === other.answer && one.attempt === other.attempt && one.rev === other.rev;
}
