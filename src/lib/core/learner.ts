import * as v from 'valibot';
import { pictures } from './pictures';

const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Somebody who learns on this device: no account, only a name and a picture. The name may be empty
 * until they choose one. `savedAt` is when their work was last saved to a file, null for never.
 */
export const Learner = v.strictObject({
	id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
	name: v.pipe(v.string(), v.maxLength(40)),
	picture: v.fallback(v.picklist(pictures), pictures[0]),
	createdAt: time,
	savedAt: v.nullable(time)
});
export type Learner = v.InferOutput<typeof Learner>;
