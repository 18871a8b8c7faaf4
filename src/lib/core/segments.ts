import type { Place } from './text';

/**
 * Something painted over words of a passage. `tones` are class names; `opens` and `closes` are what a
 * screen reader hears before the first and after the last word; `tag` is printed small after the last.
 */
export type Span = Place & {
	id: string;
	tones: string;
	opens: string;
	closes: string;
	tag: string | null;
};

/**
 * A stretch of a passage over which the same spans lie. `opening` begin here, `closing` end here, both in the order of the spans.
 */
export type Segment = {
	text: string;
	spans: Span[];
	opening: Span[];
	closing: Span[];
};

/**
 * Cuts a passage (in pieces) where a span begins or ends. Punctuation around a span stays outside it,
 * inside it belongs to it. Spans may overlap in any way; what lies beyond the passage is left out.
 */
export function segments(run: readonly string[], spans: readonly Span[]): Segment[] {
	const last = (run.length - 1) / 2 - 1;
	const inside = spans
		.filter(({ from, to }) => from <= last && to >= from)
		.map((span) => ({ span, start: 2 * span.from + 1, end: 2 * Math.min(span.to, last) + 2 }));
	const cuts = new Set([0, run.length]);
	for (const { start, end } of inside) cuts.add(start).add(end);
	const places = [...cuts].sort((a, b) => a - b);
	const cutUp: Segment[] = [];
	for (let n = 1; n < places.length; n++) {
		const [start, end] = [places[n - 1]!, places[n]!];
		const text = run.slice(start, end).join('');
		if (text === '') continue;
		const over = inside.filter((each) => each.start <= start && each.end >= end);
		cutUp.push({
			text,
			spans: over.map(({ span }) => span),
			opening: over.filter((each) => each.start === start).map(({ span }) => span),
			closing: over.filter((each) => each.end === end).map(({ span }) => span)
		});
	}
	return cutUp;
}
