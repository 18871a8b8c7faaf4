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

/** The passage and character of a place in the document; null outside the printed text of passages. */
function characterAt(
	root: Element,
	{ node, offset }: Caret
): { at: string; offset: number } | null {
	const element = node instanceof Element ? node : node.parentElement;
	const passage = element?.closest<HTMLElement>('[data-at]');
	if (!element || !passage || !root.contains(passage)) return null;
	const at = passage.dataset.at!;
	const holder = element.closest<HTMLElement>('[data-o]');
	if (holder && node.nodeType === Node.TEXT_NODE) {
		return { at, offset: Number(holder.dataset.o) + offset };
	}
	// Between elements, or in a tag: take the end of the last printed text before this place.
	const edge = document.createRange();
	edge.setStart(node, offset);
	let before = 0;
	for (const each of passage.querySelectorAll<HTMLElement>('[data-o]')) {
		const text = each.firstChild;
		if (!text || edge.comparePoint(text, 0) > 0) break;
		before = Number(each.dataset.o) + text.textContent!.length;
	}
	return { at, offset: before };
}

/** The document range of some words; null where they are not on the page. */
export function rangeOf(root: Element, places: Geometry, place: Place): Range | null {
	const words = places.get(place.at);
	const first = words?.[place.from];
	const last = words?.[place.to];
	const passage = root.querySelector(`[data-at="${CSS.escape(place.at)}"]`);
	if (!first || !last || !passage) return null;
	const range = document.createRange();
	for (const holder of passage.querySelectorAll<HTMLElement>('[data-o]')) {
		const text = holder.firstChild;
		if (!text) continue;
		const start = Number(holder.dataset.o);
		const end = start + text.textContent!.length;
		if (first.from >= start && first.from < end) range.setStart(text, first.from - start);
		if (last.to > start && last.to <= end) {
			range.setEnd(text, last.to - start);
			return range;
		}
	}
	return null;
}

/** How far a point lies from the nearest line box of a range, in CSS pixels. */
function distance(range: Range, x: number, y: number): number {
	const gaps = [...range.getClientRects()].map((box) =>
		Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
	);
	return Math.min(Infinity, ...gaps);
}

/** A fingertip beside a word still means the word; a tap on empty paper means nothing. */
const reachable = 14;

/** The word under a point of the window; null where there is none within a fingertip. */
export function wordAt(root: Element, places: Geometry, x: number, y: number): Place | null {
	const caret = caretAt(x, y);
	const spot = caret && characterAt(root, caret);
	const words = spot && places.get(spot.at);
	if (!words) return null;
	const near = words.findIndex(({ to }) => to >= spot.offset);
	const next = near < 0 ? words.length - 1 : near;
	let best: Place | null = null;
	let least = reachable;
	for (const word of [next - 1, next, next + 1]) {
		if (!words[word]) continue;
		const place = { at: spot.at, from: word, to: word };
		const range = rangeOf(root, places, place);
		const gap = range ? distance(range, x, y) : Infinity;
		if (gap < least || (gap === 0 && !best)) [best, least] = [place, gap];
	}
	return best;
}

/**
 * The words that the person has selected with the browser's own selection. A selection over several
 * passages is cut to the passage in which it began. Null when nothing, or no word, is selected.
 */
export function selected(root: Element, places: Geometry): Place | null {
	const selection = document.getSelection();
	if (!selection?.rangeCount || selection.isCollapsed) return null;
	const range = selection.getRangeAt(0);
	const anchor =
		selection.anchorNode &&
		characterAt(root, { node: selection.anchorNode, offset: selection.anchorOffset });
	const start = characterAt(root, { node: range.startContainer, offset: range.startOffset });
	const end = characterAt(root, { node: range.endContainer, offset: range.endOffset });
	const at = anchor?.at ?? start?.at ?? end?.at;
	const words = at === undefined ? undefined : places.get(at);
	if (at === undefined || !words) return null;
	const first = start?.at === at ? start.offset : 0;
	const last = end?.at === at ? end.offset : Infinity;
	const from = words.findIndex((word) => word.to > first);
	const to = words.findLastIndex((word) => word.from < last);
	return from < 0 || to < from ? null : { at, from, to };
}

/** Selects words with the browser's own selection: the cursor of keyboard users. */
export function select(root: Element, places: Geometry, place: Place): void {
	const range = rangeOf(root, places, place);
	if (!range) return;
	document
		.getSelection()
		?.setBaseAndExtent(
			range.startContainer,
			range.startOffset,
			range.endContainer,
			range.endOffset
		);
	const box = range.getBoundingClientRect();
	const top = 80;
	const bottom = window.innerHeight - 40;
	if (box.top < top) window.scrollBy(0, box.top - top - 40);
	else if (box.bottom > bottom) window.scrollBy(0, box.bottom - bottom + 40);
}
