import * as v from 'valibot';
import { labelIds, strands } from '../labels';
import type { LabelId } from '../labels';
import { chosen, id, list, words } from './parts';

/** What may be chosen for a text: a label, or that there is nothing to mark. */
export const choices = [...labelIds, 'none'] as const;
export type Choice = (typeof choices)[number];

/** Labels that stand for good work: naming one finds no fault. */
const fair: readonly Choice[] = ['none', 'S1', 'S2', 'S3'];

const choice = v.picklist(choices);

/**
 * A short invented text with one right choice; a choice under `half` is worth half. `span` are the words
 * that do it, for the explanation. Items of the two forms with the same `pair` are alike.
 */
export const Item = v.strictObject({
	id,
	pair: id,
	strand: v.picklist(strands),
	level: v.picklist([1, 2, 3], 'must be 1, 2 or 3'),
	text: words,
	options: v.pipe(v.array(choice), v.minLength(2, 'has fewer than 2: add one')),
	key: choice,
	span: v.optional(v.nullable(words), null),
	why: words,
	half: v.optional(v.array(choice), [])
});
export type Item = v.InferOutput<typeof Item>;

/** A test form: texts that are answered one by one, without a word from us before both forms are done. */
export const Form = v.strictObject({ id: v.picklist(['a', 'b']), items: list(Item) });
export type Form = v.InferOutput<typeof Form>;
export type FormId = Form['id'];

/** The choices made so far, under the ids of the texts. */
export const Answer = v.strictObject({ items: chosen(choice) });
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { items: {} };
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished({ items }: Form, answer: Answer): string | null {
	const left = items.flatMap(({ id }, n) => (answer.items[id] === undefined ? [n + 1] : []));
	if (!left.length) return null;
	if (left.length === 1) return `Text ${left[0]} still needs an answer.`;
	return `${left.length} texts still need an answer. The first is text ${left[0]}.`;
}

/** Whether a text holds a move that a reader should notice, rather than clean or well-made words. */
export function isMove({ key }: Pick<Item, 'key'>): boolean {
	return !fair.includes(key);
}

/** Of `of` texts so many are `right`: the very choice of the key, half points not counted. */
export type Count = { right: number; of: number };

/**
 * What a form came to. The two numbers belong together: `moves` found, and `clean` or well-made texts
 * left alone or rightly named. `points` counts 1 for the key, ½ for a choice under `half`.
 */
export type Sums = { moves: Count; clean: Count; points: number };

/** The sums, and what was given to each text in its order and what it was worth. */
export type Judged = Sums & {
	items: { item: Item; given: Choice | null; credit: 0 | 0.5 | 1; move: boolean }[];
};

/** What the points hang on: texts without their words. */
export type Keys = { items: Pick<Item, 'id' | 'key' | 'half'>[] };

/** Adds up an answer. A choice that is missing or was never on offer earns nothing. */
export function sums({ items }: Keys, answer: Answer): Sums {
	const worth = items.map((item) => ({ move: isMove(item), credit: credit(item, answer) }));
	const count = (move: boolean) => {
		const own = worth.filter((each) => each.move === move);
		return { right: own.filter(({ credit }) => credit === 1).length, of: own.length };
	};
	const points = worth.reduce((sum, { credit }) => sum + credit, 0);
	return { moves: count(true), clean: count(false), points };
}

/** Holds the choices against the key, text by text. */
export function judge(form: Form, answer: Answer): Judged {
	const items = form.items.map((item) => ({
		item,
		given: answer.items[item.id] ?? null,
		credit: credit(item, answer),
		move: isMove(item)
	}));
	return { items, ...sums(form, answer) };
}

function credit({ id, key, half }: Keys['items'][number], { items }: Answer): 0 | 0.5 | 1 {
	const given = items[id];
	if (given === key) return 1;
	return given !== undefined && half.includes(given) ? 0.5 : 0;
}

/** The labels that some text of the forms offers, in their order. */
export function labelsOf(forms: readonly Form[]): LabelId[] {
	const offered = new Set(forms.flatMap(({ items }) => items.flatMap(({ options }) => options)));
	return labelIds.filter((id) => offered.has(id));
}
