import type { LabelId } from '../labels';
import { dayOf } from './day';
import type { Item } from './item';
import { outcome } from './outcome';
import type { Outcome } from './outcome';
import type { Review } from './review';

/** An answer and what it came to. `move` is whether there was something to find; `day` as in day.ts. */
export type Result = {
	item: string;
	label: LabelId;
	move: boolean;
	outcome: Outcome;
	at: number;
	day: number;
};

/** An item that was asked, whether it counts or not. */
export type Asked = Pick<Result, 'item' | 'label' | 'move' | 'day'>;

/**
 * What a log of reviews says: what was asked and the results, in the order of time, and when each item
 * was last seen.
 */
export type Log = { asked: Asked[]; results: Result[]; seen: Map<string, number> };

/**
 * Reads a log, in whatever order its reviews come. A review counts once, by its id. An item that was
 * answered twice on one day (in two tabs at once, say) counts the first time: after that its answer was
 * known. An item that is gone, or whose text is another one now, was seen and says no more.
 */
export function read(items: readonly Item[], reviews: readonly Review[]): Log {
	const known = new Map(items.map((item) => [item.id, item]));
	const seen = new Map<string, number>();
	const counted = new Set<string>();
	const asked: Asked[] = [];
	const results: Result[] = [];
	const inOrder = [...reviews].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
	for (const { item: id, version, mark, at } of inOrder) {
		const day = dayOf(at);
		const item = known.get(id);
		seen.set(id, at);
		if (!item || item.version !== version) continue;
		const one = { item: id, label: item.label, move: !!item.span, day };
		asked.push(one);
		if (counted.has(`${day} ${id}`)) continue;
		counted.add(`${day} ${id}`);
		results.push({ ...one, outcome: outcome(item, mark), at });
	}
	return { asked, results, seen };
}
