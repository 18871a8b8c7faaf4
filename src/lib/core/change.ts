import * as v from 'valibot';
import { Draft } from './attempt';
import { Learner } from './learner';

/**
 * A change to a draft: the draft after it, as it was just before in the tab that made it (null for the
 * first change), and a spare attempt id in case that its own was committed meanwhile. `fresh` where nobody
 * learned on the device yet: the learner who was about to be added, unless somebody else was. `commit` where
 * the draft was about to become an attempt: when that was, in milliseconds since 1970.
 */
const Change = v.object({
	mine: Draft,
	base: v.nullable(Draft),
	spare: v.string(),
	fresh: v.optional(Learner),
	commit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
});
export type Change = v.InferOutput<typeof Change>;

const Text = v.pipe(v.string(), v.parseJson(), Change);

/** A change that was put aside as JSON; null where a text is not that. */
export function readChange(text: string): Change | null {
	const parsed = v.safeParse(Text, text);
	return parsed.success ? parsed.output : null;
}
