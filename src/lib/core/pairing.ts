import type { Sheet } from './key';
import { areCousins } from './labels';
import type { Mark } from './mark';
import type { Range } from './text';
import { closeness, lies, size } from './zone';

/** A key with its number in the sheet and its zone. */
export type Target = { n: number; key: Sheet['keys'][number]; zone: Range };

/** A mark with its number in the answer. */
export type Entry = { n: number; mark: Mark };

/** A mark that may stand for a key: both by number, and what the label would earn: 0, ½ or 1. */
export type Pair = { key: number; mark: number; credit: number };

/** How much of the smaller of mark and core the two must share. */
const enough = 0.5;

/**
 * What the label of a mark earns at a key: 1 for the key's label or another accepted one, ½ for a cousin
 * of one of those, 0 for anything else or no label. Where no labels are on offer, finding is enough: 1.
 */
export function creditFor(key: Target['key'], label: Mark['label'], labelled: boolean): number {
	if (!labelled) return 1;
	if (label === null) return 0;
	const accepted = [key.label, ...key.also];
	if (accepted.includes(label)) return 1;
	return accepted.some((each) => areCousins(each, label)) ? 0.5 : 0;
}

/**
 * Every pair of key and mark of one passage in which the mark finds the key: it stays in the key's zone
 * and they share at least half the words of the smaller one. Best first: the greater share, then the
 * greater credit, then the key's own label before one accepted beside it (which may be the own label of
 * another key on these words), then the better fit (shared words by words of both together, Jaccard), then
 * the order of the keys, then the mark that begins first, ends first, has the first label. So it never
 * matters in which order marks were made; marks alike in everything can stand in for each other.
 */
export function pairs(targets: Target[], entries: Entry[], labelled: boolean): Pair[] {
	const found = [];
	for (const { n: key, key: core, zone } of targets) {
		for (const { n, mark } of entries) {
			const shared = closeness(mark, core);
			if (shared <= 0 || !lies(mark, zone)) continue;
			const share = shared / Math.min(size(mark), size(core));
			if (share < enough) continue;
			const fit = shared / (size(mark) + size(core) - shared);
			const credit = creditFor(core, mark.label, labelled);
			const own = Number(mark.label === core.label);
			found.push({ key, mark: n, credit, share, own, fit, range: mark, label: mark.label ?? '' });
		}
	}
	return found.sort(
		(a, b) =>
			b.share - a.share ||
			b.credit - a.credit ||
			b.own - a.own ||
			b.fit - a.fit ||
			a.key - b.key ||
			a.range.from - b.range.from ||
			a.range.to - b.range.to ||
			(a.label < b.label ? -1 : Number(a.label > b.label))
	);
}
