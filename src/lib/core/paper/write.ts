import type { Mark } from '../mark';
import type { blank } from '../marking';
import type { Line } from './lines';
import type { Sheet } from './read';

/** The words of a place as they are counted through the exercise; null where no line has them. */
export function wordNumbers(
	lines: readonly Line[],
	{ at, from, to }: Pick<Mark, 'at' | 'from' | 'to'>
): { from: number; to: number } | null {
	const own = lines.filter((line) => line.at === at);
	const start = own[0]?.words[0]?.number;
	const end = own.at(-1)?.words.at(-1)?.n;
	if (start === undefined || end === undefined || to > end) return null;
	return { from: start + from, to: start + to };
}

/**
 * The code of a place and a label, as `readCodes` reads it; null where no line has the words. A label that is
 * not on offer is left out.
 */
export function codeOf(place: Mark, sheet: Sheet): string | null {
	const numbers = wordNumbers(sheet.lines, place);
	if (!numbers) return null;
	const { from, to } = numbers;
	const words = from === to ? `${from}` : `${from}-${to}`;
	return place.label && sheet.labels.includes(place.label) ? `${words} ${place.label}` : words;
}

/** An answer as codes in the order of the text. What lies beyond the text is left out. */
export function writeCodes({ marks, nothing }: ReturnType<typeof blank>, sheet: Sheet): string {
	if (nothing) return 'nothing';
	const first = (mark: Mark) => wordNumbers(sheet.lines, mark)?.from ?? Infinity;
	return Object.values(marks)
		.sort((one, other) => first(one) - first(other) || one.to - other.to)
		.flatMap((mark) => codeOf(mark, sheet) ?? [])
		.join('; ');
}
