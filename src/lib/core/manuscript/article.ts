import { wordCount, wordsIn, type Sentence } from '../text';
import { isParagraph, type Manuscript, type Paragraph } from './manuscript';
import { placed } from './places';

const isWord = (piece: string) => /[\p{L}\p{N}]/u.test(piece);

/** The sentence in which a word of a paragraph stands, and its number there; null beyond the paragraph. */
function whereIs(
	sentences: readonly Sentence[],
	word: number
): { n: number; local: number } | null {
	let before = 0;
	for (const [n, sentence] of sentences.entries()) {
		const count = wordCount(sentence);
		if (word < before + count) return { n, local: word - before };
		before += count;
	}
	return null;
}

function paragraph(manuscript: Manuscript, at: string): Paragraph | null {
	return manuscript.article.filter(isParagraph).find(({ id }) => id === at) ?? null;
}

function recut(manuscript: Manuscript, at: string, sentences: Sentence[]): Manuscript {
	const article = manuscript.article.map((part) =>
		isParagraph(part) && part.id === at ? { ...part, sentences } : part
	);
	return { ...manuscript, article };
}

/** Moves everything that refers to words of a paragraph; `move` gives the new number of a first or last word. */
function moved(
	manuscript: Manuscript,
	at: string,
	move: (word: number, end: 'from' | 'to') => number
): Manuscript {
	return placed(manuscript, (place) =>
		place.at === at ? { at, from: move(place.from, 'from'), to: move(place.to, 'to') } : place
	);
}

/**
 * The paragraph with a sentence more: a new one begins with that word. As it was where the word is the
 * first of a sentence already, or no space stands before it.
 */
export function splitSentence(manuscript: Manuscript, at: string, word: number): Manuscript {
	const sentences = paragraph(manuscript, at)?.sentences ?? [];
	const here = whereIs(sentences, word);
	if (!here || here.local === 0) return manuscript;
	const sentence = sentences[here.n]!;
	const gap = sentence[2 * here.local]!;
	const space = gap.search(/\s/u);
	if (space < 0) return manuscript;
	const first = [...sentence.slice(0, 2 * here.local), gap.slice(0, space)];
	const second = [gap.slice(space).trimStart(), ...sentence.slice(2 * here.local + 1)];
	return recut(manuscript, at, sentences.toSpliced(here.n, 1, first, second));
}

/** The paragraph with a sentence less: sentence `n`, counted from 0, takes in the next. */
export function joinSentences(manuscript: Manuscript, at: string, n: number): Manuscript {
	const sentences = paragraph(manuscript, at)?.sentences ?? [];
	const [first, second] = [sentences[n], sentences[n + 1]];
	if (!first || !second) return manuscript;
	const joined = [...first.slice(0, -1), `${first.at(-1)} ${second[0]}`, ...second.slice(1)];
	return recut(manuscript, at, sentences.toSpliced(n, 2, joined));
}

/**
 * The paragraph with a word more: the word is cut before its letter `letter`, counted from 0. As it was
 * where one side would have neither letter nor digit. What was marked keeps all its letters.
 */
export function splitWord(
	manuscript: Manuscript,
	at: string,
	word: number,
	letter: number
): Manuscript {
	const sentences = paragraph(manuscript, at)?.sentences ?? [];
	const here = whereIs(sentences, word);
	if (!here) return manuscript;
	const sentence = sentences[here.n]!;
	const whole = sentence[2 * here.local + 1]!;
	const [left, right] = [whole.slice(0, letter), whole.slice(letter)];
	if (!isWord(left) || !isWord(right)) return manuscript;
	const parts = [...trimmedEnd(left), ...trimmedStart(right)];
	const gap = `${parts[1]}${parts[2]}`;
	const cut = sentence.toSpliced(2 * here.local + 1, 1, parts[0]!, gap, parts[3]!);
	const next = recut(manuscript, at, sentences.toSpliced(here.n, 1, cut));
	return moved(next, at, (n, end) =>
		end === 'from' ? (n > word ? n + 1 : n) : n >= word ? n + 1 : n
	);
}

/** The paragraph with a word less: the word takes in the next one of its sentence, and what is between them. */
export function joinWords(manuscript: Manuscript, at: string, word: number): Manuscript {
	const sentences = paragraph(manuscript, at)?.sentences ?? [];
	const here = whereIs(sentences, word);
	const sentence = here && sentences[here.n]!;
	if (!here || !sentence || here.local + 1 >= wordCount(sentence)) return manuscript;
	const place = 2 * here.local + 1;
	const joined = sentence.toSpliced(place, 3, sentence.slice(place, place + 3).join(''));
	const next = recut(manuscript, at, sentences.toSpliced(here.n, 1, joined));
	return moved(next, at, (n) => (n > word ? n - 1 : n));
}

function trimmedEnd(text: string): [word: string, rest: string] {
	const end = /[^\p{L}\p{N}\p{M}%€$£°]*$/u.exec(text)!.index;
	return [text.slice(0, end), text.slice(end)];
}

function trimmedStart(text: string): [rest: string, word: string] {
	const start = text.search(/[\p{L}\p{N}]/u);
	return [text.slice(0, start), text.slice(start)];
}

/** How many words the article has, and how many of them students will see quoted. */
export function quoted({ article }: Pick<Manuscript, 'article'>): { all: number; used: number } {
	const count = (parts: Paragraph[]) => wordsIn(parts.flatMap(({ sentences }) => sentences));
	const parts = article.filter(isParagraph);
	return { all: count(parts), used: count(parts.filter(({ used }) => used)) };
}
