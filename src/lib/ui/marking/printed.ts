import { pieces, type Passage, type Place } from '$lib/core/text';

/** Passages on the page, by id, with the character at which each word begins and ends. */
export type Geometry = Map<string, { from: number; to: number }[]>;

/** Where the words of each passage lie in its text, in characters. */
export function geometry(passages: readonly Passage[]): Geometry {
	return new Map(
		passages.map((passage) => {
			const words: { from: number; to: number }[] = [];
			let offset = 0;
			pieces(passage).forEach((piece, place) => {
				if (place % 2) words.push({ from: offset, to: offset + piece.length });
				offset += piece.length;
			});
			return [passage.id, words];
		})
	);
}

/** A place between two letters of the document. */
export type Caret = { node: Node; offset: number };

/** The place nearest to a point of the window; null where there is no text. */
export function caretAt(x: number, y: number): Caret | null {
	if ('caretPositionFromPoint' in document) {
		const caret = document.caretPositionFromPoint(x, y);
		return caret && { node: caret.offsetNode, offset: caret.offset };
	}
	const range = (document as Document).caretRangeFromPoint(x, y);
	return range && { node: range.startContainer, offset: range.startOffset };
}

/** The printed text of a passage, piece by piece, each with the character at which it begins. */
export type Printed = { text: Text; start: number }[];

function printed(passage: Element): Printed {
	const found: Printed = [];
	const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
	for (let start = 0; walker.nextNode();) {
		const text = walker.currentNode as Text;
		if (!isPrinted(text)) continue;
		found.push({ text, start });
		start += text.length;
	}
	return found;
}

/** Not what is heard of a mark, nor its tag; see core/markup.ts. */
function isPrinted(text: Node): boolean {
	return text.parentNode?.nodeName !== 'SPAN';
}

/** A character of a passage, by its number in the printed text, which comes with it. */
export type Character = { at: string; text: Printed; offset: number };

/** The passage and character of a place in the document; null outside the printed text of passages. */
export function characterAt(root: Element, { node, offset }: Caret): Character | null {
	const element = node instanceof Element ? node : node.parentElement;
	const passage = element?.closest<HTMLElement>('[data-at]');
	if (!element || !passage || !root.contains(passage)) return null;
	const at = passage.dataset.at!;
	const text = printed(passage);
	const holder = text.find((piece) => piece.text === node);
	if (holder) return { at, text, offset: holder.start + offset };
	// Between elements, or in a tag: take the end of the last printed text before this place.
	const edge = document.createRange();
	edge.setStart(node, offset);
	let before = 0;
	for (const piece of text) {
		if (edge.comparePoint(piece.text, 0) > 0) break;
		before = piece.start + piece.text.length;
	}
	return { at, text, offset: before };
}

/** The document range of some words; null where they are not on the page. */
export function rangeOf(root: Element, places: Geometry, place: Place): Range | null {
	const passage = root.querySelector(`[data-at="${CSS.escape(place.at)}"]`);
	return passage && rangeIn(printed(passage), places, place);
}

/** The same, where the text of the passage is at hand: to gather it takes a while in a long one. */
export function rangeIn(run: Printed, places: Geometry, place: Place): Range | null {
	const words = places.get(place.at);
	const first = words?.[place.from];
	const last = words?.[place.to];
	if (!first || !last) return null;
	const range = document.createRange();
	for (const { text, start } of run) {
		const end = start + text.length;
		if (first.from >= start && first.from < end) range.setStart(text, first.from - start);
		if (last.to > start && last.to <= end) {
			range.setEnd(text, last.to - start);
			return range;
		}
	}
	return null;
}
