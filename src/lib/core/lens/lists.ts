import * as v from 'valibot';
import { labelIds } from '../labels';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('write something here'));

/**
 * Words that count alike. A phrase is several words in a row; a star at the end of a word stands for any
 * ending. `label` where it is not that of the whole list, `calmer` where there is a twin, `from`: the lessons
 * because of which alone the words are here.
 */
export const Entry = v.strictObject({
	words: v.pipe(v.array(text), v.minLength(1)),
	label: v.optional(v.picklist(labelIds)),
	calmer: v.optional(text),
	from: v.optional(v.array(text), [])
});
export type Entry = v.InferOutput<typeof Entry>;

const entries = v.array(Entry);

/** `lens.yaml`: the lists of words by which the lens looks for places to ask about. */
export const Lists = v.strictObject({
	said: entries,
	tilted: entries,
	crowds: entries,
	roles: entries,
	documents: entries,
	passed: entries,
	outlets: entries,
	charged: entries,
	intensifiers: entries,
	doubt: entries,
	fog: entries,
	causes: entries,
	harmless: entries
});
export type Lists = v.InferOutput<typeof Lists>;

/** The lists as they would be had there been no such lesson: without the words that only it gave. */
export function without(lists: Lists, lesson: string): Lists {
	const kept = Object.entries(lists).map(([name, list]) => [
		name,
		list.filter(({ from }) => !from.length || from.some((each) => each !== lesson))
	]);
	return Object.fromEntries(kept) as Lists;
}
