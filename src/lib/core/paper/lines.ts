import { pieces, type Passage } from '../text';

/** The most characters of a printed line. Sheets with these lines are in drawers: it never changes. */
export const lineBudget = 56;

/**
 * A word as it is printed: `n` is its number in the passage, from 0; `number` that in the whole text of the
 * exercise, from 1. `before` and `after` are the punctuation that goes with it.
 */
export type PrintedWord = {
	n: number;
	number: number;
	before: string;
	word: string;
	after: string;
};

/** A printed line, numbered from 1 through the whole text of an exercise. It has at least one word. */
export type Line = { number: number; at: string; headline: boolean; words: PrintedWord[] };

/** The words of a passage with their punctuation. A gap belongs to the word before it up to its last space. */
function printed(passage: Passage, taken: number): PrintedWord[] {
	const run = pieces(passage);
	const last = run.length - 1;
	const spaceIn = (place: number) => run[place]!.lastIndexOf(' ');
	return Array.from({ length: last / 2 }, (_, n) => {
		const [left, right] = [2 * n, 2 * n + 2];
		return {
			n,
			number: taken + n + 1,
			before: left === 0 ? run[0]! : run[left]!.slice(spaceIn(left) + 1),
			word: run[left + 1]!,
			after: right === last ? run[last]! : run[right]!.slice(0, spaceIn(right))
		};
	});
}

/** How many characters a word takes with its punctuation. */
function width({ before, word, after }: PrintedWord): number {
	return [...before, ...word, ...after].length;
}

/** A line as one string, its words a space apart. */
export function lineText({ words }: Line): string {
	return words.map(({ before, word, after }) => before + word + after).join(' ');
}

/**
 * Passages cut into lines that are the same on every sheet, whatever the browser, the type and the paper: as
 * many whole words as fit into `budget` characters, and each passage begins a new line. A single word that
 * is longer has a line of its own.
 */
export function printedLines(passages: readonly Passage[], budget = lineBudget): Line[] {
	const lines: Line[] = [];
	let taken = 0;
	for (const passage of passages) {
		const words = printed(passage, taken);
		taken += words.length;
		let room = 0;
		for (const word of words) {
			const needed = width(word);
			if (word.n > 0 && room >= needed + 1) {
				lines.at(-1)!.words.push(word);
				room -= needed + 1;
				continue;
			}
			const { id: at, headline } = passage;
			lines.push({ number: lines.length + 1, at, headline, words: [word] });
			room = budget - needed;
		}
	}
	return lines;
}

/** Whether the number of a word is printed: that of a line’s first word, and every fifth with room before it. */
export function isNumbered(line: Line, { number }: PrintedWord): boolean {
	const first = line.words[0]!.number;
	return number === first || (number % 5 === 0 && number > first + 1);
}

/** How many words some lines have together. */
export function wordsOn(lines: readonly Line[]): number {
	return lines.at(-1)?.words.at(-1)?.number ?? 0;
}
