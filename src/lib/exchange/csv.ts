import Papa, { type Parser, type ParseResult } from 'papaparse';
import type { Line } from '../core/lists/table';
import { Problem } from '../core/problem';

/** The most characters of a table that is read: the enrolments of a big school are a third of it. */
const longest = 20_000_000;
/** So many are read at once: a few hundredths of a second. */
const step = 200_000;

/**
 * The lines of a CSV file or of cells that were pasted from a spreadsheet (commas, semicolons or tabs;
 * RFC 4180), without empty ones. `csv` in core writes them. `told` hears how far it is, from 0 to 1, and
 * reading goes on when it has. Throws a Problem where quotation marks do not match or it is too long.
 */
export async function lines(
	text: string,
	told: (share: number) => Promise<void> = () => Promise.resolve()
): Promise<Line[]> {
	if (text.length > longest) {
		throw new Problem(
			'This table is too long.',
			'Save the rows that you need as a table of their own.'
		);
	}
	const found: Line[] = [];
	let at = 1;
	const take = (cells: string[]) => {
		if (cells.some((cell) => cell.trim())) found.push({ at, cells });
		at += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
	};
	const table = text.replace(/^\ufeff/, '');
	let read = 0;
	let wrong: Error | null = null;
	await new Promise<void>((resolve, reject) => {
		Papa.parse<string[]>(table, {
			delimiter: between(table),
			chunkSize: step,
			chunk({ data, errors }: ParseResult<string[]>, parser: Parser) {
				data.forEach(take);
				if (errors.some(({ type }) => type === 'Quotes')) {
					wrong = unclosed(found.at(-1)?.at ?? 1);
					return parser.abort();
				}
				read += step;
				parser.pause();
				told(Math.min(1, read / table.length)).then(
					() => parser.resume(),
					(error: Error) => {
						wrong = error;
						parser.abort();
						reject(error);
					}
				);
			},
			complete: () => (wrong ? reject(wrong) : resolve())
		});
	});
	return found;
}

/** What stands between cells: so few lines tell it, and empty ones would mislead. */
function between(table: string): string {
	const begin = table.slice(0, step);
	const { meta } = Papa.parse(begin, {
		preview: 10,
		skipEmptyLines: 'greedy',
		delimitersToGuess: [',', ';', '\t']
	});
	return meta.delimiter;
}

const unclosed = (line: number) =>
	new Problem(
		`Line ${line} of this table has a quotation mark that is never closed.`,
		'Open it in a spreadsheet, save it as CSV again and choose that file.'
	);
