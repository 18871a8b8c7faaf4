import type { Item } from '$lib/core/practice/item';
import type { Outcome } from '$lib/core/practice/outcome';
import type { Span } from '$lib/core/segments';
import type { Place } from '$lib/core/text';

/** How a mark is painted while somebody marks. */
export function own(mark: Place, strand: string): Span {
	const tones = `mine ${strand}`;
	return { ...mark, id: 'mine', tones, opens: '[your mark: ', closes: ']', tag: null };
}

/** How an answer is painted: the words of the move, what only looks like it, and the mark. */
export function answer(item: Item, mark: Place | null, outcome: Outcome, name: string): Span[] {
	const mine: Span[] = mark
		? [
				{
					...mark,
					id: 'mine',
					tones: outcome === 'overcalled' ? 'mine clean' : 'mine',
					opens: '[your mark: ',
					closes: ']',
					tag: null
				}
			]
		: [];
	const key: Span[] = item.span
		? [
				{
					...item.span,
					id: 'key',
					tones: outcome === 'found' ? 'found' : 'missed',
					opens: `[${name}: `,
					closes: ']',
					tag: name
				}
			]
		: [];
	const bait = item.bait.map((place, n): Span => {
		const opens = '[looks like it, is fine: ';
		return { ...place, id: `bait-${n}`, tones: 'near', opens, closes: ']', tag: 'is fine' };
	});
	return [...mine, ...key, ...bait];
}
