import * as v from 'valibot';
import { cut, wordCount } from '../text';
import { chosen, head, id, list, ordered, words, written } from './parts';

/** Write and lock; then see a model answer and tick a yes/no checklist. Ticks are no score. */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('open'),
	prompt: words,
	model: words,
	checklist: list(v.strictObject({ id, text: words }), 3)
});
export type Exercise = v.InferOutput<typeof Exercise>;

/** What was written, whether it is locked (then it may not change), and the ticks. */
export const Answer = v.strictObject({
	text: written,
	locked: v.boolean(),
	ticks: chosen(v.boolean()),
	opened: v.optional(ordered)
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { text: '', locked: false, ticks: {} };
}

/** What a further try begins with: the words of the last one, unlocked, and no ticks. */
export function again(last: Answer): Answer {
	return { ...blank(), text: last.text };
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished(_exercise: Exercise, answer: Answer): string | null {
	if (countWords(answer) === 0) return 'Write your answer first.';
	return answer.locked ? null : 'Lock your answer first. Then you can compare it with ours.';
}

/** How many words were written. */
export function countWords(answer: Answer): number {
	return wordCount(cut(answer.text));
}

/**
 * The words written, and for each line of the checklist whether the student ticked it. The ticks are
 * what the student thinks of their own answer: they are never added up to a score.
 */
export type Judged = { words: number; checklist: { id: string; text: string; ticked: boolean }[] };

/** Puts the student's ticks beside the checklist; nobody but a reader can judge what was written. */
export function judge(exercise: Exercise, answer: Answer): Judged {
	return {
		words: countWords(answer),
		checklist: exercise.checklist.map((line) => ({
			...line,
			ticked: answer.ticks[line.id] ?? false
		}))
	};
}

/**
 * An earlier answer to go back to, with what cannot be undone: cards that were opened have been seen, and
 * once the words are locked, so has the model.
 */
export function carry(now: Answer, earlier: Answer): Answer {
	const back = now.opened ? { ...earlier, opened: now.opened } : earlier;
	return now.locked ? { ...back, text: now.text, locked: true } : back;
}
