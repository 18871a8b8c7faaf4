import * as v from 'valibot';
import { id } from '../exercises/parts';
import { labelIds, strands } from '../labels';
import { Mark } from '../mark';

/** What a teacher types, finished or not. Up to 20,000 characters: a long essay, and a limit for hostile files. */
const text = v.pipe(v.string(), v.maxLength(20_000));
const texts = v.pipe(v.array(text), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(64));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const many = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(1_000));

export const roles = ['headline', 'heading', 'paragraph', 'quotation'] as const;
export type Role = (typeof roles)[number];

/**
 * A paragraph of the article as it was brought in, its sentences cut into pieces (see `Sentence` in text.ts).
 * Students see it only where it is `used`: what is not studied is not quoted.
 */
export const Paragraph = v.strictObject({
	id,
	role: v.picklist(roles),
	sentences: v.pipe(v.array(many(text)), v.maxLength(1_000)),
	used: v.boolean()
});
export type Paragraph = v.InferOutput<typeof Paragraph>;

/** A bridge in the teacher's own words, over what is not quoted. */
export const Summary = v.strictObject({ id, summary: text });
export type Summary = v.InferOutput<typeof Summary>;

/** Where a key came from: the teacher, an accepted suggestion, a second reader, or a file of another tool. */
export const origins = ['own', 'lens', 'reader', 'file'] as const;

/** A key in the making: words of a paragraph, and what the teacher has said of them so far. */
export const Key = v.strictObject({
	at: name,
	from: word,
	to: word,
	strand: v.picklist(strands),
	label: v.nullable(v.picklist(labelIds)),
	also: v.pipe(v.array(v.picklist(labelIds)), v.maxLength(labelIds.length)),
	zone: v.picklist(['required', 'arguable']),
	why: text,
	calmer: text,
	origin: v.picklist(origins)
});
export type Key = v.InferOutput<typeof Key>;

/** Where the article comes from and what the lesson is about, as far as it is filled in. */
export const About = v.strictObject({
	invented: v.boolean(),
	publisher: text,
	republisher: text,
	byline: text,
	datePrinted: text,
	genre: text,
	address: text,
	stake: text,
	note: text,
	title: text,
	shortTitle: text,
	unit: name,
	level: v.picklist([1, 2, 3]),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
	contentNote: text,
	event: text,
	objectives: texts,
	later: text,
	discussion: texts,
	glossary: many(v.strictObject({ term: text, meaning: text })),
	author: text,
	licence: text
});
export type About = v.InferOutput<typeof About>;

/** A row of the table of voices: who speaks, for which side, and how many words of theirs stand in the article. */
export const Voice = v.strictObject({ id: name, who: text, side: text, words: word, at: name });
export type Voice = v.InferOutput<typeof Voice>;

/** A mark of a second reader, why they made it, and whether the teacher looked at it and left the key as it was. */
export const ReaderMark = v.pipe(
	v.strictObject({
		...Mark.entries,
		why: v.optional(text, ''),
		left: v.optional(v.boolean(), false)
	}),
	v.check((mark) => mark.from <= mark.to, 'a mark ends before it begins')
);
export type ReaderMark = v.InferOutput<typeof ReaderMark>;

/**
 * What a second reader marked, strand by strand, without having seen the key; null: not read. `passages` are
 * those that they saw (null: all); `left` names the keys which they did not mark and the teacher left as they
 * were; `lost` are marks on words that were not in the text any more when they came in.
 */
export const Reader = v.strictObject({
	id: name,
	name: text,
	at: moment,
	marks: v.record(v.picklist(strands), v.nullable(many(ReaderMark))),
	passages: v.optional(v.nullable(many(name)), null),
	left: v.optional(v.record(name, v.boolean()), {}),
	lost: v.optional(
		many(
			v.strictObject({
				strand: v.picklist(strands),
				quote: text,
				label: v.nullable(v.picklist(labelIds)),
				why: text
			})
		),
		[]
	)
});
export type Reader = v.InferOutput<typeof Reader>;

/** An exercise as far as it is filled in; what it lacks is said by `check`. */
export const Task = v.looseObject({ id, type: name, title: text, instruction: text });
export type Task = v.InferOutput<typeof Task>;

/**
 * A lesson that a teacher is making: everything as it stands, right or not. `id` never changes, `slug` is
 * the address that the lesson will have; `rev` counts its changes. Keys, like all that two tabs may add to
 * at once, stand under ids of their own. `dismissed` names the suggestions that the teacher did not want;
 * `voices` is null until the table of voices was corrected by hand.
 */
export const Manuscript = v.strictObject({
	id: name,
	slug: id,
	rev: word,
	createdAt: moment,
	changedAt: moment,
	about: About,
	article: many(v.union([Paragraph, Summary])),
	keys: v.record(name, Key),
	exercises: v.pipe(v.array(Task), v.maxLength(60)),
	cards: v.pipe(v.array(v.looseObject({ id })), v.maxLength(60)),
	control: v.nullable(v.looseObject({})),
	fine: many(
		v.strictObject({
			at: name,
			from: word,
			to: word,
			looksLike: v.array(v.picklist(labelIds)),
			why: text
		})
	),
	teach: text,
	debrief: text,
	teacher: text,
	dismissed: v.record(name, v.boolean()),
	voices: v.nullable(many(Voice)),
	readers: v.record(name, Reader)
});
export type Manuscript = v.InferOutput<typeof Manuscript>;

/** A manuscript before anything was done. `id` and `slug` are the caller's to choose. */
export function begun(id: string, slug: string, at: number): Manuscript {
	return {
		...{ id, slug, rev: 0, createdAt: at, changedAt: at },
		about: {
			...{ invented: false, publisher: '', republisher: '', byline: '', datePrinted: '' },
			...{ genre: '', address: '', stake: '', note: '', title: '', shortTitle: '' },
			...{ unit: '2-language', level: 1, minutes: 30, contentNote: '', event: '' },
			...{ objectives: [], later: '', discussion: [], glossary: [], author: '', licence: '' }
		},
		...{ article: [], keys: {}, exercises: [], cards: [], control: null, fine: [] },
		...{ teach: '', debrief: '', teacher: '', dismissed: {}, voices: null, readers: {} }
	};
}

/** The paragraphs that students see quoted, in the order of the article. */
export function usedIn({ article }: Pick<Manuscript, 'article'>): Paragraph[] {
	return article.filter(isParagraph).filter(({ used }) => used);
}

/** Whether a part of the article is the article's own. */
export function isParagraph(part: Paragraph | Summary): part is Paragraph {
	return 'sentences' in part;
}
