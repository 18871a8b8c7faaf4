import { expect, test } from 'vitest';
import { plainly } from '../../src/lib/authoring/plainly';

test.for([
	['plain text, as it stands', 'plain', ' a * b <b>\nc ', 'a * b <b>\nc'],
	[
		'Markdown, without its signs',
		'markdown',
		'# So\n\nIt *pushes*, and [judges](https://x.org).',
		'So It pushes, and judges.'
	],
	['a list in Markdown', 'markdown', '- one\n- two\n> three', 'one two three'],
	[
		'signs that Markdown would escape',
		'markdown',
		'R&D says “x < y” & "so"',
		'R&D says “x < y” & "so"'
	],
	[
		'HTML, a space for a paragraph',
		'html',
		'<p>One</p><p>t<b>w</b>o<br>three</p>',
		'One two three'
	],
	[
		'HTML without what nobody reads',
		'html',
		'a<script>hit()</script><!-- x --><style>p{}</style>b',
		'a b'
	],
	['HTML whose script never ends', 'html', 'a<script>hit()', 'a'],
	[
		'letters by name and number',
		'html',
		'&lt;b&gt; &#8220;so&#x201d; &bogus; &#9999999;',
		'<b> “so” &bogus; &#9999999;'
	],
	['what cannot be seen', 'plain', 'a\u202eb\u200bc', 'abc']
] as const)('%s', ([, format, value, expected]) => {
	expect(plainly([{ format, value }])).toBe(expected);
});

test('several texts become one, and one that is too long for a manuscript is cut', () => {
	expect(
		plainly([
			{ value: 'One.', format: 'plain' },
			{ value: ' ', format: 'html' },
			{ value: '*Two.*', format: 'markdown' }
		])
	).toBe('One. Two.');
	expect(
		plainly([
			{ value: 'x'.repeat(20_000), format: 'plain' },
			{ value: 'y', format: 'plain' }
		])
	).toHaveLength(20_000);
});

test.for([
	['brackets', '['.repeat(20_000)],
	['tags without an end', '<a'.repeat(10_000)],
	['comments without an end', '<!--'.repeat(5_000)],
	['scripts without an end', '<script>'.repeat(2_500)],
	['quotations in quotations', '>'.repeat(3_900)],
	['emphasis', '*a'.repeat(1_900)]
] as const)('%s by the thousand are read without choking', ([, value]) => {
	for (const format of ['html', 'markdown'] as const) {
		expect(plainly([{ value, format }]).length).toBeLessThanOrEqual(20_000);
	}
});
