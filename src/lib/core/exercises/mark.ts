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

/** An answer before anything was done. */
export function blank(): Answer {
	return { marks: {}, nothing: false };
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished(exercise: Exercise, answer: Answer): string | null {
	const marks = Object.values(answer.marks);
	if (!marks.length) {
		return answer.nothing ? null : 'Mark something first, or press “Nothing to mark”.';
	}
	const bare = exercise.labels.length ? marks.filter((mark) => mark.label === null).length : 0;
	if (!bare) return null;
	return bare === 1 ? 'One mark has no label yet.' : `${bare} marks have no label yet.`;
}
