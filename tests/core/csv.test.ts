import { expect, test } from 'vitest';
import { csv } from '$lib/core/csv';
import { fileName } from '$lib/core/file-name';

/** The rows of a CSV file as a reader after RFC 4180 takes them: written apart from what writes them. */
function parse(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, bare, end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
	)) {
		row.push(quoted?.replaceAll('""', '"') ?? bare!);
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

test.for([
	['a plain name', 'Mina', 'Mina'],
	['a comma', 'Lee, Mina', '"Lee, Mina"'],
	['quotation marks', 'Mina “M” "Lee"', '"Mina “M” ""Lee"""'],
	['a quotation mark alone', '"', '""""'],
	['two lines', 'Mina\r\nLee', '"Mina\r\nLee"'],
	['spaces around', ' Mina ', '" Mina "'],
	['letters of everywhere', 'مینا 李 Ørsted 🦊', 'مینا 李 Ørsted 🦊'],
	['nothing', '', ''],
	[
		'a formula',
		'=HYPERLINK("http://x.example","me")',
		`"'=HYPERLINK(""http://x.example"",""me"")"`
	],
	['a plus', '+1', "'+1"],
	['a minus', '-1', "'-1"],
	['an at', '@SUM(1)', "'@SUM(1)"],
	['a tab', '\t=1', `"'\t=1"`],
	['a carriage return', '\r=1', `"'\r=1"`],
	['a line feed', '\n=1', `"'\n=1"`],
	['a wide equals sign', '＝1', "'＝1"],
	['a formula further on', 'a=1', 'a=1'],
	['a quotation mark before a formula', '"=1"', '"""=1"""']
] as const)('a cell with %s', ([, name, cell]) => {
	expect(csv([[name]])).toBe(`\ufeff${cell}\r\n`);
});

test('numbers stay numbers, also below nought, and null is empty', () => {
	expect(csv([[1, -0.5, null, 'x']])).toBe('\ufeff1,-0.5,,x\r\n');
});

test('a reader gets back what was written, row by row', () => {
	const rows = [
		['learner', 'note'],
		['Mina "the fox" Lee, 9b', 'one\r\ntwo'],
		['', ' , ']
	];
	expect(parse(csv(rows).slice(1))).toEqual(rows);
});

test('no rows are a file all the same', () => {
	expect(csv([])).toBe('\ufeff');
});

const day = new Date(2031, 4, 7, 23, 59).getTime();

test.for([
	['results-Mina', 'loupe-results-Mina-2031-05-07.csv'],
	['results-../../etc', 'loupe-results-etc-2031-05-07.csv'],
	['results-=1+1', 'loupe-results-1-1-2031-05-07.csv'],
	['results-مینا', 'loupe-results-مینا-2031-05-07.csv'],
	['???', 'loupe-work-2031-05-07.csv']
] as const)('the file of %s is called %s', ([name, file]) => {
	expect(fileName(name, day, 'csv')).toBe(file);
});
