import * as chain from './exercises/chain';
import * as claims from './exercises/claims';
import * as compare from './exercises/compare';
import * as headline from './exercises/headline';
import type { Answer, Exercise, Kind } from './exercises';
import * as ledger from './exercises/ledger';
import * as missing from './exercises/missing';
import * as order from './exercises/order';
import * as swap from './exercises/swap';

/** On `right` of `of` questions of an exercise a student and we agree. */
export type Agreed = { right: number; of: number };

type Of<K extends Kind> = Extract<Exercise, { type: K }>;
type Count<K extends Kind> = ((exercise: Of<K>, answer: never) => Agreed) | null;

const counts: { [K in Kind]: Count<K> } = {
	mark: null,
	open: null,
	ledger(exercise, answer) {
		const { agree, boxes } = ledger.judge(exercise, answer);
		return { right: agree, of: boxes };
	},
	chain(exercise, answer) {
		const { inPlace, found } = chain.judge(exercise, answer);
		return { right: inPlace + Number(found), of: exercise.hops.length + 1 };
	},
	missing(exercise, answer) {
		const { questions, cards, of } = missing.judge(exercise, answer);
		return { right: questions + cards, of: 2 * of };
	},
	headline(exercise, answer) {
		const { agree, options } = headline.judge(exercise, answer);
		return { right: agree, of: options.length };
	},
	swap(exercise, answer) {
		const { best, factsSeen, of } = swap.judge(exercise, answer);
		return { right: best + factsSeen, of: 2 * of };
	},
	claims(exercise, answer) {
		const { loadedRight, verdictRight, of } = claims.judge(exercise, answer);
		return { right: loadedRight + verdictRight, of: 2 * of };
	},
	compare(exercise, answer) {
		const { right, of } = compare.judge(exercise, answer);
		return { right, of };
	},
	order(exercise, answer) {
		const { inPlace, points } = order.judge(exercise, answer);
		return { right: inPlace, of: points.length };
	}
};

/**
 * On how many of the questions of an exercise an answer and ours agree; null for kinds without such a
 * count: marking has its own numbers, and what was written only a reader can judge. The answer must be
 * one to an exercise of this kind.
 */
export function agreed(exercise: Exercise, answer: Answer): Agreed | null {
	const count = counts[exercise.type] as ((exercise: Exercise, answer: Answer) => Agreed) | null;
	return count ? count(exercise, answer) : null;
}
