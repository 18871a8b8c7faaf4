import * as v from 'valibot';
import { strands } from '../labels';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/**
 * How far each second reader and the key agree, strand by strand: see `Counts` in counts.ts. Nobody else has
 * read the key where there is none.
 */
export const Readers = v.pipe(
	v.array(
		v.pipe(
			v.array(
				v.strictObject({
					strand: v.picklist(strands),
					both: count,
					key: count,
					reader: count,
					neither: count
				})
			),
			v.minLength(1),
			v.maxLength(strands.length)
		)
	),
	v.maxLength(50)
);
