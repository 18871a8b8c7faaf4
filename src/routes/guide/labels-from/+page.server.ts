import { strandOf, strands } from '$lib/core/labels';
import { labels } from '$lib/server/lessons';

export function load() {
	const cards = labels().map(({ id, name }) => ({ id, name }));
	return {
		groups: strands.map((strand) => ({
			strand,
			cards: cards.filter(({ id }) => strandOf(id) === strand)
		}))
	};
}
