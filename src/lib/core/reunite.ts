import type { Attempt, Draft } from './attempt';
import type { Content } from './content';
import { merge, same, state } from './merge';

type Filed = Content['filed'];

/**
 * The attempt of a file under the id that it gets here; null where it is here already. `here` finds an
 * attempt of this device by its id. Two devices that finished the same draft made two attempts of one
 * id: the one that comes second gets its time for a surname, so that both stay.
 */
export function newcomer(
	attempt: Attempt,
	here: (id: string) => Attempt | undefined
): Attempt | null {
	const known = here(attempt.id);
	if (known?.at === attempt.at) return null;
	const [root] = attempt.id.split('~') as [string];
	if (here(root)?.at === attempt.at) return null;
	if (!known) return attempt;
	const id = `${root}~${attempt.at}`;
	return here(id) ? null : { ...attempt, id };
}

/**
 * The draft that should be kept where `here` stands on this device and `theirs` comes from a file; null
 * where nothing changes. `filed` is what this device has taken in or given out, `theirFiled` what the
 * file says its work has grown from: the one that has grown from the other takes its place. Two that
 * went separate ways are merged, the newer one first, as a change made at `now`.
 */
export function join(
	here: Draft | null,
	theirs: Draft,
	filed: Filed,
	theirFiled: Filed,
	now: number
): Draft | null {
	if (!here) return theirs;
	if (holds(filed, theirs) || here.kind !== theirs.kind || same(here.answer, theirs.answer)) {
		return null;
	}
	if (here.attempt === theirs.attempt && holds(theirFiled, here)) return theirs;
	const [newer, older] = theirs.at > here.at ? [theirs, here] : [here, theirs];
	const answer = merge(undefined, newer.answer, older.answer);
	if (same(answer, here.answer)) return null;
	const rev = Math.max(here.rev, theirs.rev) + 1;
	return { ...newer, attempt: here.attempt, rev, at: now, answer };
}

/**
 * Whether an attempt that was made elsewhere from the same draft has everything that the draft has here,
 * so that the draft may go.
 */
export function superseded(draft: Draft, attempt: Attempt, theirFiled: Filed): boolean {
	if (holds(theirFiled, draft)) return true;
	const both = merge(undefined, attempt.answer, draft.answer);
	return draft.at <= attempt.at && same(both, attempt.answer);
}

function holds(filed: Filed, draft: Draft): boolean {
	return Object.hasOwn(filed, draft.attempt) && filed[draft.attempt]!.includes(state(draft));
}
