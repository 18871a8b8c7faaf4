import * as v from 'valibot';
import { labelIds, strands } from '../labels';
import { Mark } from '../mark';
import { chosen, head, id } from './parts';

/** Find the words that make a move, and say which move. An empty list of labels: finding is enough. */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('mark'),
	strand: v.picklist(strands),
	labels: v.pipe(
		v.array(v.picklist(labelIds)),
		v.maxLength(4, 'has more than four labels: choose four')
	),
	passages: v.pipe(v.array(id), v.minLength(1))
});
export type Exercise = v.InferOutput<typeof Exercise>;

/** The marks, each under an id that the device made; `nothing` is "Nothing to mark", only without marks. */
export const Answer = v.strictObject({ marks: chosen(Mark), nothing: v.boolean() });
export type Answer = v.InferOutput<typeof Answer>;

export { blank, unfinished } from '../marking';
