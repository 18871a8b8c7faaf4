import * as v from 'valibot';
import type { Question } from './answers';
import { Returned } from './classroom';
import { formOf } from './packing/form';

const { learner, assignment, lesson, exercise, answered, text, ticks, at } = Returned.entries;

/**
 * What a teacher gives back to one learner, who alone may keep it: a word on each of some written answers,
 * as in `Returned`.
 */
export const Return = v.strictObject({
	learner,
	assignment,
	words: v.pipe(
		v.array(v.strictObject({ lesson, exercise, answered, text, ticks, at })),
		v.minLength(1),
		v.maxLength(500)
	)
});
export type Return = v.InferOutput<typeof Return>;

/**
 * What a teacher gives back as bytes, without loss, and back. `unpack` throws a Problem where they are damaged, newer or something
 * else.
 */
export const { pack, unpack } = formOf('comments', 1, Return);

/** It as the rows that the student’s device keeps, opened there at `receivedAt`. */
export function rowsOf({ learner, assignment, words }: Return, receivedAt: number): Returned[] {
	return words.map((word) => ({ ...word, learner, assignment, receivedAt }));
}

/**
 * What there is to give back for an assignment, for each learner with a comment that says something; `who` is as in
 * `Handed`. A teacher who only looked at an answer gives nothing back for it.
 */
export function returns(
	questions: readonly Question[],
	assignment: string
): { who: string; given: Return }[] {
	const found = new Map<string, { who: string; given: Return }>();
	for (const { who, learner, comment } of questions.flatMap(({ answers }) => answers)) {
		if (!comment || (!comment.text && !comment.ticks.length)) continue;
		const { lesson, exercise, answered, text, ticks, at } = comment;
		const entry = found.get(learner) ?? { who, given: { learner, assignment, words: [] } };
		entry.given.words.push({ lesson, exercise, answered, text, ticks, at });
		found.set(learner, entry);
	}
	return [...found.values()];
}

/**
 * It in as few portions as `fits` allows, each of them complete in itself, in the order of the words. A
 * portion of one word is made even where it does not fit.
 */
export function portions(given: Return, fits: (portion: Return) => boolean): Return[] {
	const all: Return[] = [];
	for (const word of given.words) {
		const last = all.at(-1);
		const more = last && { ...last, words: [...last.words, word] };
		if (more && fits(more)) all[all.length - 1] = more;
		else all.push({ ...given, words: [word] });
	}
	return all;
}
