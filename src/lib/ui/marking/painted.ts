/** What waits for one painting, in the order in which it was asked for. */
type Round = Set<{ then: () => void }>;

let next: Round | null = null;
const shown: Round[] = [];
let bell: MessageChannel | null = null;

/** Rings in the task after this one: what a frame asks for comes right after its painting. */
function ring(): void {
	if (!bell) {
		bell = new MessageChannel();
		bell.port1.onmessage = () => {
			// Each by itself: where one throws, the others still come.
			for (const { then } of shown.shift() ?? []) queueMicrotask(then);
		};
	}
	bell.port2.postMessage(null);
}

/** To ask for a frame takes a while: all who wait for the same one share it. */
function round(): Round {
	if (next) return next;
	const asked: Round = (next = new Set());
	requestAnimationFrame(() => {
		next = null;
		shown.push(asked);
		ring();
	});
	return asked;
}

/**
 * Does something once the page, as it stands after all that happens now, has been painted. The function
 * that it gives back calls that off.
 */
export function afterPaint(then: () => void): () => void {
	const mine = { then };
	const asked = round();
	asked.add(mine);
	return () => asked.delete(mine);
}

/** Waits for the same, but not for long: a page that nobody sees is never painted. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		afterPaint(resolve);
		setTimeout(resolve, 200);
	});
}
