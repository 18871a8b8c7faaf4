import type { Key } from './key';
import type { Range } from './text';

/** The words of a passage, cut into sentences: the first word of each, and how many there are in all. */
export type Layout = { starts: number[]; words: number };

/** How far from the core of a language key a mark may reach, in words to either side. */
const slack = 5;

/** The layout of a passage, from the number of words of each of its sentences. */
export function layout(sentences: readonly number[]): Layout {
	let words = 0;
	const starts = sentences.map((count) => (words += count) - count);
	return { starts, words };
}

/**
 * The first and the last sentence, counted from 0, that a run of words touches. A sentence without
 * words is never an end of it.
 */
export function sentencesOf({ starts }: Layout, { from, to }: Range): Range {
	return { from: sentenceOf(starts, from), to: sentenceOf(starts, to) };
}

function sentenceOf(starts: readonly number[], word: number): number {
	let n = starts.length - 1;
	while (n >= 0 && starts[n]! > word) n--;
	return n;
}

/**
 * The words within which a mark must stay to find a key: the core and five words to either side for
 * language, the sentence or sentences of the core for sourcing, the passage for framing. Never beyond
 * the passage.
 */
export function zoneOf(key: Range & Pick<Key, 'strand'>, page: Layout): Range {
	const last = page.words - 1;
	if (key.strand === 'framing') return { from: 0, to: last };
	if (key.strand === 'language') {
		return { from: Math.max(0, key.from - slack), to: Math.min(last, key.to + slack) };
	}
	const sentences = sentencesOf(page, key);
	const next = page.starts[sentences.to + 1] ?? page.words;
	return { from: page.starts[sentences.from] ?? 0, to: next - 1 };
}

/** Whether all of a run of words lies within another. */
export function lies(inner: Range, outer: Range): boolean {
	return outer.from <= inner.from && inner.to <= outer.to;
}

/** How many words a run has. */
export function size({ from, to }: Range): number {
	return to - from + 1;
}

/**
 * How many words two runs share. At or below zero they share none, and it is minus the number of words
 * between them: the greater, the closer.
 */
export function closeness(a: Range, b: Range): number {
	return Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
}
