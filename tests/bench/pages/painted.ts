/** Calls back in the first task after the next paint. */
export function afterPaint(then: () => void): void {
	requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = then;
		port2.postMessage(null);
	});
}

/**
 * The time, on the clock of the page, just after the paint that shows what `done` asks for. With
 * `drawsInFrame` a page may draw as late as in its own animation frame, and still has that frame.
 */
export function painted(done: () => boolean, drawsInFrame = false): Promise<number> {
	return new Promise((resolve) => {
		const look = () => {
			requestAnimationFrame(() => {
				const early = done();
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					if (early || (drawsInFrame && done())) resolve(performance.now());
					else look();
				};
				port2.postMessage(null);
			});
		};
		look();
	});
}

/** Waits until little was painted or computed for a while; a machine that is never idle ends it, too. */
export async function quiet(): Promise<void> {
	for (let [calm, turns] = [0, 0]; calm < 3 && turns < 15; turns++) {
		const before = performance.now();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await new Promise<void>((resolve) => afterPaint(resolve));
		calm = performance.now() - before < 80 ? calm + 1 : 0;
	}
}
