import { segments, type Span } from '$lib/core/segments';
import { cut } from '$lib/core/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const run = cut('The huge, red carpet would make “presidents” jealous.');

function span(from: number, to: number, id = `${from}-${to}`): Span {
	return { id, at: 'p1', from, to, tones: '', opens: '', closes: '', tag: null };
}

function shown(spans: Span[]) {
	return segments(run, spans).map(({ text, spans }) =>
		spans.length ? `[${text}]${spans.map(({ id }) => id).join('+')}` : text
	);
}

test.for([
	['no span', [], ['The huge, red carpet would make “presidents” jealous.']],
	[
		'a word, its comma left outside',
		[span(1, 1)],
		['The ', '[huge]1-1', ', red carpet would make “presidents” jealous.']
	],
	[
		'a phrase, the comma inside it kept',
		[span(1, 2)],
		['The ', '[huge, red]1-2', ' carpet would make “presidents” jealous.']
	],
	[
		'a word in quotation marks, the marks left outside',
		[span(6, 6)],
		['The huge, red carpet would make “', '[presidents]6-6', '” jealous.']
	],
	[
		'two that overlap',
		[span(1, 3), span(3, 4)],
		['The ', '[huge, red ]1-3', '[carpet]1-3+3-4', '[ would]3-4', ' make “presidents” jealous.']
	],
	[
		'one within another',
		[span(0, 3), span(1, 1)],
		['[The ]0-3', '[huge]0-3+1-1', '[, red carpet]0-3', ' would make “presidents” jealous.']
	],
	[
		'a span that runs past the end stops at the last word',
		[span(7, 99)],
		['The huge, red carpet would make “presidents” ', '[jealous]7-99', '.']
	],
	[
		'a span beyond the end is left out',
		[span(50, 60)],
		['The huge, red carpet would make “presidents” jealous.']
	]
] as [string, Span[], string[]][])('%s', ([, spans, expected]) => {
	expect(shown(spans)).toEqual(expected);
});

test('a span opens in its first segment and closes in its last, and only there', () => {
	const cutUp = segments(run, [span(1, 3), span(2, 5)]);
	expect(cutUp.map(({ opening }) => opening.map(({ id }) => id))).toEqual([
		[],
		['1-3'],
		['2-5'],
		[],
		[]
	]);
	expect(cutUp.map(({ closing }) => closing.map(({ id }) => id))).toEqual([
		[],
		[],
		['1-3'],
		['2-5'],
		[]
	]);
});

test('whatever the spans, the segments joined are the passage', () => {
	const word = fc.nat(12);
	const spans = fc.array(fc.tuple(word, word), { maxLength: 8 });
	fc.assert(
		fc.property(spans, (pairs) => {
			const cutUp = segments(
				run,
				pairs.map(([a, b], n) => span(Math.min(a, b), Math.max(a, b), `s${n}`))
			);
			expect(cutUp.map(({ text }) => text).join('')).toBe(run.join(''));
		})
	);
});
