import type { Spot } from '$lib/core/attempt';
import type { Terms } from '$lib/core/terms';
import { assignedTo } from '$lib/store/assigned';
import { live } from '$lib/store/live.svelte';

type Place = Pick<Spot, 'lesson' | 'exercise'>;

/** The terms of an exercise that nobody assigned. */
export const free: Terms = { once: false, closed: null };

/**
 * What a learner’s assignments ask for some exercises of a lesson, in their order; null until it is known.
 * Most people have no assignment: what reads one is loaded only for those who do.
 */
export function terms(learner: string | null, places: Place[]) {
	return live<Terms[] | null>(async () => {
		const rows = learner === null ? [] : await assignedTo(learner);
		if (!rows.length) return places.map(() => free);
		const { termsOf } = await Promise.resolve(import('$lib/core/terms'));
		return places.map((place) => termsOf(rows, place));
	}, null);
}
