import { pieces, starts, type Passage, type Range } from '../text';

/**
 * A passage as the lens reads it: its words in lower case with plain apostrophes, the `gaps` around them (one
 * more than words), the sentence of each word, and whether it stands inside quotation marks. `quotations` are
 * the runs of words between marks. `tags` are what a grammar says of each word; empty where none was asked.
 */
export type Reading = {
	at: string;
	headline: boolean;
	printed: string[];
	words: string[];
	gaps: string[];
	sentence: number[];
	quoted: boolean[];
	quotations: Range[];
	tags: readonly (readonly string[])[];
};

/** Reads a passage. `tags` holds a list for each word. */
export function reading(passage: Passage, tags: readonly (readonly string[])[] = []): Reading {
	const run = pieces(passage);
	const printed = run.filter((_, n) => n % 2);
	const gaps = run.filter((_, n) => n % 2 === 0);
	const begins = starts(passage.sentences);
	const quotations = between(gaps, begins);
	const quoted = printed.map(() => passage.quotation === true);
	for (const { from, to } of quotations) quoted.fill(true, from, to + 1);
	return {
		at: passage.id,
		headline: passage.headline,
		printed,
		words: printed.map(folded),
		gaps,
		sentence: printed.map((_, n) => begins.findLastIndex((start) => start <= n)),
		quoted,
		quotations,
		tags
	};
}

/** A word as lists have it: lower case, plain apostrophes, without a possessive. */
export function folded(word: string): string {
	return word.toLowerCase().replace(/[‘’]/gu, "'").replace(/'s$/u, '');
}

/** What opens and closes a quotation in a gap: a mark before a word opens it, a mark after a word closes it. */
function between(gaps: readonly string[], begins: readonly number[]): Range[] {
	const found: Range[] = [];
	let open: { at: number; closing: RegExp } | null = null;
	gaps.forEach((gap, n) => {
		let rest = gap;
		if (open) {
			const closed = open.closing.exec(rest);
			if (closed && n > open.at) {
				found.push({ from: open.at, to: n - 1 });
				rest = rest.slice(closed.index + 1);
				open = null;
			}
		}
		const opens = /[“„«"]|(?:^|[\s(—–-])[‘']/u.exec(rest);
		if (!opens || open) return;
		const mark = opens[0].at(-1)!;
		open = {
			at: n,
			closing: mark === '"' ? /["”]/u : mark === "'" || mark === '‘' ? /[’']/u : /[”“»]/u
		};
	});
	const left = open as { at: number } | null;
	// A paragraph that is all quotation goes on in the next one; anything else that stays open is a slip.
	if (left && left.at === 0 && begins.length && gaps.length > 1) {
		found.push({ from: 0, to: gaps.length - 2 });
	}
	return found;
}

/** The words of a run as they were printed. */
export function printedWords({ printed, gaps }: Reading, { from, to }: Range): string {
	let text = printed[from] ?? '';
	for (let n = from + 1; n <= to; n++) text += gaps[n]! + printed[n]!;
	return text;
}
