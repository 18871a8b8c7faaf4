import { course, lesson } from '$lib/core/before-after';
import type { Answer } from '$lib/core/exercises/form';
import type { Learner } from '$lib/core/learner';
import { attemptsBy } from '$lib/store/attempts';
import { draft } from '$lib/store/drafts';
import { live } from '$lib/store/live.svelte';

async function read({ id: learner }: Learner) {
	const found = course(learner, await attemptsBy(learner));
	const next = found.first ? (found.second ? null : found.order[1]) : found.order[0];
	const begun = next && (await draft({ learner, lesson, exercise: next }));
	const answers = begun ? Object.keys((begun.answer as Answer).items).length : 0;
	return { ...found, next, answers };
}

/**
 * How far a learner is with the two forms, the form that comes `next` (null after both), and how many of
 * its texts are answered. Undefined until it is known, null where nobody learns here yet.
 */
export function progress(learner: Learner | null) {
	type Found = Awaited<ReturnType<typeof read>> | null | undefined;
	return live<Found>(async () => (learner ? read(learner) : null), undefined);
}
