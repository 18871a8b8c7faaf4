/**
 * Does something once the page, as it stands after all that happens now, has been painted. The function
 * that it gives back calls that off.
 */
export function afterPaint(then: () => void): () => void {
	let timer: ReturnType<typeof setTimeout>;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(then);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
