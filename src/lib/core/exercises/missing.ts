import * as v from 'valibot';
import { bestOrder } from '../best-order';
import { shuffle } from '../shuffle';
import { chosen, head, id, list, words } from './parts';

const Slot = v.strictObject({ id, after: id, question: words, answer: words, card: id });
type Slot = v.InferOutput<typeof Slot>;

/** Trying every order of the slots after one passage is quick up to here, and no reader wants more. */
const mostAfterOne = 5;

/**
 * Slots in the gutter after a passage: the question that a careful reader would ask there, and the
 * dossier card that answers it. Distractors are questions that change nothing. Slots and distractors
 * share their ids, because a student chooses among both.
 */
export const Exercise = v.pipe(
	v.strictObject({
		...head,
		type: v.literal('missing'),
		slots: v.pipe(
			list(Slot),
			v.check(
				(slots) => slots.every(({ after }) => standingAfter(slots, after).length <= mostAfterOne),
				`has more than ${mostAfterOne} slots after one passage: spread them out`
			)
		),
		distractors: list(v.strictObject({ id, text: words, whyNot: words }), 0)
	}),
	v.forward(
		v.check(
			({ slots, distractors }) =>
				!distractors.some(({ id }) => slots.some((slot) => slot.id === id)),
			'has the id of a slot: give each its own'
		),
		['distractors']
	)
);
export type Exercise = v.InferOutput<typeof Exercise>;

const choice = v.nullable(v.pipe(v.string(), v.maxLength(64)));

/**
 * For each slot the id of the chosen question (the id of a slot or of a distractor) and of the card;
 * `opened` is the order in which dossier cards were opened for the first time.
 */
export const Answer = v.strictObject({
	slots: chosen(v.strictObject({ question: choice, card: choice })),
	opened: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(500))
});
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { slots: {}, opened: [] };
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished(exercise: Exercise, answer: Answer): string | null {
	const given = exercise.slots.map(({ id }) => answer.slots[id]);
	const bare = given.filter((choice) => !choice?.question).length;
	if (bare)
		return bare === 1 ? 'One gap has no question yet.' : `${bare} gaps have no question yet.`;
	const open = given.filter((choice) => !choice?.card).length;
	if (open) return open === 1 ? 'One gap has no card yet.' : `${open} gaps have no card yet.`;
	return null;
}

/** All questions on offer, of the slots and of the distractors, in an order that gives nothing away. */
export function questions({ id, slots, distractors }: Exercise): { id: string; text: string }[] {
	const asked = slots.map(({ id, question }) => ({ id, text: question }));
	return shuffle([...asked, ...distractors.map(({ id, text }) => ({ id, text }))], id);
}

/** The slots that stand after a passage, in the author's order. */
export function standingAfter(slots: readonly Slot[], passage: string): Slot[] {
	return slots.filter(({ after }) => after === passage);
}

/**
 * For each slot, in the exercise's order: which of our slots it is held against (`ours`: itself, or
 * another after the same passage), whether the question is ours, belongs to another slot, changes
 * nothing (a distractor) or is missing, and whether the card is ours. Then how many of each, out of
 * how many slots.
 */
export type Judged = {
	slots: {
		id: string;
		ours: string;
		question: 'ours' | 'elsewhere' | 'distractor' | 'none';
		card: boolean;
	}[];
	questions: number;
	cards: number;
	of: number;
};

/**
 * Holds the choices against ours. Slots after the same passage may change places: they are paired so
 * that most questions agree, and then most cards.
 */
export function judge(exercise: Exercise, answer: Answer): Judged {
	const { slots, distractors } = exercise;
	const pairs = new Map<Slot, Slot>();
	for (const passage of new Set(slots.map(({ after }) => after))) {
		const here = standingAfter(slots, passage);
		const ours = bestOrder(here, (order) => agreement(here, order, answer));
		ours.forEach((slot, n) => pairs.set(here[n]!, slot));
	}
	const judged = slots.map((slot) => {
		const ours = pairs.get(slot)!;
		const chosen = answer.slots[slot.id]?.question;
		const question =
			chosen === ours.id
				? ('ours' as const)
				: slots.some(({ id }) => id === chosen)
					? ('elsewhere' as const)
					: distractors.some(({ id }) => id === chosen)
						? ('distractor' as const)
						: ('none' as const);
		return {
			id: slot.id,
			ours: ours.id,
			question,
			card: answer.slots[slot.id]?.card === ours.card
		};
	});
	return {
		slots: judged,
		questions: judged.filter(({ question }) => question === 'ours').length,
		cards: judged.filter(({ card }) => card).length,
		of: slots.length
	};
}

function agreement(here: Slot[], order: Slot[], answer: Answer): number {
	return order.reduce((sum, ours, n) => {
		const given = answer.slots[here[n]!.id];
		const question = given?.question === ours.id ? here.length + 1 : 0;
		return sum + question + (given?.card === ours.card ? 1 : 0);
	}, 0);
}

/** The ids of the slots that each card answers, under the card's id; other cards are absent. */
export function settledBy({ slots }: Exercise): Record<string, string[]> {
	const settled: Record<string, string[]> = {};
	for (const { id, card } of slots) (settled[card] ??= []).push(id);
	return settled;
}

/** An earlier answer to go back to, with what cannot be undone: a card that was opened has been seen. */
export function carry(now: Answer, earlier: Answer): Answer {
	return { ...earlier, opened: now.opened };
}
