import { caretAt, type Caret } from './printed';

/** How far a hand slips that only means to tap, in CSS pixels. */
const slip = 4;

/**
 * Selects what a mouse sweeps over. The browser would do so, too, but on every click it looks through
 * the whole document before it puts its caret there: in a long text each tap would wait for that.
 */
export function sweeping() {
	let start: { x: number; y: number } | null = null;
	let anchor: Caret | null = null;
	return {
		/** The button went down; what was selected is no longer. */
		begin({ clientX: x, clientY: y }: MouseEvent) {
			[start, anchor] = [{ x, y }, null];
			const selection = document.getSelection();
			if (selection?.rangeCount) selection.removeAllRanges();
		},
		/** The mouse is elsewhere. */
		go({ clientX: x, clientY: y }: MouseEvent) {
			if (!start || (!anchor && Math.hypot(x - start.x, y - start.y) < slip)) return;
			anchor ??= caretAt(start.x, start.y);
			const end = caretAt(x, y);
			if (!anchor || !end) return;
			const selection = document.getSelection();
			selection?.setBaseAndExtent(anchor.node, anchor.offset, end.node, end.offset);
		},
		end() {
			start = null;
		}
	};
}
