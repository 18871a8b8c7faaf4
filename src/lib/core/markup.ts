import type { Segment, Span } from './segments';

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A text in HTML or XML, in an element or in an attribute with quotation marks. */
export function safe(text: string): string {
	return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (letter) => escapes[letter]!) : text;
}

const heard = (words: string) => (words ? `<span class="hidden">${safe(words)}</span>` : '');
const tagged = ({ tag }: Span) =>
	tag ? `<span class="tag" aria-hidden="true">${safe(tag)}</span>` : '';

function marked(segment: Segment, printed: string): string {
	const { spans, opening, closing } = segment;
	const tones = spans.map(({ tones }) => tones);
	if (spans.length > 1) tones.push('overlap');
	const opens = opening.map((span) => heard(span.opens)).join('');
	const closes = closing.map((span) => heard(span.closes)).join('');
	const tags = closing.map(tagged).join('');
	const ids = safe(spans.map(({ id }) => id).join(' '));
	return `<mark class="${safe(tones.join(' '))}" data-ids="${ids}">${opens}${printed}${closes}</mark>${tags}`;
}

/** One segment as HTML, and how many nodes that makes side by side. */
export type Part = { html: string; nodes: number };

/**
 * A passage with its spans as HTML, segment by segment, every word of it escaped. Printed text stands in the passage
 * itself or in the `<mark>` of its spans, which has their ids in `data-ids`; in a `<span>` stand what a screen
 * reader hears of them, and their tag. Text, because a thousand marks as elements of a component take ten
 * times as long to put up and to take away.
 */
export function parts(segments: readonly Segment[]): Part[] {
	return segments.map((segment) => {
		const printed = safe(segment.text);
		if (!segment.spans.length) return { html: printed, nodes: 1 };
		const tags = segment.closing.filter(({ tag }) => tag).length;
		return { html: marked(segment, printed), nodes: 1 + tags };
	});
}

/** All of a passage as HTML. */
export const markup = (all: readonly Part[]): string => all.map(({ html }) => html).join('');
