import * as v from 'valibot';
import { id } from '../exercises/parts';
import { strandOf, strands } from '../labels';
import { Mark } from '../mark';
import { formOf } from '../packing/form';
import { lessonId, moment, print, readerId } from './request';

/** A mark of a second reader, with the words that it stands on, and why they marked them where they say so. */
export const Said = v.strictObject({
	...Mark.entries,
	quote: v.pipe(v.string(), v.maxLength(20_000)),
	why: v.pipe(v.string(), v.maxLength(1_000))
});
export type Said = v.InferOutput<typeof Said>;

const Strand = v.strictObject({
	strand: v.picklist(strands),
	marks: v.pipe(v.array(Said), v.maxLength(500))
});

/**
 * What a second reader sends back. `reader` is the same for all that one person sends of a lesson, so that a
 * later reply takes the place of an earlier one; `passages` are those that they saw; a strand without marks
 * says “nothing to mark”, and one that is not here was not read. `title` is there to name what this answers.
 */
export const Reply = v.pipe(
	v.strictObject({
		lesson: lessonId,
		print,
		reader: readerId,
		name: v.pipe(v.string(), v.maxLength(60)),
		at: moment,
		title: v.pipe(v.string(), v.maxLength(1_000)),
		passages: v.pipe(v.array(id), v.minLength(1), v.maxLength(1_000)),
		strands: v.pipe(v.array(Strand), v.minLength(1), v.maxLength(strands.length))
	}),
	v.check(({ strands: all, passages }) => {
		const marks = all.flatMap(({ strand, marks }) => marks.map((mark) => ({ strand, ...mark })));
		const seen = new Set(passages);
		return (
			new Set(all.map(({ strand }) => strand)).size === all.length &&
			seen.size === passages.length &&
			marks.every(({ strand, at, from, to, label }) => {
				return from <= to && seen.has(at) && (label === null || strandOf(label) === strand);
			})
		);
	}, 'does not hold together')
);
export type Reply = v.InferOutput<typeof Reply>;

/**
 * A reply as bytes, without loss, and back. `unpack` throws a Problem where they are damaged, newer or something
 * else.
 */
export const { pack, unpack } = formOf('reply', 1, Reply);
