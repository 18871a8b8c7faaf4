import { cousinsOf, strandOf, strands, type LabelId } from '$lib/core/labels';
import { labels } from '$lib/server/lessons';

/** The label cards, strand by strand, each with its cousins by name. */
export function load() {
	const cards = labels();
	const name = (label: LabelId) => cards.find(({ id }) => id === label)!.name;
	const groups = strands.map((strand) => ({
		strand,
		cards: cards
			.filter(({ id }) => strandOf(id) === strand)
			.map((card) => ({
				card,
				cousins: cousinsOf(card.id).map((id) => ({ id, name: name(id) }))
			}))
	}));
	return { groups };
}
