import * as v from 'valibot';
import { Exercise } from './exercises';
import { id, list, words } from './exercises/parts';
import type { Fine, Key } from './key';
import { LabelCard } from './label-card';
import { labelIds, strands } from './labels';
import { Readers } from './second/readers';
import type { Block } from './text';

const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);

/** Who published a text and what they have at stake: printed above every quotation. */
export const Provenance = v.strictObject({
	invented: v.optional(v.boolean(), false),
	publisher: words,
	republisher: maybe(words),
	byline: maybe(words),
	datePrinted: maybe(words),
	dateInferred: maybe(words),
	genre: words,
	address: maybe(words),
	stake: words,
	note: maybe(words)
});
export type Provenance = v.InferOutput<typeof Provenance>;

export const units = ['1-sourcing', '2-language', '3-framing', '4-side-by-side'] as const;

/** `lesson.yaml`: what a lesson is about, for whom, and where its text comes from. */
export const Head = v.strictObject({
	unit: v.picklist(units),
	order: v.pipe(v.number(), v.minValue(1)),
	title: words,
	shortTitle: words,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
	level: v.picklist([1, 2, 3], 'must be 1, 2 or 3'),
	strands: v.pipe(v.array(v.picklist(strands)), v.minLength(1)),
	contentNote: v.nullable(words),
	article: maybe(words),
	provenance: Provenance,
	event: words,
	objectives: v.pipe(v.array(words), v.minLength(1)),
	later: maybe(words),
	discussion: v.pipe(v.array(words), v.minLength(1)),
	glossary: v.array(v.strictObject({ term: words, meaning: words })),
	readers: v.optional(Readers)
});
export type Head = v.InferOutput<typeof Head>;

const SourceKey = v.strictObject({
	at: id,
	quote: words,
	nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
	strand: v.picklist(strands),
	label: v.picklist(labelIds),
	zone: v.picklist(['required', 'arguable']),
	also: v.optional(v.array(v.picklist(labelIds)), []),
	why: words,
	calmer: maybe(words)
});

/** A sentence whose words were cut by hand: gap, word, gap, word, …, gap. */
const Pieces = v.pipe(
	v.array(v.string()),
	v.check(
		(pieces) =>
			pieces.length % 2 === 1 &&
			pieces.every((piece, n) => n % 2 === 0 || /[\p{L}\p{N}]/u.test(piece)),
		'is not cut into gap, word, gap, …, gap'
	)
);

const SourceBlock = v.union(
	[
		v.strictObject({
			id,
			role: v.optional(v.picklist(['heading', 'quotation'])),
			sentences: v.pipe(
				v.array(v.union([words, Pieces], 'is empty: write something here')),
				v.minLength(1)
			)
		}),
		v.strictObject({ summary: words })
	],
	'is neither a passage (id, sentences) nor a bridge (summary)'
);

/** Words that look like a move and are fine, and why: what a student is told who marked them. */
const SourceFine = v.strictObject({
	at: id,
	quote: words,
	nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
	looksLike: v.pipe(v.array(v.picklist(labelIds)), v.minLength(1)),
	why: words
});

/** `text.yaml`: the passages with our bridges, the key, and what only looks like a key. */
export const Text = v.strictObject({
	passages: v.pipe(v.array(SourceBlock), v.minLength(1)),
	key: v.array(SourceKey),
	fine: v.optional(v.array(SourceFine), [])
});
export type Text = v.InferOutput<typeof Text>;

/** `taste.yaml`: two invented sentences for the first page; one word of them pushes. */
export const Taste = v.strictObject({
	prompt: words,
	after: words,
	passages: Text.entries.passages,
	key: Text.entries.key
});
export type Taste = v.InferOutput<typeof Taste>;

/** A source card of the sealed dossier, in our own words. A decoy fits the topic and settles nothing. */
export const Card = v.pipe(
	v.strictObject({
		id,
		kind: v.picklist([
			'about',
			'reference',
			'other-outlet',
			'court',
			'database',
			'response',
			'decoy'
		]),
		title: words,
		org: words,
		date: words,
		says: words,
		ref: words,
		decoyWhy: maybe(words)
	}),
	v.forward(
		v.check(
			({ kind, decoyWhy }) => (kind === 'decoy') === (decoyWhy !== null),
			'stands with a decoy, and only there: say why the card settles nothing'
		),
		['decoyWhy']
	)
);
export type Card = v.InferOutput<typeof Card>;

/** `dossier.yaml`: the source cards, and our own plain account of the same event. */
export const Dossier = v.strictObject({
	cards: list(Card, 0),
	control: v.nullable(
		v.strictObject({
			title: words,
			sentences: v.pipe(v.array(words), v.minLength(1)),
			note: words,
			key: v.array(v.omit(SourceKey, ['at']))
		})
	)
});
export type Dossier = v.InferOutput<typeof Dossier>;

/** `exercises.yaml`: the exercises in their order. */
export const Exercises = list(Exercise);

/**
 * A lesson as the app uses it. `version` is a hash of all that answers refer to (passages, exercise
 * and option ids), so that an answer can be held against the very text it was given for. Keys are not
 * in it: a corrected key scores old answers anew. `teach`, `debrief` and `teacher` are HTML. `readers`: who marked
 * the text without seeing its key, and how far they agree with it, strand by strand: none, where nobody did; not
 * there where nothing is said of it.
 */
export type Lesson = Head & {
	slug: string;
	version: string;
	blocks: Block[];
	keys: Key[];
	fine: Fine[];
	exercises: Exercise[];
	cards: Card[];
	control: Dossier['control'];
	teach: string;
	debrief: string;
	teacher: string;
};

/** What an exercise page needs of its lesson. `labels` are the cards of the labels on offer. */
export type Scene = Pick<Lesson, 'slug' | 'version' | 'title' | 'shortTitle' | 'provenance'> & {
	blocks: Block[];
	keys: Key[];
	fine: Fine[];
	cards: Card[];
	labels: LabelCard[];
	readers?: Lesson['readers'];
};
