import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	around,
	cut,
	isPassage,
	locate,
	pieces,
	plain,
	quote,
	starts,
	wordCount
} from '$lib/core/text';
import type { Passage } from '$lib/core/text';

const fold = (text: string) => text.trim().replace(/\s+/gu, ' ');
const words = (sentence: string) => cut(sentence).filter((_, place) => place % 2);
const passage = (...sentences: string[]): Passage => ({
	id: 'p1',
	headline: false,
	sentences: sentences.map(cut)
});

describe('cutting a sentence', () => {
	test.for([
		['plain words', 'The cat sat.', ['The', 'cat', 'sat']],
		['a word in curly quotes', 'It was “successful”.', ['It', 'was', 'successful']],
		['a word in brackets', 'the group (MKO) met', ['the', 'group', 'MKO', 'met']],
		[
			'a hyphenated word',
			'the hardline anti-Iran policy',
			['the', 'hardline', 'anti-Iran', 'policy']
		],
		['a range of years', 'the 1980-1988 war', ['the', '1980-1988', 'war']],
		['a curly possessive', 'MEK’s presence', ['MEK’s', 'presence']],
		['a dash alone', 'But – here — and - there', ['But', 'here', 'and', 'there']],
		['an ellipsis alone', 'he said ... nothing …', ['he', 'said', 'nothing']],
		[
			'signs around a number',
			'about $30,000 or 50%, it’s £5',
			['about', '30,000', 'or', '50%', 'it’s', '5']
		],
		['abbreviations', 'The U.S. list', ['The', 'U.S', 'list']],
		['an accent of its own', 'a cafe\u0301, closed', ['a', 'cafe\u0301', 'closed']],
		['no words', ' – … ', []],
		['nothing', '', []]
	] as const)('%s: %s', ([, sentence, expected]) => {
		expect(words(sentence)).toEqual(expected);
		expect(wordCount(cut(sentence))).toBe(expected.length);
	});

	const text = fc.string({
		unit: fc.oneof(
			fc.constantFrom(' ', '\n', '\t', '\u00a0', '“', '”', '’', '-', '–', '.', '%', 'é', '1'),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })
		)
	});

	test('loses nothing but doubled white space', () => {
		fc.assert(
			fc.property(text, (text) => {
				expect(cut(text).join('')).toBe(fold(text));
			})
		);
	});

	test('puts words at the odd places and no letter or digit between them', () => {
		fc.assert(
			fc.property(text, (text) => {
				const run = cut(text);
				expect(run.length % 2).toBe(1);
				run.forEach((piece, place) => {
					if (place % 2) expect(piece).toMatch(/^[\p{L}\p{N}]\S*$/u);
					else expect(piece).not.toMatch(/[\p{L}\p{N}]/u);
				});
			})
		);
	});
});

describe('a passage of two sentences', () => {
	const two = passage(
		'The MKO’s “raids” were many.',
		'The 1980-1988 war – it ended; the MKO’s did not.'
	);

	test('reads as one run with a space between them', () => {
		expect(plain(two)).toBe(
			'The MKO’s “raids” were many. The 1980-1988 war – it ended; the MKO’s did not.'
		);
		expect(pieces(two).join('')).toBe(plain(two));
		expect(pieces(two).slice(8, 12)).toEqual([' ', 'many', '. ', 'The']);
	});

	test('counts its words on through both', () => {
		expect(starts(two.sentences)).toEqual([0, 5]);
		expect(starts([])).toEqual([]);
	});

	test('a sentence without words begins where the next one does', () => {
		expect(starts(passage('One two.', '…', 'Three.').sentences)).toEqual([0, 2, 2]);
	});

	test.for([
		['a word', 'many', 1, { from: 4, to: 4 }],
		['several words', 'The MKO’s “raids”', 1, { from: 0, to: 2 }],
		['words with the punctuation around them', '“raids” were many.', 1, { from: 2, to: 4 }],
		['a range of years', '1980-1988', 1, { from: 6, to: 6 }],
		['words on both sides of a dash', 'war – it', 1, { from: 7, to: 8 }],
		['part of a word, which takes all of it', 'The MKO', 1, { from: 0, to: 1 }],
		['the inside of a word', 'KO', 1, { from: 1, to: 1 }],
		['words across the sentences', 'many. The', 1, { from: 4, to: 5 }],
		['folded white space', '  were\n  many ', 1, { from: 3, to: 4 }],
		['the second time', 'MKO’s', 2, { from: 11, to: 11 }],
		['a third time that there is not', 'MKO’s', 3, null],
		['other quotation marks than the printed ones', '"raids"', 1, null],
		['another apostrophe than the printed one', "MKO's", 1, null],
		['a hyphen for a dash', 'war - it', 1, null],
		['another case', 'the mko’s', 1, null],
		['punctuation alone', ';', 1, null],
		['nothing', ' ', 1, null]
	] as const)('finding %s', ([, words, nth, expected]) => {
		expect(locate(two, words, nth)).toEqual(expected);
	});

	test.for([
		['one word without its quotation marks', { from: 2, to: 2 }, 'raids'],
		['what stands between words, as printed', { from: 1, to: 3 }, 'MKO’s “raids” were'],
		['words across the sentences', { from: 4, to: 5 }, 'many. The'],
		['the last word without the full stop', { from: 13, to: 13 }, 'not']
	] as const)('quoting %s', ([, range, expected]) => {
		expect(quote(two, range)).toBe(expected);
	});
});

test('what is quoted is found again, at one of its times', () => {
	const word = fc.constantFrom('a', 'b', 'aba', 'b’s', '“a”', '–', 'a-b');
	const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(fc.array(sentence, { maxLength: 4 }), fc.nat(), fc.nat(), (sentences, a, b) => {
			const text = passage(...sentences);
			const count = text.sentences.reduce((sum, each) => sum + wordCount(each), 0);
			fc.pre(count > 0);
			const [from, to] = [a % count, b % count].sort((x, y) => x - y) as [number, number];
			const times = plain(text).length;
			const found = Array.from({ length: times }, (_, n) =>
				locate(text, quote(text, { from, to }), n + 1)
			);
			expect(found).toContainEqual({ from, to });
		})
	);
});

test('a bridge is no passage', () => {
	expect(isPassage({ summary: 'Then he sums up.' })).toBe(false);
	expect(isPassage(passage('One.'))).toBe(true);
});

test('the sentence around some words is cut where they begin and end', () => {
	const report = passage('“It rained,” he said.', '“Two came.”', 'Nobody (fell).');
	const told = (from: number, to: number) => Object.values(around(report, { from, to }));
	expect(told(1, 1)).toEqual(['“It ', 'rained', ',” he said.']);
	expect(told(4, 4)).toEqual(['“', 'Two', ' came.”']);
	expect(told(3, 4)).toEqual(['“It rained,” he ', 'said. “Two', ' came.”']);
	expect(told(7, 7)).toEqual(['Nobody (', 'fell', ').']);
});
