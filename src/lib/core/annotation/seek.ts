import type { Place } from '../text';
import { bare, lettersOf, type Letters } from './letters';
import type { Aim, Quote } from './selectors';
import { placeAt, sourceOf, unitsAt, type Whole } from './whole';

/** Finds the places of a text that differ least from a pattern, in at most so many letters. */
export type Search = (
	text: string,
	pattern: string,
	most: number
) => { start: number; end: number; errors: number }[];

/** A text in which words are looked for. */
export type Reading = { whole: Whole; source: string; letters: Letters };

/** A text made ready, once for all that is looked for in it. */
export function readingOf(whole: Whole): Reading {
	return { whole, source: sourceOf(whole), letters: lettersOf(whole.text) };
}

/** Words longer than this are looked for as they stand alone; a key is a phrase or a sentence or two. */
export const longest = 320;

/**
 * How many letters may differ: one in five, and 40 at most. Words of fewer than eight letters have to stand there as
 * they are: with a letter changed they are too easily other words.
 */
export function bound(letters: number): number {
	return letters < 8 ? 0 : Math.min(Math.floor(letters / 5), 40);
}

/** How much may still be looked through, in letters of text times 32 letters of a quotation. */
export type Labour = { left: number };

/**
 * Where words were found: `near` where they do not stand there to the letter; `alike` is how many places are just
 * as good, as far as the file tells.
 */
export type Found = { place: Place | 'across'; near: boolean; alike: number };

type Hit = { start: number; end: number };
type Within = { from: number; to: number };

const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');

/** Where a pattern stands to the letter: as whole words if it does so anywhere, else inside words. */
function exactly(letters: string, pattern: string, { from, to }: Within): Hit[] {
	const hits: Hit[] = [];
	for (let at = letters.indexOf(pattern, from); at >= 0; at = letters.indexOf(pattern, at + 1)) {
		if (at + pattern.length > to) break;
		hits.push({ start: at, end: at + pattern.length });
	}
	const apart = hits.filter(
		({ start, end }) =>
			!(isLetter(letters, start) && isLetter(letters, start - 1)) &&
			!(isLetter(letters, end - 1) && isLetter(letters, end))
	);
	return apart.length ? apart : hits;
}

function common(one: string, other: string, isBefore: boolean): number {
	let n = 0;
	const at = (text: string) => (isBefore ? text[text.length - 1 - n] : text[n]);
	while (n < one.length && n < other.length && at(one) === at(other)) n++;
	return n;
}

/** The hits with the most of what the file says stands around them; of those, the nearest to its position. */
function best(
	letters: string,
	hits: Hit[],
	quote: Quote,
	near: number | null
): [Hit, alike: number] {
	const most = 200;
	const prefix = lettersOf(quote.prefix.slice(-most)).letters.trimEnd();
	const suffix = lettersOf(quote.suffix.slice(0, most)).letters.trimStart();
	const fits = hits.map(({ start, end }) => {
		const before = letters.slice(Math.max(0, start - most), start).trimEnd();
		const after = letters.slice(end, end + most).trimStart();
		return common(before, prefix, true) + common(after, suffix, false);
	});
	const top = Math.max(...fits);
	const equal = hits.filter((_, n) => fits[n] === top);
	if (near === null) return [equal[0]!, equal.length];
	const far = ({ start }: Hit) => Math.abs(start - near);
	return [equal.reduce((one, other) => (far(other) < far(one) ? other : one)), 1];
}

function search(
	{ letters: { letters } }: Reading,
	quote: Quote,
	near: number | null,
	within: Within,
	approximately: Search | null,
	labour: Labour
): [Hit, alike: number] | null {
	const pattern = lettersOf(quote.exact).letters.trim();
	labour.left -= (within.to - within.from) / 16;
	if (!approximately) {
		const hits = exactly(letters, pattern, within);
		// What stands around each of them is looked at, too.
		labour.left -= hits.length * 100;
		return hits.length ? best(letters, hits, quote, near) : null;
	}
	const most = bound(pattern.length);
	// A few letters over and over stand everywhere and nowhere.
	if (!most || pattern.length > longest || new Set(pattern).size < 5) return null;
	labour.left -= (within.to - within.from) * Math.ceil(pattern.length / 32);
	if (labour.left < 0) return null;
	const hits = approximately(letters.slice(within.from, within.to), pattern, most).map((hit) => ({
		start: hit.start + within.from,
		end: hit.end + within.from
	}));
	return hits.length ? best(letters, apart(hits), quote, near) : null;
}

/** Where, in a rising list, the first number stands that is at least so big: its length where none is. */
function indexOf(list: Uint32Array, least: number): number {
	let [from, to] = [0, list.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (list[middle]! < least) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** Hits that overlap are one place: the longest of them. */
function apart(hits: Hit[]): Hit[] {
	const kept: Hit[] = [];
	for (const hit of hits) {
		const last = kept.at(-1);
		if (!last || hit.start >= last.end) kept.push(hit);
		else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
	}
	return kept;
}

/**
 * Where the words of an aim stand in a text; null where they do not. Spaces, capitals, quotation marks and dashes
 * are all one. With `approximately`, what differs in a few letters (see `bound`) is found as well. What stands
 * around the words, then their position, chooses among several places; a position in this very text is exact.
 * Words that begin or end inside a word take the whole word.
 */
export function seek(
	reading: Reading,
	aim: Aim,
	approximately: Search | null,
	labour: Labour
): Found | null {
	const { whole, source, letters } = reading;
	const units = (points: number) => unitsAt(whole.text, points);
	const { position, quote } = aim;
	if (position && aim.source === source) {
		const [start, end] = [units(position.start), units(position.end)];
		const words = whole.text.slice(start, end);
		const place = placeAt(whole, start, end);
		if (place && (!quote || bare(words) === bare(quote.exact)))
			return { place, near: false, alike: 1 };
	}
	if (!quote) return null;
	const all = { from: 0, to: letters.letters.length };
	const outer = aim.within && search(reading, aim.within, null, all, null, labour);
	const within = outer ? { from: outer[0].start, to: outer[0].end } : all;
	const near = position && indexOf(letters.starts, units(position.start));
	const hit = search(reading, quote, near, within, approximately, labour);
	if (!hit) return null;
	const [{ start, end }, alike] = hit;
	const [begins, ends] = [letters.starts[start]!, letters.ends[end - 1]!];
	const place = placeAt(whole, begins, ends);
	if (!place) return null;
	return { place, near: !isSame(reading, place, quote), alike };
}

function isSame({ whole }: Reading, place: Place | 'across', quote: Quote): boolean {
	if (place === 'across') return true;
	const { run } = whole.parts.find(({ at }) => at === place.at)!;
	return bare(run.slice(2 * place.from + 1, 2 * place.to + 2).join('')) === bare(quote.exact);
}
