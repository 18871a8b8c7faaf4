import * as v from 'valibot';
import { canonical } from '../envelope';
import { id } from '../exercises/parts';
import { labelIds, strandOf, strands } from '../labels';
import { Provenance } from '../lesson';
import { formOf } from '../packing/form';
import { same } from '../merge';
import { brief } from '../sha256';
import { cut, isPassage, type Block, type Passage } from '../text';

const text = v.pipe(v.string(), v.maxLength(20_000));
const many = <T extends v.GenericSchema>(item: T, most = 1_000) =>
	v.pipe(v.array(item), v.maxLength(most));

/** The id of a lesson in the making. */
export const lessonId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
/** The id of a reader. It has a digit, so that it is no name that objects are born with. */
export const readerId = v.pipe(v.string(), v.regex(/^(?=.*\d)[a-z0-9]{1,64}$/));
/** What `printOf` gives. */
export const print = v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/));
/** A moment in milliseconds since 1970, up to the last day that a date can have. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** A strand that is asked for, with the labels on offer. */
export const Asked = v.strictObject({
	strand: v.picklist(strands),
	labels: v.pipe(v.array(v.picklist(labelIds)), v.maxLength(9))
});
export type Asked = v.InferOutput<typeof Asked>;

/** A passage or, without an id, a bridge. A sentence is one text where it is cut as all are, else its pieces. */
const Part = v.strictObject({
	id: v.nullable(id),
	role: v.picklist(['plain', 'headline', 'quotation']),
	sentences: v.pipe(many(v.pipe(many(text, 4_000), v.minLength(1))), v.minLength(1))
});

/**
 * What a second reader is sent: the quoted text with where it comes from, the strands and labels asked for, and
 * nothing of the key, its whys or the exercises. `print` names the text as it was, so that the answer is bound
 * to it (see `printOf`); `from` is who asks, as far as they say.
 */
export const Request = v.pipe(
	v.strictObject({
		lesson: lessonId,
		at: moment,
		print,
		from: v.pipe(v.string(), v.maxLength(200)),
		title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000)),
		contentNote: text,
		provenance: Provenance,
		asked: v.pipe(v.array(Asked), v.minLength(1), v.maxLength(strands.length)),
		parts: v.pipe(many(Part), v.minLength(1))
	}),
	v.check((request) => isSound(request), 'does not hold together')
);
export type Request = v.InferOutput<typeof Request>;

/** A short name for the passages of a text: another word, another name. Bridges are not in it: nothing refers to them. */
export function printOf(blocks: readonly Block[]): string {
	const passages = blocks.filter(isPassage).map(({ id, sentences }) => [id, sentences]);
	return brief(canonical(passages));
}

/** The text of a request, cut as it was where it was made. */
export function blocksOf({ parts }: Pick<Request, 'parts'>): Block[] {
	return parts.map(({ id, role, sentences }): Block => {
		if (id === null) return { summary: sentences[0]![0]! };
		return {
			...{ id, headline: role === 'headline' },
			...(role === 'quotation' ? { quotation: true } : {}),
			sentences: sentences.map((pieces) => (pieces.length === 1 ? cut(pieces[0]!) : pieces))
		};
	});
}

/** A text as a request holds it: what `blocksOf` makes the same text of. */
export function partsOf(blocks: readonly Block[]): Request['parts'] {
	return blocks.map((block) => {
		if (!isPassage(block)) return { id: null, role: 'plain', sentences: [[block.summary]] };
		const role = block.headline ? 'headline' : block.quotation ? 'quotation' : 'plain';
		return { id: block.id, role, sentences: block.sentences.map(short) };
	});
}

function short(pieces: Passage['sentences'][number]): string[] {
	const whole = pieces.join('');
	return same(cut(whole), pieces) ? [whole] : pieces;
}

/** Whether its parts fit each other: no passage or strand twice, labels of their strand, and words where words stand. */
function isSound({
	parts,
	asked,
	print
}: {
	parts: Parts;
	asked: Asked[];
	print: string;
}): boolean {
	const ids = parts.flatMap(({ id }) => id ?? []);
	const isCut = parts.every(({ id, sentences }) =>
		id === null
			? sentences.length === 1 && sentences[0]!.length === 1
			: sentences.every((pieces) => pieces.length % 2 === 1 && pieces.every(isInPlace))
	);
	return (
		ids.length > 0 &&
		new Set(ids).size === ids.length &&
		new Set(asked.map(({ strand }) => strand)).size === asked.length &&
		asked.every(({ strand, labels }) => labels.every((label) => strandOf(label) === strand)) &&
		isCut &&
		printOf(blocksOf({ parts })) === print
	);
}
type Parts = v.InferOutput<typeof Part>[];

/** Whether a piece at an odd place is a word: nobody could mark one without a letter or digit. */
function isInPlace(piece: string, place: number): boolean {
	return place % 2 === 0 || /[\p{L}\p{N}]/u.test(piece);
}

/**
 * A request as bytes, without loss, and back. `unpack` throws a Problem where they are damaged, newer or something
 * else.
 */
export const { pack, unpack } = formOf('reading', 1, Request);
