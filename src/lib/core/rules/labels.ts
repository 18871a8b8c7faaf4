import { labelIds } from '../labels';
import type { LabelCard } from '../label-card';
import type { Found } from './fault';

/** There is a card for each of the 21 labels, and what its example points at stands in the example. */
export function labelFaults(cards: readonly LabelCard[]): Found[] {
	const missing = labelIds.filter((id) => !cards.some((card) => card.id === id));
	return [
		...missing.map((id) => ({
			path: [],
			message: `has no card for ${id}`,
			fix: 'Add it: each label needs a card.'
		})),
		...cards.flatMap(({ example: { text, span } }, n) => {
			if (text.includes(span)) return [];
			const message = `does not stand in the example: “${span}”`;
			return [
				{ path: [n, 'example', 'span'], message, fix: 'Copy the words from the text above it.' }
			];
		})
	];
}
