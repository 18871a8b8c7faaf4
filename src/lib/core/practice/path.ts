import { labelIds } from '../labels';
import type { LabelId } from '../labels';
import type { Result } from './log';

/** Of `moves` so many `found`, of `rests` (items without the move) so many `left` alone. */
export type Tally = { moves: number; found: number; rests: number; left: number };

/** A stretch of practice: its first and last day, and what it came to. `whole` is false while it grows. */
export type Step = Tally & { from: number; to: number; whole: boolean };

/** What practice on a label came to. */
export type LabelTally = Tally & { label: LabelId };

/** How many answers make a step: about a day and a half of practice, half of them with the move. */
const length = 12;
/** How many of each kind it takes before they say anything together. */
const least = 2;

/** From where on a share is high: our judgement. Who marks or leaves by chance stays below on one side. */
export const high = 0.7;
/** Both shares together are 1 by chance; from here on they are more than that: our judgement. */
const aboveChance = 1.2;

/** Counts some results. */
export function tally(results: readonly Result[]): Tally {
	const moves = results.filter(({ move }) => move);
	const rests = results.filter(({ move }) => !move);
	return {
		moves: moves.length,
		found: moves.filter(({ outcome }) => outcome === 'found').length,
		rests: rests.length,
		left: rests.filter(({ outcome }) => outcome === 'left').length
	};
}

/**
 * Found and left alone over time: a step for every twelve answers, in their order, and one for what
 * remains as soon as it holds two of either kind. A step with fewer of one kind is left out: it would
 * say more than it knows.
 */
export function steps(results: readonly Result[]): Step[] {
	return Array.from({ length: Math.ceil(results.length / length) }, (_, n) => {
		const part = results.slice(n * length, (n + 1) * length);
		const [from, to] = [part[0]!.day, part.at(-1)!.day];
		return { ...tally(part), from, to, whole: part.length === length };
	}).filter(isTelling);
}

/** What practice came to, label by label, in the order of the labels; those never asked are left out. */
export function byLabel(results: readonly Result[]): LabelTally[] {
	return labelIds.flatMap((label) => {
		const own = results.filter((result) => result.label === label);
		return own.length ? [{ label, ...tally(own) }] : [];
	});
}

/** Whether there are enough of both kinds to say something about them together. */
export function isTelling({ moves, rests }: Tally): boolean {
	return Math.min(moves, rests) >= least;
}

/** Where found and left alone stand together, in words for the student. */
export function place({ moves, found, rests, left }: Tally) {
	const [finds, leaves] = [found / moves, left / rests];
	if (finds >= high) return leaves >= high ? 'sharp' : 'suspicious of everything';
	if (leaves >= high) return 'not yet looking';
	return finds + leaves >= aboveChance ? 'on the way' : 'still guessing';
}
