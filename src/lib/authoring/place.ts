import approximately from 'approx-string-match';
import { meaning } from '../core/annotation/meaning';
import type { Remark } from '../core/annotation/read';
import { bound, longest, readingOf, seek, type Labour } from '../core/annotation/seek';
import { seed, type Lost, type Name, type Reason, type Seed } from '../core/annotation/seed';
import { bare } from '../core/annotation/letters';
import { whole } from '../core/annotation/whole';
import type { Passage, Place } from '../core/text';
import { plainly } from './plainly';

/** What became of the remarks of a file. */
export type Placed = { seeds: Seed[]; lost: Lost[] };

/** What is looked through for one file at most, in letters of text times 32 letters of a quotation: some seconds. */
const most = 1_000_000_000;
/** What is looked through before the page may breathe. */
const portion = 5_000_000;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * The remarks of a file in their places among the passages that students see, or why they have none: words that
 * stand there as they are, or nearly (see `seek`; Myers’ algorithm, from `approx-string-match`, which was made for
 * Hypothesis). Words that stand only in `unseen` passages are told apart. `onprogress` hears how many are done. The
 * same remark twice is one.
 */
export async function placeAll(
	remarks: readonly Remark[],
	passages: readonly Passage[],
	unseen: readonly Passage[],
	names: readonly Name[],
	onprogress: (done: number) => void = () => {}
): Promise<Placed> {
	const [seen, hidden] = [readingOf(whole(passages)), readingOf(whole(unseen))];
	const labour: Labour = { left: most };
	const find = (remark: Remark): { place: Place; near: boolean; alike: number } | Reason => {
		const letters = bare(remark.quote?.exact ?? '').length;
		if (!letters && !(remark.position && remark.source === seen.source)) return 'silent';
		const exact = seek(seen, remark, null, labour);
		const isUnused = !exact && seek(hidden, remark, null, labour) !== null;
		if (isUnused) return 'unused';
		const found = exact ?? seek(seen, remark, approximately, labour);
		if (found) {
			const { place } = found;
			return place === 'across' ? place : { ...found, place };
		}
		if (seek(hidden, remark, approximately, labour)) return 'unused';
		if (labour.left < 0) return 'late';
		return letters > longest && bound(letters) ? 'long' : 'absent';
	};
	const seeds = new Map<string, Seed>();
	const lost = new Map<string, Lost>();
	let paused = labour.left;
	for (const [n, remark] of remarks.entries()) {
		const found = find(remark);
		const why = plainly(remark.comments);
		const quote = remark.quote?.exact.trim() ?? '';
		if (typeof found === 'string') {
			const id = JSON.stringify([quote, why, remark.tags]);
			lost.set(id, {
				id,
				quote,
				said: [why, ...remark.tags].filter(Boolean).join(' · '),
				reason: found
			});
		} else {
			const { place, near, alike } = found;
			const means = meaning(remark.tags, names);
			const calmer = plainly(remark.calmer);
			const one = seed({ ...place, ...means, quote, near, alike, why, calmer });
			seeds.set(one.id, one);
		}
		if (paused - labour.left > portion) {
			paused = labour.left;
			onprogress(n + 1);
			await breath();
		}
	}
	return { seeds: [...seeds.values()], lost: [...lost.values()] };
}
