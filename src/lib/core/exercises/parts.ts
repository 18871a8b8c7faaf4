import * as v from 'valibot';

/** An id that an author writes: lower-case letters, digits and hyphens. Answers refer to it for ever. */
export const id = v.pipe(
	v.string(),
	v.maxLength(64, 'is longer than 64 characters: choose a shorter id'),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: use lower-case letters, digits and single hyphens')
);

/** Words of an author. */
export const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty: write something here'));

/** What every exercise has, whatever its kind. */
export const head = { id, title: words, instruction: words };

/** A list of things with ids, each id once. */
export function list<T extends v.GenericSchema<unknown, { id: string }>>(item: T, least = 1) {
	return v.pipe(
		v.array(item),
		v.minLength(least, least === 1 ? 'is empty: add one' : `has fewer than ${least}: add one`),
		v.check(
			(items) => twice(items) === undefined,
			({ input }) => `has the id “${twice(input)}” twice: give each its own`
		)
	);
}

function twice(items: { id: string }[]): string | undefined {
	const ids = items.map(({ id }) => id);
	return ids.find((id, n) => ids.indexOf(id) < n);
}

/** What a student writes. Up to 20,000 characters: a long essay, and a limit for hostile files. */
export const written = v.pipe(v.string(), v.maxLength(20_000));

/** What a student chose, thing by thing, under the author's ids. */
export function chosen<T extends v.GenericSchema>(value: T) {
	return v.record(v.pipe(v.string(), v.maxLength(64)), value);
}

/** Ids in the order in which a student put them. */
export const ordered = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(500));
