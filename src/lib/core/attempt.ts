import * as v from 'valibot';
import { answerable } from './exercises';
import type { Answer, Answerable } from './exercises';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The place of a piece of work: whose, in which lesson, on which exercise. */
export type Spot = { learner: string; lesson: string; exercise: string };

/**
 * An answer that was committed, as it was given: never a score, never changed. `id` was made on the
 * device, so that keeping it twice keeps it once. `version` is the lesson's content version; `at` is in
 * milliseconds since 1970.
 */
export type Attempt = Spot & {
	id: string;
	kind: Answerable;
	version: string;
	at: number;
	answer: Answer;
};

/**
 * An answer that is being worked on. `attempt` is the id that its attempt will have, so that two tabs
 * that commit the same draft make one attempt; `rev` counts the changes.
 */
export type Draft = Omit<Attempt, 'id'> & { attempt: string; rev: number };

const spot = { learner: name, lesson: name, exercise: name, version: name, at: time };

const each = Object.entries(answerable) as [Answerable, (typeof answerable)[Answerable]][];

/** An attempt from a file: the answer must fit its kind. */
export const Attempt: v.GenericSchema<unknown, Attempt> = v.variant(
	'kind',
	each.map(([kind, { Answer }]) =>
		v.strictObject({ ...spot, id: name, kind: v.literal(kind), answer: Answer })
	) as never
);

/** A draft from a file. */
export const Draft: v.GenericSchema<unknown, Draft> = v.variant(
	'kind',
	each.map(([kind, { Answer }]) =>
		v.strictObject({ ...spot, attempt: name, rev: time, kind: v.literal(kind), answer: Answer })
	) as never
);
