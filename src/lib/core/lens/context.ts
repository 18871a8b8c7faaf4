import { pieces, starts, type Passage, type Range } from '../text';

/**
 * The sentences in which some words of a passage stand, cut in three: what is before them, they themselves,
 * what is after them.
 */
export function context(
	passage: Passage,
	{ from, to }: Range
): [before: string, words: string, after: string] {
	const begins = starts(passage.sentences);
	const first = Math.max(
		begins.findLastIndex((start) => start <= from),
		0
	);
	const last = begins.findLastIndex((start) => start <= to);
	const run = pieces({ ...passage, sentences: passage.sentences.slice(first, last + 1) });
	const [start, end] = [from, to].map((word) => 2 * (word - (begins[first] ?? 0)) + 1);
	const text = (a?: number, b?: number) => run.slice(a, b).join('');
	return [text(0, start), text(start, end! + 1), text(end! + 1)];
}
