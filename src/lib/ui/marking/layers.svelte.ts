import type { Span } from '$lib/core/segments';
import { untrack } from 'svelte';
import { layering } from './layers';
import type { Painting } from './painting';

class Layer {
	spans = $state.raw<Span[]>();
}

/** Spans by passage, each of which tells of its own changes alone: the other passages hear nothing. */
export function layered(passages: readonly string[], spans: () => readonly Span[]): Painting {
	const layers = new Map(passages.map((at) => [at, new Layer()]));
	const sorted = layering();
	const lay = () => {
		const now = sorted(spans());
		for (const [at, layer] of layers) {
			if (untrack(() => layer.spans) !== now.get(at)) layer.spans = now.get(at);
		}
	};
	untrack(lay);
	// Derived as one, a change of one passage would be a change of all of them.
	$effect.pre(lay);
	return { get: (at) => layers.get(at)?.spans };
}
