import type { Span } from '$lib/core/segments';

/**
 * Sorts spans by passage, and hands back the same array for a passage in which nothing changed, so that
 * only the passage that was touched is painted again.
 */
export function layering(): (spans: readonly Span[]) => Map<string, Span[]> {
	let before = new Map<string, Span[]>();
	return (spans) => {
		const now = new Map<string, Span[]>();
		for (const span of spans) {
			const list = now.get(span.at);
			if (list) list.push(span);
			else now.set(span.at, [span]);
		}
		for (const [at, list] of now) {
			const old = before.get(at);
			if (old?.length === list.length && old.every((span, n) => span === list[n])) now.set(at, old);
		}
		before = now;
		return now;
	};
}
