import type { Segment, Span } from './segments';

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

function safe(text: string): string {
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

/**
 * A passage with its spans as HTML, every word of it escaped. Printed text stands in the passage itself
 * or in the `<mark>` of its spans, which has their ids in `data-ids`; in a `<span>` stand what a screen
 * reader hears of them, and their tag. One string, because a thousand marks as elements of a component take ten
 * times as long to put up and to take away.
 */
export function markup(segments: readonly Segment[]): string {
	return segments
		.map((segment) => {
			const printed = safe(segment.text);
			return segment.spans.length ? marked(segment, printed) : printed;
		})
		.join('');
}
