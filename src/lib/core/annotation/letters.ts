/**
 * A text as it is looked for: small letters, white space folded, quotation marks and dashes of one kind each, and
 * without what cannot be seen. `starts` and `ends` say where each of its UTF-16 units stands in the text itself.
 */
export type Letters = { letters: string; starts: Uint32Array; ends: Uint32Array };

const kinds: [RegExp, string][] = [
	[/^\s+$/u, ' '],
	[/^[“”„‟«»″〝〞＂]/u, '"'],
	[/^[‘’‚‛‹›′`´＇]/u, "'"],
	[/^[‐‑‒–—―−﹘﹣－]/u, '-']
];
const unseen = /^[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

const plain = (cluster: string) => {
	if (/^[a-z\d]$/.test(cluster)) return cluster;
	if (unseen.test(cluster)) return '';
	const kind = kinds.find(([pattern]) => pattern.test(cluster));
	return kind ? kind[1] : cluster.normalize('NFKC').toLowerCase();
};

/** A text as it is looked for. Several spaces or dashes in a row are one. */
export function lettersOf(text: string): Letters {
	const [starts, ends]: [number[], number[]] = [[], []];
	const letters: string[] = [];
	let last = '';
	let offset = 0;
	for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
		const [start, end] = [offset, (offset += cluster.length)];
		const one = plain(cluster);
		const isRun = (one === ' ' || one === '-') && last === one;
		if (isRun) ends[ends.length - 1] = end;
		if (isRun || !one) continue;
		letters.push((last = one));
		for (let n = 0; n < one.length; n++) {
			starts.push(start);
			ends.push(end);
		}
	}
	return {
		letters: letters.join(''),
		starts: Uint32Array.from(starts),
		ends: Uint32Array.from(ends)
	};
}

/** Words as they are looked for, without the space and punctuation around them. */
export function bare(text: string): string {
	return lettersOf(text).letters.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%€$£°]+$/gu, '');
}
