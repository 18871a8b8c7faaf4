import * as v from 'valibot';
import { labelIds } from '../labels';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

const Marked = v.pipe(
	v.strictObject({ at: name, from: word, to: word }),
	v.check((mark) => mark.from <= mark.to, 'a mark ends before it begins')
);

/**
 * One answer in practice, as it was given: never a result, never changed. `item` and the `version` of its
 * text say what was read, `label` what was asked; `mark` are the words that were marked, null for “Nothing
 * to mark”. `id` was made on the device; `at` is in milliseconds since 1970.
 */
export const Review = v.strictObject({
	id: name,
	learner: name,
	item: name,
	version: name,
	label: v.picklist(labelIds),
	mark: v.nullable(Marked),
	at: v.pipe(v.number(), v.integer(), v.minValue(0))
});
export type Review = v.InferOutput<typeof Review>;
