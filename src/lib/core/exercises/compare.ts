import * as v from 'valibot';
import { chosen, head, id, list, words, written } from './parts';

const account = v.strictObject({
	title: words,
	source: words,
	sentences: v.pipe(v.array(words), v.minLength(1))
});
const told = list(v.strictObject({ id, text: words }), 0);

const side = v.optional(v.nullable(words), null);
/** One point and the sentence of each account that tells it, null where an account is silent. */
const Aligned = v.pipe(
	v.strictObject({ id, point: words, left: side, right: side, note: words }),
	v.check(
		({ left, right }) => left !== null || right !== null,
		'has neither left nor right: an account must tell the point'
	)
);
export type Aligned = v.InferOutput<typeof Aligned>;

/**
 * Two accounts of one event: what both tell, what only one tells, sentences that tell one point row by
 * row, and wordings side by side.
 */
export const Exercise = v.pipe(
	v.strictObject({
		...head,
		type: v.literal('compare'),
		left: account,
		right: account,
		shared: told,
		onlyLeft: told,
		onlyRight: told,
		aligned: v.optional(list(Aligned, 0), []),
		verbs: list(v.strictObject({ id, left: words, right: words, effect: words }), 0)
	}),
	v.forward(
		v.check(({ shared, onlyLeft, onlyRight }) => {
			const ids = [...shared, ...onlyLeft, ...onlyRight].map(({ id }) => id);
			return new Set(ids).size === ids.length;
		}, 'has an id that onlyLeft or onlyRight has too: give each fact its own'),
		['shared']
	)
);
export type Exercise = v.InferOutput<typeof Exercise>;

export const sides = ['both', 'left', 'right'] as const;
export type Side = (typeof sides)[number];

/** Where the student says each fact is told, and what they think each pair of wordings does. */
export const Answer = v.strictObject({
	facts: chosen(v.picklist(sides)),
	effects: chosen(written)
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { facts: {}, effects: {} };
}

/** A fact and where it is told. */
export type Fact = { id: string; text: string; side: Side };

/** Every fact of both accounts in the author's order: shared, only left, only right. */
export function facts(exercise: Exercise): Fact[] {
	const at = (side: Side, list: Exercise['shared']) => list.map((fact) => ({ ...fact, side }));
	return [
		...at('both', exercise.shared),
		...at('left', exercise.onlyLeft),
		...at('right', exercise.onlyRight)
	];
}

/**
 * What is still to be done before this can be committed, in words for the student; null when ready.
 * Words about the effect of a wording are never asked for.
 */
export function unfinished(exercise: Exercise, answer: Answer): string | null {
	const unsorted = facts(exercise).filter(({ id }) => !answer.facts[id]).length;
	if (!unsorted) return null;
	return unsorted === 1 ? 'One fact has no place yet.' : `${unsorted} facts have no place yet.`;
}

/** A fact with the place that the student gave it (null: none) and whether it is told there. */
export type Placed = Fact & { chosen: Side | null; right: boolean };

/** Every fact in the author's order, and how many of all `of` facts were placed right. */
export type Judgement = { facts: Placed[]; right: number; of: number };

/** Holds an answer against the author's sorting. A fact without a place is not right. */
export function judge(exercise: Exercise, answer: Answer): Judgement {
	const placed = facts(exercise).map((fact): Placed => {
		const chosen = answer.facts[fact.id] ?? null;
		return { ...fact, chosen, right: chosen === fact.side };
	});
	return { facts: placed, right: placed.filter(({ right }) => right).length, of: placed.length };
}

const longest = 30;

/** The beginning of a title or source, before its first comma, colon, semicolon, bracket or dash. */
function beginning(text: string): string {
	return text.split(/[,;:(]| [–—-] /u)[0]!.trim();
}

/**
 * A short name for each account, for buttons and headings: the beginnings of the two titles, or of the
 * two sources where a title is long (over 30 characters) or both begin alike. Null where neither will
 * do: then the letters A and B have to say it alone.
 */
export function names({ left, right }: Exercise): { left: string; right: string } | null {
	const pairs = [
		[beginning(left.title), beginning(right.title)],
		[beginning(left.source), beginning(right.source)]
	] as const;
	const pair = pairs.find(
		([a, b]) => a !== b && [a, b].every((name) => name !== '' && name.length <= longest)
	);
	return pair ? { left: pair[0], right: pair[1] } : null;
}
