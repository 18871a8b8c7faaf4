const due: (() => void)[] = [];
let bell: MessageChannel | null = null;

/** Does something in the next task: what a frame asks for comes right after its painting, in that order. */
function next(then: () => void): void {
	if (!bell) {
		bell = new MessageChannel();
		bell.port1.onmessage = () => due.shift()?.();
	}
	due.push(then);
	bell.port2.postMessage(null);
}

/**
 * Does something once the page, as it stands after all that happens now, has been painted. The function
 * that it gives back calls that off.
 */
export function afterPaint(then: () => void): () => void {
	let wanted = true;
	const frame = requestAnimationFrame(() => next(() => wanted && then()));
	return () => {
		wanted = false;
		cancelAnimationFrame(frame);
	};
}

/** Waits for the same, but not for long: a page that nobody sees is never painted. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		afterPaint(resolve);
		setTimeout(resolve, 200);
	});
}
