import type { Place, Range, Sentence } from '../../text';
import { isParagraph, type Manuscript } from '../manuscript';
import { placed } from '../places';
import { folded } from './brought';
import { cutText } from './into';

/** A paragraph with another text: the manuscript, and the words of keys that no longer stand in it. */
export type Reworded = { manuscript: Manuscript; lost: string[] };

const wordsOf = (sentences: readonly Sentence[]) =>
	sentences.flatMap((sentence) => sentence.filter((_, place) => place % 2));

/**
 * Writes a paragraph anew. Sentences that stay as they were stay cut as they were, and keys, marks and notes
 * stay on their words where these still stand; the others go, and the words of keys among them are told.
 * Throws a Problem where the text has no word.
 */
export function reword(manuscript: Manuscript, id: string, text: string): Reworded {
	const part = manuscript.article.filter(isParagraph).find((each) => each.id === id);
	if (!part) return { manuscript, lost: [] };
	const fresh = recut(part.sentences, folded(text));
	const [old, now] = [wordsOf(part.sentences), wordsOf(fresh)];
	const article = manuscript.article.map((each) =>
		each === part ? { ...part, sentences: fresh } : each
	);
	const lost = Object.values(manuscript.keys)
		.filter((key) => key.at === id && !moved(key, old, now))
		.map(({ from, to }) => old.slice(from, to + 1).join(' '));
	const change = (place: Place) => {
		if (place.at !== id) return place;
		const range = moved(place, old, now);
		return range && { at: id, ...range };
	};
	return { manuscript: placed({ ...manuscript, article }, change), lost };
}

/** A text cut anew, but for the sentences at its beginning and end that stand there already. */
function recut(old: readonly Sentence[], text: string): Sentence[] {
	let rest = text;
	const [first, last]: [Sentence[], Sentence[]] = [[], []];
	for (const sentence of old) {
		const printed = sentence.join('');
		if (rest !== printed && !rest.startsWith(`${printed} `)) break;
		first.push(sentence);
		rest = rest.slice(printed.length + 1);
	}
	for (const sentence of old.slice(first.length).toReversed()) {
		const printed = sentence.join('');
		if (rest !== printed && !rest.endsWith(` ${printed}`)) break;
		last.unshift(sentence);
		rest = rest.slice(0, -1 - printed.length);
	}
	if (rest && !/[\p{L}\p{N}]/u.test(rest)) return cutText(text);
	return rest || !first.length
		? [...first, ...cutText(rest || text), ...last]
		: [...first, ...last];
}

/** Where words stand in the new text: what was not touched before or after them moves along; else the nearest like. */
function moved({ from, to }: Range, old: string[], now: string[]): Range | null {
	const shorter = Math.min(old.length, now.length);
	let before = 0;
	while (before < shorter && old[before] === now[before]) before++;
	let after = 0;
	while (after < shorter - before && old.at(-1 - after) === now.at(-1 - after)) after++;
	const shift = now.length - old.length;
	if (to < before) return { from, to };
	if (from >= old.length - after) return { from: from + shift, to: to + shift };
	const wanted = old.slice(from, to + 1);
	const found = now
		.map((_, n) => n)
		.filter((n) => wanted.every((word, k) => now[n + k] === word))
		.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
	return found === undefined ? null : { from: found, to: found + to - from };
}
