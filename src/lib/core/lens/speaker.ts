import type { Range } from '../text';
import type { Reading } from './reading';

/** Small words that begin a sentence with a capital and are no names. */
const small = new Set(
	`a an and as at although after all also another any because before both but by during each even every few for
	from he her here his how however i if in into is it its last later like many more most my no nobody not now of
	on once one only or other our she since so some such than that the their them then there these they this those
	though to two three under until we what when where while who with yet you your`.split(/\s+/u)
);

/** Words inside a name: “University of Tirana”, “Muhammad al Ghazali”. */
const inside = new Set([
	'of',
	'the',
	'for',
	'de',
	'la',
	'le',
	'al',
	'el',
	'van',
	'von',
	'der',
	'bin',
	'and'
]);
const pronouns = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'who']);

const isUpper = (word: string | undefined) =>
	word !== undefined && word !== 'I' && /^\p{Lu}/u.test(word);

/** Whether a word is, or belongs to, a name. The first word of a sentence is one only where it is no small word. */
export function isName({ printed, words, sentence }: Reading, n: number): boolean {
	if (!isUpper(printed[n])) return false;
	if (sentence[n - 1] === sentence[n] && n > 0) return true;
	if (small.has(words[n]!)) return false;
	// Alone at the beginning it may be any word; two in a row, or one that comes again, are a name.
	if (isUpper(printed[n + 1])) return true;
	return printed.some(
		(word, m) => m !== n && word === printed[n] && sentence[m - 1] === sentence[m]
	);
}

/** Whether a word stands for somebody who was named before. */
export function isPronoun({ words }: Reading, n: number): boolean {
	return pronouns.has(words[n]!);
}

/** The name that begins at a word, taking in small words inside it; null where none does. */
export function nameFrom(text: Reading, from: number): Range | null {
	if (!isName(text, from)) return null;
	let to = from;
	for (let n = from + 1; text.sentence[n] === text.sentence[from]; n++) {
		if (/[.,;:“”"()]/u.test(text.gaps[n]!)) break;
		if (isUpper(text.printed[n])) to = n;
		else if (!inside.has(text.words[n]!) || n - to > 1) break;
	}
	return { from, to };
}

/** The last name inside a run of words; null where there is none. */
export function lastName(text: Reading, { from, to }: Range): Range | null {
	let found: Range | null = null;
	for (let n = from; n <= to; n++) {
		const name = nameFrom(text, n);
		if (!name) continue;
		found = { from: name.from, to: Math.min(name.to, to) };
		n = name.to;
	}
	return found;
}
