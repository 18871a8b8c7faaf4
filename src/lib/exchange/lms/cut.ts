/** As much of a text as fits into so many characters (UTF-16), without half a letter: some systems choke on that. */
export function cut(text: string, most: number): string {
	return text.slice(0, most).replace(/\p{Surrogate}/gu, '');
}
