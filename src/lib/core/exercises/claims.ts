import * as v from 'valibot';
import { chosen, head, id, list, words } from './parts';

export const verdicts = [
	'supported',
	'supported-but-dated',
	'misleading',
	'contradicted',
	'cannot-be-checked',
	'opinion'
] as const;
export type Verdict = (typeof verdicts)[number];
export const confidences = ['guess', 'fairly sure', 'certain'] as const;

/** What each verdict is called and what it says about the facts, for a student. */
export const verdictWords: Record<Verdict, { name: string; meaning: string }> = {
	supported: { name: 'Supported', meaning: 'The cards back it up.' },
	'supported-but-dated': {
		name: 'Supported, but dated',
		meaning: 'It was right once; things have changed since.'
	},
	misleading: { name: 'Misleading', meaning: 'Partly right, but it plants a wrong idea.' },
	contradicted: { name: 'Contradicted', meaning: 'The cards say something else.' },
	'cannot-be-checked': {
		name: 'Cannot be checked',
		meaning: 'The cards settle it neither way.'
	},
	opinion: { name: 'Opinion', meaning: 'A judgement or a forecast: nobody can look it up.' }
};

/**
 * Two questions asked apart: is the wording loaded, and what do the dossier cards say about the facts?
 * `at` is null where the quotation stands outside the printed passages.
 */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('claims'),
	items: list(
		v.strictObject({
			id,
			quote: words,
			at: v.nullable(id),
			loaded: v.boolean(),
			verdict: v.picklist(verdicts),
			cards: v.array(id),
			why: words
		})
	)
});
export type Exercise = v.InferOutput<typeof Exercise>;

/** The answers as far as they were given; `opened` is the order in which cards were first opened. */
export const Answer = v.strictObject({
	items: chosen(
		v.partial(
			v.strictObject({
				loaded: v.boolean(),
				verdict: v.picklist(verdicts),
				confidence: v.picklist(confidences)
			})
		)
	),
	opened: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(500))
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { items: {}, opened: [] };
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished(exercise: Exercise, answer: Answer): string | null {
	const left = exercise.items.filter(({ id }) => {
		const given = answer.items[id];
		return given?.loaded === undefined || given.verdict === undefined;
	});
	const [first] = left;
	if (!first) return null;
	const number = exercise.items.indexOf(first) + 1;
	if (left.length > 1) {
		return `${left.length} claims still need an answer. The first is claim ${number}.`;
	}
	const given = answer.items[first.id];
	if (given?.verdict !== undefined) return `Claim ${number}: is the wording loaded?`;
	if (given?.loaded !== undefined) return `Claim ${number}: what do the cards say?`;
	return `Claim ${number} still needs both answers.`;
}

/**
 * For each claim, in its order, whether each of the two answers is exactly ours (a missing one is not),
 * how many are, out of how many claims; and for each confidence on how many claims it was chosen and
 * how many of their verdicts are ours.
 */
export type Judged = {
	items: { id: string; loadedRight: boolean; verdictRight: boolean }[];
	loadedRight: number;
	verdictRight: number;
	of: number;
	sure: { confidence: (typeof confidences)[number]; chosen: number; right: number }[];
};

/** What is asked of a claim, without its words. */
export type Asked = { items: Pick<Exercise['items'][number], 'id' | 'loaded' | 'verdict'>[] };

/** Holds the two answers for each claim against ours, each for itself. */
export function judge(exercise: Asked, answer: Answer): Judged {
	const items = exercise.items.map(({ id, loaded, verdict }) => ({
		id,
		loadedRight: answer.items[id]?.loaded === loaded,
		verdictRight: answer.items[id]?.verdict === verdict
	}));
	return {
		items,
		loadedRight: items.filter(({ loadedRight }) => loadedRight).length,
		verdictRight: items.filter(({ verdictRight }) => verdictRight).length,
		of: items.length,
		sure: confidences.map((confidence) => {
			const those = items.filter(({ id }) => answer.items[id]?.confidence === confidence);
			const right = those.filter(({ verdictRight }) => verdictRight).length;
			return { confidence, chosen: those.length, right };
		})
	};
}

/** The ids of the claims that each card settles, under the card's id; cards that settle none are absent. */
export function settledBy(exercise: Exercise): Record<string, string[]> {
	const settled: Record<string, string[]> = {};
	for (const { id, cards } of exercise.items) {
		for (const card of cards) (settled[card] ??= []).push(id);
	}
	return settled;
}

/** An earlier answer to go back to, with what cannot be undone: a card that was opened has been seen. */
export function carry(now: Answer, earlier: Answer): Answer {
	return { ...earlier, opened: now.opened };
}
