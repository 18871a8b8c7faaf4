import { expect, test } from 'vitest';
import { csv } from '$lib/core/csv';
import { Problem } from '$lib/core/problem';
import { lines } from '$lib/exchange/csv';

const rows = async (text: string) => (await lines(text)).map(({ cells }) => cells);

test('what was written as CSV is read again', async () => {
	const table = [
		['name', 'note'],
		['Lee, Mina', 'says "so"\r\nand so'],
		['مینا', ' 🦊 ']
	];
	expect(await rows(csv(table))).toEqual(table);
});

test.for([
	['commas', 'a,b\nc,d\n'],
	['semicolons, as many spreadsheets write', 'a;b\r\nc;d\r\n'],
	['cells pasted from a spreadsheet', 'a\tb\nc\td'],
	['a mark before it and empty rows', '\ufeffa,b\n\n , \nc,d\n\n']
] as const)('a table with %s is read', async ([, text]) => {
	expect(await rows(text)).toEqual([
		['a', 'b'],
		['c', 'd']
	]);
});

test('a plain list of names is one column', async () => {
	expect(await rows('Mina Lee\nOmid\nZoë\n')).toEqual([['Mina Lee'], ['Omid'], ['Zoë']]);
});

test('a line knows where it begins, also after cells of several lines and empty lines', async () => {
	const found = await lines('a,b\r\n"one\r\ntwo\nthree",x\r\n\r\nlast,y\r\n');
	expect(found.map(({ at, cells }) => [at, cells[0]])).toEqual([
		[1, 'a'],
		[2, 'one\r\ntwo\nthree'],
		[6, 'last']
	]);
});

test('a long table is read in steps, whole, and can be given up', async () => {
	const all = Array.from({ length: 40_000 }, (_, n) => [`u${n}`, `"${n}", and\r\nmore`]);
	const shares: number[] = [];
	const found = await lines(csv(all), (share) => Promise.resolve(void shares.push(share)));
	expect(found.map(({ cells }) => cells)).toEqual(all);
	expect(found.at(-1)!.at).toBe(2 * all.length - 1);
	expect(shares.length).toBeGreaterThan(3);
	expect(shares).toEqual([...shares].sort((one, other) => one - other));
	expect(shares.at(-1)).toBe(1);
	await expect(lines(csv(all), () => Promise.reject(new Error('enough')))).rejects.toThrow(
		'enough'
	);
});

test.for([
	['a quotation mark that is never closed', 'a,b\n"c,d\ne,f'],
	['more than anybody has', 'a,b\n'.repeat(6_000_000)]
] as const)('a table with %s is refused', async ([, text]) => {
	await expect(lines(text)).rejects.toThrow(Problem);
});
