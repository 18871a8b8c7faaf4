import type { Place } from '$lib/core/text';
import { caretAt, characterAt, rangeIn, rangeOf, type Geometry } from './printed';

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
	for (const word of [next, next - 1, next + 1]) {
		if (!words[word] || (best && least === 0)) continue;
		const place = { at: spot.at, from: word, to: word };
		const range = rangeIn(spot.text, places, place);
		const gap = range ? distance(range, x, y) : Infinity;
		if (gap < least) [best, least] = [place, gap];
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
