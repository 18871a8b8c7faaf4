import { expect, test } from 'vitest';
import { csv } from '$lib/core/csv';
import { Problem } from '$lib/core/problem';
import { rows } from '$lib/exchange/csv';

test('what was written as CSV is read again', () => {
	const table = [
		['name', 'note'],
		['Lee, Mina', 'says "so"\r\nand so'],
		['مینا', ' 🦊 ']
	];
	expect(rows(csv(table))).toEqual(table);
});

test.for([
	['commas', 'a,b\nc,d\n'],
	['semicolons, as many spreadsheets write', 'a;b\r\nc;d\r\n'],
	['cells pasted from a spreadsheet', 'a\tb\nc\td'],
	['a mark before it and empty rows', '\ufeffa,b\n\n , \nc,d\n\n']
] as const)('a table with %s is read', ([, text]) => {
	expect(rows(text)).toEqual([
		['a', 'b'],
		['c', 'd']
	]);
});

test('a plain list of names is one column', () => {
	expect(rows('Mina Lee\nOmid\nZoë\n')).toEqual([['Mina Lee'], ['Omid'], ['Zoë']]);
});

test.for([
	['a quotation mark that is never closed', 'a,b\n"c,d\ne,f'],
	['more than anybody has', 'a,b\n'.repeat(2_000_000)]
] as const)('a table with %s is refused', ([, text]) => {
	expect(() => rows(text)).toThrow(Problem);
});
