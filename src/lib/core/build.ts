import type { Exercise } from './exercises';
import type * as mark from './exercises/mark';
import type { Key, Sheet } from './key';
import type { Dossier, Head, Lesson, Taste, Text } from './lesson';
import { cut, isPassage, locate, wordCount } from './text';
import type { Block, Range } from './text';
import { referents } from './version';

/** All that a lesson is made of: its four files as they were parsed, and three texts as HTML. */
export type Parts = {
	head: Head;
	text: Text;
	exercises: Exercise[];
	dossier: Dossier;
	teach: string;
	debrief: string;
	teacher: string;
};

/**
 * A lesson from its parts: sentences cut, keys located, version taken with `hash` (text in, a short
 * name for it out). The parts have passed `faults`; a key that stands nowhere throws.
 */
export function build(slug: string, parts: Parts, hash: (text: string) => string): Lesson {
	const { head, text, exercises, dossier, teach, debrief, teacher } = parts;
	const blocks = cutUp(text.passages);
	return {
		...head,
		slug,
		version: hash(referents(blocks, exercises, dossier.cards)),
		blocks,
		keys: place(blocks, text.key),
		fine: text.fine.map((fine) => {
			const { at, looksLike, why } = fine;
			return { at, ...stand(blocks, fine), looksLike, why };
		}),
		exercises,
		cards: dossier.cards,
		control: dossier.control,
		teach,
		debrief,
		teacher
	};
}

/** The taste for the first page, cut and located like a lesson. */
export type Tasting = Pick<Taste, 'prompt' | 'after'> & Pick<Lesson, 'blocks' | 'keys'>;

/** Makes the taste from its file. A key that stands nowhere throws. */
export function tasting({ prompt, after, passages, key }: Taste): Tasting {
	const blocks = cutUp(passages);
	return { prompt, after, blocks, keys: place(blocks, key) };
}

/** Passages with their sentences cut, and bridges as they are. The passage `p0` is the headline, too. */
export function cutUp(passages: Text['passages']): Block[] {
	return passages.map((block) => {
		if ('summary' in block) return { summary: block.summary };
		const { id, role, sentences } = block;
		return {
			id,
			headline: id === 'p0' || role === 'heading',
			...(role === 'quotation' ? { quotation: true } : {}),
			sentences: sentences.map(cut)
		};
	});
}

/** Where the words of a key stand, or null: the passage is missing or does not hold them. */
export function find(
	blocks: readonly Block[],
	key: Pick<Text['key'][number], 'at' | 'quote' | 'nth'>
): Range | null {
	const passage = blocks.filter(isPassage).find(({ id }) => id === key.at);
	return passage ? locate(passage, key.quote, key.nth) : null;
}

function stand(blocks: readonly Block[], words: Parameters<typeof find>[1]): Range {
	const range = find(blocks, words);
	if (!range) throw new Error(`“${words.quote}” does not stand in ${words.at}`);
	return range;
}

function place(blocks: readonly Block[], source: Text['key']): Key[] {
	const taken = new Map<string, number>();
	return source.map((key) => {
		const range = stand(blocks, key);
		const { at, strand, label, also, zone, why, calmer } = key;
		const spot = `${at}-${range.from}-${range.to}`;
		const times = (taken.get(spot) ?? 0) + 1;
		taken.set(spot, times);
		const id = times === 1 ? spot : `${spot}-${times}`;
		return { id, at, ...range, strand, label, also, zone, why, calmer };
	});
}

/**
 * What the score of a marking exercise depends on: its passages in reading order and the keys of its
 * strand in them. A passage that the lesson lacks is left out.
 */
export function sheet(
	{ blocks, keys }: Pick<Lesson, 'blocks' | 'keys'>,
	{ strand, labels, passages }: Pick<mark.Exercise, 'strand' | 'labels' | 'passages'>
): Sheet {
	return {
		strand,
		labels,
		passages: blocks
			.filter(isPassage)
			.filter(({ id }) => passages.includes(id))
			.map(({ id, sentences }) => ({ id, sentences: sentences.map(wordCount) })),
		keys: keys
			.filter((key) => key.strand === strand && passages.includes(key.at))
			.map(({ id, at, from, to, strand, label, also, zone }) => {
				return { id, at, from, to, strand, label, also, zone };
			})
	};
}
