/**
 * A number that a text alone decides, from 0 to 2³² − 1, as good as drawn by lot. FNV-1a, mixed once more
 * as in MurmurHash3, because its lowest bit knows only the lowest bits of the letters.
 */
export function lot(text: string): number {
	let hash = 0x811c9dc5;
	for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A coin that a text tosses: 0 for about half of all texts, 1 for the others, for ever the same. */
export function coin(text: string): 0 | 1 {
	return (lot(text) & 1) === 0 ? 0 : 1;
}
