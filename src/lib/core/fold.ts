/** A word as a search compares it: without capitals and accents. */
export function fold(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A text cut into its words and what stands between them; every second piece, from the second on, is a word. */
export function pieces(text: string): string[] {
	return text.split(/([\p{L}\p{N}\p{M}]+)/u);
}

/** The words of a text as they stand: runs of letters and digits. */
export function wordsOf(text: string): string[] {
	return pieces(text).filter((_, n) => n % 2);
}

/** Whether a text holds the beginning of some word for each word asked for; with none asked for, always. */
export function holds(text: string, asked: string): boolean {
	const words = wordsOf(text).map(fold);
	return wordsOf(asked)
		.map(fold)
		.every((start) => words.some((word) => word.startsWith(start)));
}

/** A text in runs that were looked for and runs that were not; `terms` are folded words. */
export function highlight(
	text: string,
	terms: ReadonlySet<string>
): { text: string; hit: boolean }[] {
	return pieces(text)
		.map((piece, n) => ({ text: piece, hit: n % 2 === 1 && terms.has(fold(piece)) }))
		.filter((run) => run.text !== '');
}
