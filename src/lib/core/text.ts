/**
 * A sentence in pieces: gap, word, gap, word, …, gap. Words stand at the odd places, what lies between
 * them (spaces, punctuation; often empty at the ends) at the even ones. Joined, the pieces are the
 * sentence as it was printed. It is cut once, when the lesson is made, and never again on a device.
 */
export type Sentence = string[];

/**
 * A paragraph as it was printed: the zone of framing keys. A headline, or a heading in the text, is a passage
 * of its own; a `quotation` was printed set apart.
 */
export type Passage = {
	id: string;
	headline: boolean;
	quotation?: boolean;
	sentences: Sentence[];
};

/** Our own bridge between two passages. */
export type Bridge = { summary: string };

export type Block = Passage | Bridge;

/** A run of words in a passage: first and last word, counted from 0 through all its sentences. */
export type Range = { from: number; to: number };

/** A run of words in a passage that is named. */
export type Place = Range & { at: string };

const inner = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}%€$£°])?/u;

/**
 * Cuts a sentence at white space; punctuation around a word belongs to the gap, inside it to the word
 * (so "anti-Iran", "MEK’s" and "1980-1988" are one word each). White space is folded. A token without
 * a letter or digit is no word. A sentence that was cut by hand stays as it is.
 */
export function cut(sentence: string | Sentence): Sentence {
	if (typeof sentence !== 'string') return sentence;
	const pieces: Sentence = [''];
	for (const token of sentence.trim().split(/(\s+)/u)) {
		const word = inner.exec(token);
		const last = pieces.length - 1;
		if (!word) {
			pieces[last] += /^\s+$/u.test(token) ? ' ' : token;
			continue;
		}
		pieces[last] += token.slice(0, word.index);
		pieces.push(word[0], token.slice(word.index + word[0].length));
	}
	return pieces;
}

/** How many words a sentence has. */
export function wordCount(sentence: Sentence): number {
	return (sentence.length - 1) / 2;
}

/** How many words some sentences have together. */
export function wordsIn(sentences: readonly Sentence[]): number {
	return sentences.reduce((sum, each) => sum + wordCount(each), 0);
}

/** A passage as one string, its sentences a space apart. */
export function plain(passage: Passage): string {
	return pieces(passage).join('');
}

/** The word numbers at which each sentence of a passage begins. */
export function starts(sentences: readonly Sentence[]): number[] {
	let next = 0;
	return sentences.map((sentence) => {
		const start = next;
		next += wordCount(sentence);
		return start;
	});
}

/** A passage as one run of pieces, its sentences a space apart: gap, word, gap, …, gap. */
export function pieces(passage: Passage): string[] {
	const run = [''];
	passage.sentences.forEach((sentence, n) => {
		run[run.length - 1] += (n ? ' ' : '') + sentence[0];
		run.push(...sentence.slice(1));
	});
	return run;
}

/** The words of a range as they are printed, without the punctuation around them. */
export function quote(passage: Passage, { from, to }: Range): string {
	return pieces(passage)
		.slice(2 * from + 1, 2 * to + 2)
		.join('');
}

/**
 * The whole sentences that a range touches, cut into what stands before its words, they, and what stands after.
 * Words beyond the passage are none.
 */
export function around(
	passage: Passage,
	{ from, to }: Range
): { before: string; words: string; after: string } {
	const begin = starts(passage.sentences);
	const first = begin.findLastIndex((start) => start <= from);
	const last = begin.findLastIndex((start) => start <= to);
	const run = pieces({ ...passage, sentences: passage.sentences.slice(first, last + 1) });
	const cut = (start: number, end?: number) => run.slice(start, end).join('');
	const [one, other] = [from - begin[first]!, to - begin[first]!];
	return {
		before: cut(0, 2 * one + 1),
		words: cut(2 * one + 1, 2 * other + 2),
		after: cut(2 * other + 2)
	};
}

/**
 * The words that a quotation touches, or null where the passage does not hold it. White space is
 * folded; `nth` counts from 1. A quotation that ends inside a word takes the whole word.
 */
export function locate(passage: Passage, quotation: string, nth = 1): Range | null {
	const run = pieces(passage);
	const text = run.join('');
	const wanted = quotation.trim().replace(/\s+/gu, ' ');
	if (wanted === '') return null;
	let start = -1;
	for (let n = 0; n < nth; n++) {
		start = text.indexOf(wanted, start + 1);
		if (start < 0) return null;
	}
	const end = start + wanted.length;
	const touched: number[] = [];
	let offset = 0;
	run.forEach((piece, place) => {
		if (place % 2 && offset < end && offset + piece.length > start) touched.push((place - 1) / 2);
		offset += piece.length;
	});
	return touched.length ? { from: touched[0]!, to: touched.at(-1)! } : null;
}

/** Whether a block is a passage of the article and not a bridge of ours. */
export function isPassage(block: Block): block is Passage {
	return 'sentences' in block;
}

/** Whether two places have a word in common. */
export function meet(one: Place, other: Place): boolean {
	return one.at === other.at && one.from <= other.to && other.from <= one.to;
}
