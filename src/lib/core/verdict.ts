import type { Mark } from './mark';
import { cleanIn } from './page';
import type { Page } from './page';
import { pairs } from './pairing';
import type { Pair, Target } from './pairing';
import { closeness, lies } from './zone';

/**
 * What became of a mark.
 * - `found`, `cousin`, `mislabelled`: it found a required key, with the label worth 1, ½ or 0.
 * - `arguable`: it met a passage on which fair readers differ.
 * - `near`: it found nothing new, but lies in the zone of a required key, its own words or ones beside
 *   them. Where that key was found by another mark: “you already have this one”.
 * - `clean`: it found nothing and touches a clean sentence.
 * - `beside`: it found nothing and is not near, yet its sentences hold keys, so it costs nothing.
 * - `lost`: its words are not in the text (an answer to an older version). It counts for nothing.
 */
export type Verdict =
	'found' | 'cousin' | 'mislabelled' | 'arguable' | 'near' | 'clean' | 'beside' | 'lost';

/** A sentence by its passage and its number there, counted from 0. */
export type SentencePlace = { at: string; sentence: number };

/**
 * What became of one mark. `key` is the number in the sheet of the key it found, met or is near to, else
 * null. `cleanSentences` are those it touches, whatever the verdict: a find that runs over costs too.
 */
export type MarkResult = { verdict: Verdict; key: number | null; cleanSentences: SentencePlace[] };

/** The number of the mark that found a key, the best of them where it is arguable; its credit, 0 there. */
export type KeyResult = { mark: number | null; credit: number };

/**
 * Gives the marks of a passage to its keys, the required ones first, and writes what became of each into
 * `keys` and `results`, by their numbers. A required key is found once; several marks may meet an
 * arguable one.
 */
export function judge(
	page: Page,
	labelled: boolean,
	keys: KeyResult[],
	results: MarkResult[]
): void {
	const required = page.keys.filter(({ key }) => key.zone === 'required');
	const arguable = page.keys.filter(({ key }) => key.zone === 'arguable');
	const settle = (pair: Pair, verdict: Verdict) => {
		results[pair.mark]!.verdict = verdict;
		results[pair.mark]!.key = pair.key;
	};
	for (const pair of pairs(required, page.marks, labelled)) {
		if (keys[pair.key]!.mark !== null || results[pair.mark]!.key !== null) continue;
		keys[pair.key] = { mark: pair.mark, credit: pair.credit };
		settle(pair, pair.credit === 1 ? 'found' : pair.credit ? 'cousin' : 'mislabelled');
	}
	for (const pair of pairs(arguable, page.marks, labelled)) {
		if (results[pair.mark]!.key !== null) continue;
		keys[pair.key]!.mark ??= pair.mark;
		settle(pair, 'arguable');
	}
	for (const { n, mark } of page.marks) {
		const result = results[n]!;
		result.cleanSentences = cleanIn(page, mark).map((sentence) => ({ at: page.id, sentence }));
		if (result.key !== null) continue;
		if (result.cleanSentences.length) result.verdict = 'clean';
		else {
			result.key = nearest(required, mark);
			result.verdict = result.key === null ? 'beside' : 'near';
		}
	}
}

/** The closest key in whose zone a mark lies, the first of several that are as close, or null. */
function nearest(targets: Target[], mark: Mark): number | null {
	const around = targets.filter(({ zone }) => lies(mark, zone));
	if (!around.length) return null;
	return around.reduce((best, next) =>
		closeness(next.key, mark) > closeness(best.key, mark) ? next : best
	).n;
}
