import { admitted, folded, nameless } from '$lib/core/manuscript/bring/brought';
import { fromPlain } from '$lib/core/manuscript/bring/plain';
import { Problem } from '$lib/core/problem';
import { expect, test } from 'vitest';

const shown = (text: string) => fromPlain(text).paragraphs.map(({ role, text }) => [role[0], text]);

test('empty lines part paragraphs, and a short first line is the headline', () => {
	const text = 'Council scraps night bus\r\n\r\nThe bus\r\nstops.\r\n \r\n\r\nMany object.';
	expect(fromPlain(text)).toMatchObject({ title: 'Council scraps night bus' });
	expect(shown(text)).toEqual([
		['h', 'Council scraps night bus'],
		['p', 'The bus'],
		['p', 'stops.'],
		['p', 'Many object.']
	]);
});

test('lines that a program broke become paragraphs again', () => {
	const text = `The council of Dorn voted on Tuesday to scrap the last bus
of the night, which had run since the spring of the year
before last.
Not all traders object, and one of them said that he was
glad to sleep at last.`;
	expect(shown(text)).toEqual([
		[
			'p',
			'The council of Dorn voted on Tuesday to scrap the last bus of the night, which had run since the spring of the year before last.'
		],
		['p', 'Not all traders object, and one of them said that he was glad to sleep at last.']
	]);
});

test('without empty lines each line is a paragraph', () => {
	const long = 'It rained on the town for a whole week, and then it rained for another week.';
	expect(shown(`${long}\n${long}\nShort.`)).toHaveLength(3);
});

test('lines with a “>” are a quotation, and signs of a list fall away', () => {
	expect(shown('It is said.\n\n> We left\n> at nine.\n\n• One came.')).toEqual([
		['p', 'It is said.'],
		['q', 'We left'],
		['q', 'at nine.'],
		['p', 'One came.']
	]);
});

test('what cannot be seen falls away, and letters stay as they are joined', () => {
	expect(folded('a\u202eb\u0000\ufeff so\u00adft \ud800 e\u0301')).toBe('ab soft \ufffd é');
	expect(folded('می‌رود')).toBe('می‌رود');
});

test.for([
	['nothing', []],
	['signs alone', ['***', '—']],
	['too many letters', Array<string>(300).fill('word '.repeat(200))],
	['too many paragraphs', Array<string>(900).fill('word')],
	['a word without an end', ['x'.repeat(5000)]]
] as const)('%s is refused, with what to do', ([, texts]) => {
	const paragraphs = texts.map((text) => ({ role: 'paragraph' as const, text }));
	expect(() => admitted(nameless(paragraphs))).toThrow(Problem);
});
