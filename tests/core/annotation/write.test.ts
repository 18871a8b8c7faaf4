import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { collection, type Noted } from '../../../src/lib/core/annotation/write';
import { sourceOf, whole } from '../../../src/lib/core/annotation/whole';
import { quote } from '../../../src/lib/core/text';
import { bridge, keysOf, nameOf, passage, passages } from './samples';
import { Standard } from './standard';

const at = Date.UTC(2026, 2, 1, 9, 30);
const colophon = { label: 'Key of “Bridge shut”', creator: '', generator: 'Loupe 0.1.0', at };
const key: Noted = {
	...{ at: 'p1', from: 1, to: 1, strand: 'language', label: 'L1', also: ['L2'] },
	...{ zone: 'required', why: 'It judges.', calmer: 'town' }
};
const write = (all: Noted[], more = {}) =>
	collection(bridge, all, { ...colophon, ...more }, nameOf);

test('every exported document holds what the Web Annotation Data Model asks for, and no other key', () => {
	fc.assert(
		fc.property(
			passages.chain((all) => fc.tuple(fc.constant(all), keysOf(all))),
			fc.constantFrom('', 'A. Teacher'),
			([article, keys], creator) => {
				const made = collection(article, keys, { ...colophon, creator, made: 5 }, nameOf);
				v.parse(Standard, JSON.parse(JSON.stringify(made)));
			}
		),
		{ numRuns: 100 }
	);
});

test.for([
	['another context', { '@context': 'http://example.org/' }],
	['a field without a word in the vocabulary', { passages: [] }],
	['a time without a zone', { generated: '2026-03-01T09:30:00' }],
	['a total that counts wrong', { total: 7 }],
	['an id that is no address', { id: 'key 1' }]
] as const)('the check of the standard refuses %s', ([, change]) => {
	expect(v.is(Standard, write([key]))).toBe(true);
	expect(v.is(Standard, { ...write([key]), ...change })).toBe(false);
});

test('a key is written with its label, what is just as right, its zone, why and calmer wording', () => {
	const [item] = write([key]).first!.items;
	expect(item!.body.map(({ purpose, value }) => [purpose, value])).toEqual([
		['classifying', 'L1 Name of L1'],
		['tagging', 'L2 Name of L2'],
		['tagging', 'language'],
		['tagging', 'required'],
		['commenting', 'It judges.'],
		['editing', 'town']
	]);
	expect(item!.motivation).toEqual(['classifying', 'tagging', 'commenting', 'editing']);
});

test('a mark without a label, why or zone is written with its strand alone', () => {
	const mark = { at: 'p1', from: 0, to: 2, strand: 'language' as const, label: null };
	const [item] = write([mark], { made: at - 1000 }).first!.items;
	expect(item!.body.map(({ value }) => value)).toEqual(['language']);
	expect(item!.created).toBe('2026-03-01T09:29:59.000Z');
	expect(v.is(Standard, write([mark], { made: 1 }))).toBe(true);
});

test('positions count code points, and give the very words that are quoted', () => {
	fc.assert(
		fc.property(
			passages.chain((all) => fc.tuple(fc.constant(all), keysOf(all))),
			([article, keys]) => {
				const points = [...whole(article).text];
				const items = collection(article, keys, colophon, nameOf).first?.items ?? [];
				items.forEach(({ target }, n) => {
					const [words, position] = target.selector;
					const passage = article.find(({ id }) => id === keys[n]!.at)!;
					expect(points.slice(position.start, position.end).join('')).toBe(words.exact);
					expect(words.exact).toBe(quote(passage, keys[n]!));
				});
			}
		)
	);
});

test('of the text, no more leaves than the words that are marked and 32 letters around them', () => {
	const long = passage('p1', `${'secret '.repeat(50)}brutal ${'hidden '.repeat(50)}`);
	const made = collection([long], [{ ...key, from: 50, to: 50 }], colophon, nameOf);
	expect(JSON.stringify(made).match(/secret/g)!.length).toBe(4);
	expect(JSON.stringify(made).match(/hidden/g)!.length).toBe(4);
});

test('a text of the same words is the same source; a text of others is another', () => {
	expect(sourceOf(whole(bridge))).toBe(sourceOf(whole(structuredClone(bridge))));
	expect(sourceOf(whole(bridge.slice(1)))).not.toBe(sourceOf(whole(bridge)));
	expect(sourceOf(whole(bridge))).toMatch(
		/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
	);
});

test('nobody is named who did not type a name', () => {
	expect(JSON.stringify(write([key]))).not.toContain('creator');
	expect(write([key], { creator: ' Mina ' }).creator).toEqual({ type: 'Person', name: 'Mina' });
});

test('the same keys make the same document, and twins in it have ids of their own', () => {
	expect(write([key])).toEqual(write([{ ...key }]));
	const [one, other] = write([key, key]).first!.items;
	expect(one!.id).not.toBe(other!.id);
});

test('what stands in a passage that does not come along is left out', () => {
	expect(
		write([
			{ ...key, at: 'gone' },
			{ ...key, from: 4, to: 99 }
		])
	).toMatchObject({ total: 0 });
	expect(v.is(Standard, write([]))).toBe(true);
});
