import * as v from 'valibot';
import { labelIds } from './labels';

const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/**
 * What a student marked: the words `from` to `to` (both included, counted from 0 through the passage)
 * of the passage `at`, and the label they gave it; null until one is chosen or where there are none.
 */
export const Mark = v.pipe(
	v.strictObject({
		at: v.pipe(v.string(), v.maxLength(64)),
		from: word,
		to: word,
		label: v.nullable(v.picklist(labelIds))
	}),
	v.check((mark) => mark.from <= mark.to, 'a mark ends before it begins')
);
export type Mark = v.InferOutput<typeof Mark>;
