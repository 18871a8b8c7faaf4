import { expect, test } from 'vitest';
import { fold, highlight, holds, wordsOf } from '$lib/core/fold';

test('words are compared without capitals and accents', () => {
	expect(wordsOf('Élysée, the “Élysée”!').map(fold)).toEqual(['elysee', 'the', 'elysee']);
});

test.for([
	['Charged word', 'char', true],
	['Charged word', 'WORD charg', true],
	['Charged word', '', true],
	['Charged word', 'harged', false],
	['Charged word', 'charged tag', false]
] as const)('“%s” asked for “%s”: %s', ([text, asked, expected]) => {
	expect(holds(text, asked)).toBe(expected);
});

test('a text is shown whole, with the words that were meant set apart', () => {
	const runs = highlight('Who says so? Says who!', new Set(['says']));
	expect(runs.map(({ text }) => text).join('')).toBe('Who says so? Says who!');
	expect(runs.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['says', 'Says']);
});
