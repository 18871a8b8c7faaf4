/** In which letters a text is written, by the mark at the beginning of its bytes; null for no mark. */
export function letters(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' | null {
	const [one, two, three] = bytes;
	if (one === 0xff && two === 0xfe) return 'utf-16le';
	if (one === 0xfe && two === 0xff) return 'utf-16be';
	return one === 0xef && two === 0xbb && three === 0xbf ? 'utf-8' : null;
}
