import type { LabelId } from '../labels';
import type { Item } from './item';
import type { Log } from './log';

/**
 * How often the move is there, where chance decides. With a rest after two moves at the latest it comes
 * to one item in two.
 */
const often = 0.6;

/** A number from 0 to 1 (without 1) that depends on the seed alone. FNV-1a, then murmur3’s finaliser. */
function chance(seed: string): number {
	let state = 0x811c9dc5;
	for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
	state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
	return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * The item that comes next, given the labels to choose from, the most urgent first; null where there is
 * none. It depends on the log and the learner alone: a reload shows the same one.
 *
 * - The label: the first that is not the one just asked, so that labels alternate.
 * - The kind: by chance, but never a third move in a row; so of any three items at least one is clean or
 *   a near-miss.
 * - The item: one never seen, the easier first, by chance among equals. Where a label has unseen items of
 *   the other kind alone, that kind; only where it has none, or three moves in a row would be the price
 *   at every label, the one that was seen the longest ago.
 */
export function next(
	items: readonly Item[],
	{ asked, seen }: Log,
	labels: readonly LabelId[],
	learner: string
): Item | null {
	const before = asked.at(-1)?.label;
	const ready = labels.filter((label) => items.some((item) => item.label === label));
	const order = [
		...ready.filter((label) => label !== before),
		...ready.filter((l) => l === before)
	];
	const last = asked.slice(-2);
	const mustRest = last.length === 2 && last.every(({ move }) => move);
	const seed = `${learner}/${asked.length}/${last.map(({ item }) => item).join()}`;
	const move = !mustRest && chance(`${seed}/kind`) < often;

	const of = (label: LabelId, kind: boolean) =>
		items.filter((item) => item.label === label && !!item.span === kind);
	const unseen = (label: LabelId, kind: boolean) =>
		of(label, kind).filter(({ id }) => !seen.has(id));
	for (const label of mustRest ? order : order.slice(0, 1)) {
		const fresh = unseen(label, move);
		const found = fresh.length || mustRest ? fresh : unseen(label, !move);
		if (found.length) return oneOf(found, `${seed}/item`);
	}
	const [label] = order;
	if (!label) return null;
	const known = of(label, move).length ? of(label, move) : of(label, !move);
	return known.reduce((oldest, item) =>
		(seen.get(item.id) ?? 0) < (seen.get(oldest.id) ?? 0) ? item : oldest
	);
}

function oneOf(items: readonly Item[], seed: string): Item {
	const easiest = Math.min(...items.map(({ level }) => level));
	const equal = items.filter(({ level }) => level === easiest);
	return equal[Math.floor(chance(seed) * equal.length)]!;
}
