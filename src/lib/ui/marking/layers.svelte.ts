import type { Span } from '$lib/core/segments';
import { untrack } from 'svelte';
import type { Painting } from './painting';

class Layer {
	spans = $state.raw<Span[]>();
}

/**
 * A painting, each passage of which tells of its own changes alone: the others hear nothing. A passage
 * in which nothing changed keeps its spans, the very same array.
 */
export function layered(passages: readonly string[], painting: () => Painting): Painting {
	const layers = new Map(passages.map((at) => [at, new Layer()]));
	const lay = () => {
		const now = painting();
		untrack(() => {
			for (const [at, layer] of layers) {
				const spans = now.get(at);
				if (layer.spans !== spans) layer.spans = spans;
			}
		});
	};
	untrack(lay);
	// Derived as one, a change of one passage would be a change of all of them.
	$effect.pre(lay);
	return { get: (at) => layers.get(at)?.spans };
}
