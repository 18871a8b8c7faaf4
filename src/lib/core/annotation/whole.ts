import { sha256 } from '../sha256';
import { pieces, type Passage, type Place } from '../text';

/**
 * Some passages as one text, two line feeds between them: what positions of annotations count in. `start` is
 * where a passage begins, in UTF-16 units; `run` is its words and gaps.
 */
export type Whole = { text: string; parts: { at: string; start: number; run: string[] }[] };

const between = '\n\n';

/** Passages as one text, in their order. */
export function whole(passages: readonly Passage[]): Whole {
	let text = '';
	const parts = passages.map((passage, n) => {
		if (n) text += between;
		const part = { at: passage.id, start: text.length, run: pieces(passage) };
		text += part.run.join('');
		return part;
	});
	return { text, parts };
}

/** Where a place begins and ends in the text, in UTF-16 units, without the punctuation around it; null beyond it. */
export function spanOf(
	{ parts }: Whole,
	{ at, from, to }: Place
): [start: number, end: number] | null {
	const part = parts.find((each) => each.at === at);
	if (!part || from > to || 2 * to + 1 >= part.run.length) return null;
	const length = (pieces: string[]) => pieces.reduce((sum, piece) => sum + piece.length, 0);
	const start = part.start + length(part.run.slice(0, 2 * from + 1));
	return [start, start + length(part.run.slice(2 * from + 1, 2 * to + 2))];
}

/**
 * The words between two places of the text, in UTF-16 units. A word at an end belongs to them when half of it lies
 * inside; where none does, every word that is touched. `across` where they lie in several passages; null where
 * there is no word.
 */
export function placeAt({ parts }: Whole, start: number, end: number): Place | 'across' | null {
	const found: Place[] = [];
	for (const { at, start: begins, run } of parts) {
		let offset = begins;
		const touched: { word: number; share: number }[] = [];
		run.forEach((piece, n) => {
			const inside = Math.min(end, offset + piece.length) - Math.max(start, offset);
			offset += piece.length;
			if (n % 2 && inside > 0) touched.push({ word: (n - 1) / 2, share: inside / piece.length });
		});
		const meant = touched.filter(({ share }) => share >= 0.5);
		const words = meant.length ? meant : touched;
		if (words.length) found.push({ at, from: words[0]!.word, to: words.at(-1)!.word });
	}
	return found.length > 1 ? 'across' : (found[0] ?? null);
}

/** An offset in UTF-16 units as one in code points, as positions of annotations are counted. */
export function pointsAt(text: string, offset: number): number {
	const pairs = text.slice(0, offset).match(/[\ud800-\udbff][\udc00-\udfff]/g);
	return offset - (pairs?.length ?? 0);
}

/** An offset in code points as one in UTF-16 units; the end of the text where it lies beyond. */
export function unitsAt(text: string, points: number): number {
	let at = 0;
	for (let n = 0; n < points && at < text.length; n++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
	return at;
}

/**
 * A name for some words that depends on them alone, as an address: a UUID of version 8 (RFC 9562, section 5.8)
 * made of their SHA-256.
 */
export function nameOf(words: string): string {
	const hash = sha256(words);
	const variant = ((parseInt(hash[16]!, 16) & 3) | 8).toString(16);
	const uuid = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`];
	return `urn:uuid:${[...uuid, variant + hash.slice(17, 20), hash.slice(20, 32)].join('-')}`;
}

/** The name of a text, so that the same words have the same name wherever they stand: the source of annotations. */
export function sourceOf({ text }: Whole): string {
	return nameOf(`Loupe text\n${text}`);
}
