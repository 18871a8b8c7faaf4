import type { Learner } from '$lib/core/learner';
import { firstAttempts } from '$lib/store/attempts';
import { live } from '$lib/store/live.svelte';
import { spotKey, type Shelf } from '../history.svelte';

/** The first attempts of a learner at the exercises of some lessons, by lesson and exercise. */
export function firsts(learner: Learner | null, shelf: Shelf) {
	const spots = shelf.flatMap(({ slug, exercises }) =>
		exercises.map(({ id }) => ({ lesson: slug, exercise: id }))
	);
	return live(async () => {
		const attempts = learner ? await firstAttempts(learner.id, spots) : [];
		const done = attempts.filter((attempt) => attempt !== null);
		return new Map(done.map((attempt) => [spotKey(attempt), attempt]));
	}, new Map());
}
