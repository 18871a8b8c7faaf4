/** What a spreadsheet may take for a formula, also in the wide letters of East Asian keyboards. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Rows as the text of a CSV file (RFC 4180): commas, CRLF, each cell that needs it between quotation
 * marks. A byte order mark stands first, because Excel takes UTF-8 for something else without it. Text
 * that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); numbers
 * stay numbers, null is an empty cell.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * A cell of a file without the apostrophe that `csv`, or another careful program, put before a formula, and
 * without spaces around it.
 */
export function unguarded(cell: string): string {
	const text = cell.trim();
	return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1).trim() : text;
}

function cell(value: string | number | null): string {
	if (typeof value !== 'string') return value === null ? '' : String(value);
	const safe = formula.test(value) ? `'${value}` : value;
	return /[",\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
