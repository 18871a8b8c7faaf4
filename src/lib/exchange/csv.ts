import Papa from 'papaparse';
import { Problem } from '../core/problem';

/** The most characters of a table that is read: a school's whole roster is a hundredth. */
const longest = 5_000_000;

/**
 * The rows of a CSV file or of cells that were pasted from a spreadsheet (commas, semicolons or tabs;
 * RFC 4180), without empty rows. `csv` in core writes them. Throws a Problem where quotation marks do not
 * match or it is too long.
 */
export function rows(text: string): string[][] {
	if (text.length > longest) {
		throw new Problem(
			'This table is too long.',
			'Save the rows that you need as a table of their own.'
		);
	}
	const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
		skipEmptyLines: 'greedy',
		delimitersToGuess: [',', ';', '\t']
	});
	const wrong = errors.find(({ type }) => type === 'Quotes');
	if (wrong) {
		throw new Problem(
			`Row ${(wrong.row ?? 0) + 1} of this table has a quotation mark that is never closed.`,
			'Open it in a spreadsheet, save it as CSV again and choose that file.'
		);
	}
	return data;
}
