import * as v from 'valibot';
import { shuffle } from '../shuffle';
import { chosen, head, id, list, words, written } from './parts';

/** What a headline of one’s own is held against. */
export const questions = [
	{ id: 'sourced', text: 'Does it say what is well sourced?' },
	{ id: 'speaker', text: 'Does it say who speaks, where somebody claims something?' },
	{ id: 'keeps', text: 'Does it promise no more than the text keeps?' }
];

/** A headline says what the text can support, heats it up, or plays it down. */
export const verdicts = ['fair', 'rousing', 'minimising'] as const;
export type Verdict = (typeof verdicts)[number];

const Option = v.strictObject({ id, text: words, verdict: v.picklist(verdicts), why: words });
export type Option = v.InferOutput<typeof Option>;

/** Hold the printed headline against the best-sourced part of the text, judge others, choose one, write one. */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('headline'),
	printed: words,
	bodySays: words,
	original: v.optional(v.nullable(words), null),
	options: list(Option, 2)
});
export type Exercise = v.InferOutput<typeof Exercise>;

/** A verdict for each option that was judged, the student's own headline, and the option they would print. */
export const Answer = v.strictObject({
	verdicts: chosen(v.picklist(verdicts)),
	own: written,
	pick: v.optional(id)
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { verdicts: {}, own: '' };
}

/** The headlines to judge, in the order in which they are shown. */
export function optionsOf({ options, id }: Exercise): Option[] {
	return shuffle(options, id);
}

/** What is still missing, in one sentence for the student; null when the answer may be committed. */
export function unfinished({ options }: Exercise, { verdicts, own, pick }: Answer): string | null {
	const open = options.filter(({ id }) => verdicts[id] === undefined).length;
	if (open === 1) return 'One headline still waits for your judgement.';
	if (open > 1) return `${open} headlines still wait for your judgement.`;
	if (pick === undefined) return 'Choose the headline that you would print.';
	return own.trim() === '' ? 'One thing is left: write your own headline.' : null;
}

/**
 * Each headline in the order in which it was shown, with the student's verdict (null: none) and whether
 * it is ours; on how many both agree; the one they would print (null: none chosen); and their own headline.
 */
export type Result = {
	options: { option: Option; yours: Verdict | null; agree: boolean }[];
	agree: number;
	pick: Option | null;
	own: string;
};

/** Holds the student's verdicts against ours. Their own headline is not judged. */
export function judge(exercise: Exercise, answer: Answer): Result {
	const options = optionsOf(exercise).map((option) => {
		const yours = answer.verdicts[option.id] ?? null;
		return { option, yours, agree: yours === option.verdict };
	});
	return {
		options,
		agree: options.filter(({ agree }) => agree).length,
		pick: exercise.options.find(({ id }) => id === answer.pick) ?? null,
		own: answer.own.trim()
	};
}
