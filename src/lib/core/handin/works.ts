import type { Attempt } from '../attempt';
import { same } from '../merge';
import type { Work } from './hand-in';

/**
 * The attempts of one learner as the work of a hand-in, one for each exercise that was tried: the last
 * answer, and the first one where it was another. In the order in which the exercises were first tried.
 */
export function works(attempts: readonly Attempt[]): Work[] {
	const spots = new Map<string, Attempt[]>();
	for (const attempt of [...attempts].sort((one, other) => one.at - other.at)) {
		const spot = JSON.stringify([attempt.lesson, attempt.exercise, attempt.kind]);
		const before = spots.get(spot);
		if (before) before.push(attempt);
		else spots.set(spot, [attempt]);
	}
	return [...spots.values()].map((tried): Work => {
		const [first, last] = [tried[0]!, tried.at(-1)!];
		const { lesson, exercise, kind, version, at, answer } = last;
		const alike = same(first.answer, answer) && first.version === version;
		return {
			lesson,
			exercise,
			kind,
			tries: tried.length,
			version,
			at,
			answer,
			first: alike ? null : { version: first.version, at: first.at, answer: first.answer }
		};
	});
}
