import type { Entry } from './lists';
import type { Reading } from './reading';
import type { Range } from '../text';

/** Words of a list that stand in a text, and the entry that they come from. */
export type Hit = Range & { entry: Entry };

/** Looks for the words of a list in a text. */
export type Finder = (text: Reading) => Hit[];

type Phrase = { parts: string[]; entry: Entry };

const isLike = (part: string, word: string | undefined) =>
	word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);

// Words in a row are a phrase only where nothing but a space stands between them.
const follow = ({ gaps }: Reading, n: number) => gaps[n] === ' ';

/**
 * A finder for the words of a list. Where several phrases begin with the same word, the longest counts; hits
 * do not lie inside one another, and stand in the order of the text.
 */
export function finder(entries: readonly Entry[]): Finder {
	const exact = new Map<string, Phrase[]>();
	const open: Phrase[] = [];
	for (const entry of entries) {
		for (const words of entry.words) {
			const parts = words.toLowerCase().split(' ');
			const phrase = { parts, entry };
			const first = parts[0]!;
			if (first.endsWith('*')) open.push(phrase);
			else exact.set(first, [...(exact.get(first) ?? []), phrase]);
		}
	}
	const fits = (text: Reading, n: number, { parts }: Phrase) =>
		parts.every((part, m) => isLike(part, text.words[n + m]) && (m === 0 || follow(text, n + m)));
	return (text) => {
		const hits: Hit[] = [];
		for (let n = 0; n < text.words.length; n++) {
			const here = [...(exact.get(text.words[n]!) ?? []), ...open].filter((each) =>
				fits(text, n, each)
			);
			const longest = here.toSorted((a, b) => b.parts.length - a.parts.length)[0];
			if (!longest) continue;
			const to = n + longest.parts.length - 1;
			hits.push({ from: n, to, entry: longest.entry });
			n = to;
		}
		return hits;
	};
}
