import { markup, parts } from '$lib/core/markup';
import { segments, type Span } from '$lib/core/segments';
import { expect, test } from 'vitest';

const run = ['', 'Tom', ' & ', '<b>Ann</b>', ' said “', 'no', '”.'];

function span(from: number, to: number, more: Partial<Span> = {}): Span {
	return { id: 'a', at: 'p1', from, to, tones: 'mine', opens: '', closes: '', tag: null, ...more };
}

test('words of a text never become elements', () => {
	const html = markup(parts(segments(run, [])));
	expect(html).toBe('Tom &amp; &lt;b&gt;Ann&lt;/b&gt; said “no”.');
});

test('neither do names, ids and classes of spans', () => {
	const bad = '"><img src=x onerror=alert(1)>';
	const html = markup(
		parts(segments(run, [span(0, 0, { id: bad, tones: bad, opens: bad, closes: bad, tag: bad })]))
	);
	expect(html).not.toContain('<img');
	expect(html).not.toContain('""');
});

test('a span is told before and after its words, and its tag stands behind it', () => {
	const html = markup(parts(segments(run, [span(0, 0, { opens: '[A: ', closes: ']', tag: 'A' })])));
	expect(html).toContain(
		'<mark class="mine" data-ids="a"><span class="hidden">[A: </span>Tom<span class="hidden">]</span></mark><span class="tag" aria-hidden="true">A</span>'
	);
});

test('words under two spans are told apart', () => {
	const html = markup(parts(segments(run, [span(0, 1), span(1, 2, { id: 'b' })])));
	expect(html.match(/class="[^"]*"/g)).toEqual([
		'class="mine"',
		'class="mine mine overlap"',
		'class="mine"'
	]);
});

test('each part says how many nodes it makes', () => {
	const tagged = { opens: '[A: ', closes: ']', tag: 'A' };
	const made = parts(segments(run, [span(1, 1), span(2, 2, tagged), span(2, 2, tagged)]));
	expect(made.map(({ nodes }) => nodes)).toEqual([1, 1, 1, 3, 1]);
});
