import * as v from 'valibot';
import { head, id, list, ordered, words } from './parts';
import { arrange } from './sequence';

const Hop = v.strictObject({ id, who: words, says: words, certainty: words });
export type Hop = v.InferOutput<typeof Hop>;

/** The way of a claim from source to reader: put the hops in order, then find the hop where it changed. */
export const Exercise = v.pipe(
	v.strictObject({
		...head,
		type: v.literal('chain'),
		claim: words,
		hops: list(Hop, 3),
		break: id,
		lesson: words
	}),
	v.forward(
		v.check(
			({ hops, break: hop }) => hops.some(({ id }) => id === hop),
			'names no hop: write the id of one of the hops above'
		),
		['break']
	)
);
export type Exercise = v.InferOutput<typeof Exercise>;

/** The hops in the student's order (empty: not touched yet) and the hop that they suspect. */
export const Answer = v.strictObject({
	order: ordered,
	break: v.nullable(v.pipe(v.string(), v.maxLength(64)))
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { order: [], break: null };
}

/** The hops as the student has them now: shuffled until the first move. */
export function hopsOf({ hops, id }: Exercise, { order }: Answer): Hop[] {
	return arrange(hops, order, id);
}

/** What is still missing, in one sentence for the student; null when the answer may be committed. */
export function unfinished({ hops }: Exercise, answer: Answer): string | null {
	if (answer.order.length === 0) return 'The steps are still mixed up: put them in order first.';
	if (!hops.some(({ id }) => id === answer.break))
		return 'One thing is left: choose the step at which the wording changed.';
	return null;
}

/**
 * The hops in their right order, each with its place and the student's (both from 1), whether the
 * wording changed there and whether the student said so; how many stand where the student put them,
 * and whether the change was found.
 */
export type Result = {
	steps: { hop: Hop; place: number; yours: number; changed: boolean; chosen: boolean }[];
	inPlace: number;
	found: boolean;
};

/** Holds the student's chain against the right one: a hop is in place when it has the right number. */
export function judge(exercise: Exercise, answer: Answer): Result {
	const theirs = hopsOf(exercise, answer);
	const steps = exercise.hops.map((hop, at) => ({
		hop,
		place: at + 1,
		yours: theirs.indexOf(hop) + 1,
		changed: hop.id === exercise.break,
		chosen: hop.id === answer.break
	}));
	return {
		steps,
		inPlace: steps.filter(({ place, yours }) => place === yours).length,
		found: answer.break === exercise.break
	};
}
