import * as v from 'valibot';
import { answerable } from '../exercises';
import type { Answer, Answerable } from '../exercises';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** An answer as it was given: to which content of the lesson, when (in milliseconds since 1970). */
export type Given = { version: string; at: number; answer: Answer };

/**
 * The work on one exercise: the last of `tries` answers, and the first one where that was another. What
 * somebody could do unaided is the first; null means that the last stands for it, too. Never a score: the
 * one who receives it scores again.
 */
export type Work = Given & {
	lesson: string;
	exercise: string;
	kind: Answerable;
	tries: number;
	first: Given | null;
};

/** What a hand-in says of itself, before the work. */
export const Head = v.strictObject({
	learner: name,
	name: v.pipe(v.string(), v.maxLength(40)),
	alias: v.boolean(),
	assignment: v.nullable(v.strictObject({ id: name, version: count })),
	at: time,
	round: v.picklist([1, 2])
});

/** The most exercises in one hand-in. */
export const mostWorks = 500;

const each = Object.entries(answerable) as [Answerable, (typeof answerable)[Answerable]][];

/** Work from outside: both answers must fit its kind. */
export const Work: v.GenericSchema<unknown, Work> = v.variant(
	'kind',
	each.map(([kind, { Answer: answer }]) =>
		v.strictObject({
			lesson: name,
			exercise: name,
			kind: v.literal(kind),
			tries: count,
			version: name,
			at: time,
			answer,
			first: v.nullable(v.strictObject({ version: name, at: time, answer }))
		})
	) as never
);

/**
 * What a student gives to a teacher. `learner` is the opaque id of who learns on the device, `name` what
 * is shown for them (`alias`: a name of their choice, because the assignment asked for one), `assignment`
 * the version that it answers, or null where nobody asked; `at` when it was handed in, in milliseconds
 * since 1970. `round` is 2 for the vote after the discussion: it lives here and not in the assignment,
 * because all else about the two rounds is the same, and the first must stay as it was.
 */
export const HandIn = v.strictObject({
	...Head.entries,
	works: v.pipe(v.array(Work), v.maxLength(mostWorks))
});
export type HandIn = v.InferOutput<typeof HandIn>;

/**
 * What tells a hand-in from every other: nobody hands in twice in one millisecond. The same hand-in that
 * came by two ways has the same.
 */
export function idOf({ learner, at }: Pick<HandIn, 'learner' | 'at'>): string {
	return `${learner}.${at.toString(36)}`;
}
