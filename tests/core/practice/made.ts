import type { LabelId } from '$lib/core/labels';
import { labelIds } from '$lib/core/labels';
import { made } from '$lib/core/practice/source';
import type { Item } from '$lib/core/practice/item';
import type { Review } from '$lib/core/practice/review';

/** An item whose text is “One two three four five six seven.” or two such sentences. */
export function itemOf(id: string, label: LabelId, kind: Item['kind'], more = {}): Item {
	return made({
		id,
		label,
		kind,
		level: 1,
		other: [],
		sentences: ['One two three four five six seven eight nine ten eleven.', `About ${id}.`],
		span: kind === 'positive' ? 'two three' : undefined,
		bait: kind === 'near-miss' ? ['two three'] : [],
		why: 'Why.',
		...more
	});
}

/** A bank with four positives, two clean items and two near-misses for each of some labels. */
export function bankOf(labels: readonly LabelId[] = labelIds): Item[] {
	const kinds = ['positive', 'clean', 'positive', 'near-miss'] as const;
	return labels.flatMap((label) =>
		[...kinds, ...kinds].map((kind, n) => itemOf(`${label.toLowerCase()}-${n}`, label, kind))
	);
}

export const noon = (day: number) => new Date(2031, 4, day, 12).getTime();

const words = { right: [1, 2], wrong: [11, 11] } as const;

/** A review of an item: right or wrong, or with just these words. */
export function answer(
	item: Item,
	at: number,
	how: 'right' | 'wrong' | 'nothing' | readonly [number, number] = 'right',
	more: Partial<Review> = {}
): Review {
	const [from, to] = typeof how === 'string' ? words[how === 'right' ? 'right' : 'wrong'] : how;
	const nothing = how === 'nothing' || (how === 'right' && !item.span);
	return {
		id: `${item.id}@${at}`,
		learner: 'mina',
		item: item.id,
		version: item.version,
		label: item.label,
		mark: nothing ? null : { at: 'p1', from, to },
		at,
		...more
	};
}
