import * as v from 'valibot';
import { chosen, head, id, list, words } from './parts';

/**
 * Put other wordings in place of a quotation and read the paragraph again: do the facts stay, and how
 * much heat (0 none … 3 most) does the wording carry? Too soft counts as losing a fact.
 */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('swap'),
	items: list(
		v.strictObject({
			id,
			at: id,
			quote: words,
			options: list(
				v.strictObject({
					id,
					text: words,
					keepsFacts: v.boolean(),
					heat: v.picklist([0, 1, 2, 3], 'must be 0, 1, 2 or 3'),
					why: words
				}),
				2
			)
		})
	)
});
export type Exercise = v.InferOutput<typeof Exercise>;
export type Item = Exercise['items'][number];
export type Option = Item['options'][number];

/** The names of the heat scale, coolest first: heat 0 to 3. */
export const heats = ['calm', 'warm', 'hot', 'burning'] as const;

/** For each item the chosen wording and the student's answer to "did any fact change?". */
export const Answer = v.strictObject({
	items: chosen(
		v.strictObject({
			option: v.nullable(v.pipe(v.string(), v.maxLength(64))),
			factsChanged: v.nullable(v.boolean())
		})
	)
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { items: {} };
}

function counted(count: number, one: string, many: string): string {
	return count === 1 ? one : `${count} ${many}`;
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished(exercise: Exercise, answer: Answer): string | null {
	const given = exercise.items.map(({ id }) => answer.items[id]);
	const unchosen = given.filter((item) => !item || item.option === null).length;
	if (unchosen) {
		return `${counted(unchosen, 'One phrase has', 'phrases have')} no wording from you yet.`;
	}
	const unsaid = given.filter((item) => item?.factsChanged === null).length;
	if (!unsaid) return null;
	return `Say for ${counted(unsaid, 'one phrase', 'phrases')} whether a fact changed.`;
}

/**
 * One item held against the author's view. `calmest` are the ids of the coolest wordings that keep the
 * facts (several when they are equally cool, none when no wording keeps them). About the wording that
 * the student chose: `keepsFacts` and `heat` (0 to 3), both null when none was chosen; `best` when it is
 * among the calmest; `factsSeen` when their answer to "did any fact change?" fits, null without one.
 */
export type Verdict = {
	calmest: string[];
	keepsFacts: boolean | null;
	heat: Option['heat'] | null;
	best: boolean;
	factsSeen: boolean | null;
};

/** A verdict for each item under its id, and how many of all `of` items were best and had facts seen. */
export type Judgement = {
	items: Record<string, Verdict>;
	best: number;
	factsSeen: number;
	of: number;
};

/** Holds an answer against the author's view. An item without a choice is neither best nor seen. */
export function judge(exercise: Exercise, answer: Answer): Judgement {
	const items = Object.fromEntries(
		exercise.items.map((item): [string, Verdict] => [item.id, verdict(item, answer.items[item.id])])
	);
	const all = Object.values(items);
	return {
		items,
		best: all.filter(({ best }) => best).length,
		factsSeen: all.filter(({ factsSeen }) => factsSeen).length,
		of: all.length
	};
}

function verdict(item: Item, given: Answer['items'][string] | undefined): Verdict {
	const keeping = item.options.filter(({ keepsFacts }) => keepsFacts);
	const coolest = Math.min(...keeping.map(({ heat }) => heat));
	const calmest = keeping.filter(({ heat }) => heat === coolest).map(({ id }) => id);
	const option = item.options.find(({ id }) => id === given?.option);
	const changed = given?.factsChanged ?? null;
	return {
		calmest,
		keepsFacts: option?.keepsFacts ?? null,
		heat: option?.heat ?? null,
		best: option !== undefined && calmest.includes(option.id),
		factsSeen: option === undefined || changed === null ? null : changed !== option.keepsFacts
	};
}
