import * as v from 'valibot';
import { coin, lot } from './coin';
import { strands } from './labels';
import { same } from './merge';
import { formOf } from './packing/form';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

/** Exercises of a lesson by their ids; null: all that the lesson has. */
export const Part = v.strictObject({
	lesson: name,
	exercises: v.nullable(v.pipe(v.array(name), v.minLength(1), v.maxLength(100)))
});
export type Part = v.InferOutput<typeof Part>;

/** Whether an exercise may be tried once or again. */
export const tries = ['one', 'several'] as const;
/** When a student may see the explanations of an exercise. */
export const openings = ['at once', 'after hand-in', 'when the teacher says'] as const;

/**
 * What a teacher asks a class to do. `id` is made on the teacher's device and stays; `version` is 1 and
 * grows by one with each change after the first hand-in. `due` is a day or a minute where the class is:
 * 2031-05-07 or 2031-05-07T15:30. Where `strands` is not null, only those strands are asked for. `alias`:
 * students hand in under a name of their choice. `split`: half the class gets part a, the other half part
 * b, beside `parts`, and nobody is told. `revote`: a second hand-in after the discussion stands beside the
 * first (see `round` of a hand-in). `key`: hand-ins are sealed for this P-256 public key, an uncompressed
 * point (SEC 1, 2.3.3; 65 bytes) in hexadecimal digits.
 */
export const Assignment = v.strictObject({
	id: name,
	version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
	title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
	note: v.pipe(v.string(), v.maxLength(1000)),
	parts: v.pipe(v.array(Part), v.maxLength(50)),
	strands: v.nullable(v.pipe(v.array(v.picklist(strands)), v.minLength(1), v.maxLength(3))),
	due: v.nullable(
		v.pipe(
			v.string(),
			v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/)
		)
	),
	tries: v.picklist(tries),
	explanations: v.picklist(openings),
	alias: v.boolean(),
	revote: v.boolean(),
	split: v.nullable(v.strictObject({ a: Part, b: Part })),
	key: v.nullable(v.pipe(v.string(), v.regex(/^04[0-9a-f]{128}$/)))
});
export type Assignment = v.InferOutput<typeof Assignment>;

/**
 * An assignment as bytes, without loss, and back. `unpack` throws a Problem where they are damaged, newer or something
 * else.
 */
export const { pack, unpack } = formOf('assignment', 1, Assignment);

/**
 * The half of a split class that a learner is in, by the ids of both alone: the same on every device and
 * in every version, about half of all learners each, and another toss for another assignment.
 */
export function half({ id }: Pick<Assignment, 'id'>, learner: string): 'a' | 'b' {
	return coin(`${id} ${learner}`) === 0 ? 'a' : 'b';
}

/** The parts that a learner gets: those of all, and that of their half. */
export function partsFor(assignment: Assignment, learner: string): Part[] {
	const { parts, split } = assignment;
	return split ? [...parts, split[half(assignment, learner)]] : parts;
}

/**
 * The four digits with which a teacher opens the explanations of an assignment where they say when:
 * said aloud or written on the wall, the same for each student and every version. They hide nothing from
 * somebody who looks into the app, as keys do not either.
 */
export function openingCode({ id }: Pick<Assignment, 'id'>): string {
	return String(lot(`open ${id}`) % 10_000).padStart(4, '0');
}

export type Field = Exclude<keyof Assignment, 'id' | 'version'>;

/** The fields in which two versions of an assignment differ, in their order. */
export function differences(before: Assignment, after: Assignment): Field[] {
	const { id: _id, version: _version, ...fields } = Assignment.entries;
	return (Object.keys(fields) as Field[]).filter((field) => !same(before[field], after[field]));
}
