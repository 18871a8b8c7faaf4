import type { LabelCard } from '$lib/core/label-card';
import type { LabelId } from '$lib/core/labels';
import { isPassage, pieces, type Block, type Place } from '$lib/core/text';

/** How labels and places are called: a label's name (null for none), and the words of a place. */
export function naming(labels: readonly LabelCard[], blocks: readonly Block[]) {
	const passages = new Map(blocks.filter(isPassage).map((passage) => [passage.id, passage]));
	const runs = new Map<string, string[]>();
	const names = new Map(labels.map(({ id, name }) => [id, name]));
	return {
		name: (label: LabelId | null): string | null => (label && names.get(label)) ?? null,
		words: (place: Place): string => {
			const passage = passages.get(place.at);
			if (!passage) return '';
			const run = runs.get(place.at) ?? pieces(passage);
			runs.set(place.at, run);
			return run.slice(2 * place.from + 1, 2 * place.to + 2).join('');
		}
	};
}
