import type { Voice } from '../manuscript/manuscript';
import type { Passage, Range } from '../text';
import { attributions, type Attribution } from './attribution';
import type { Lists } from './lists';
import { finder } from './phrases';
import { printedWords, reading, type Reading } from './reading';

/** A speaker’s name without what may be left out when it comes again. */
const lastWord = (who: string) => who.split(' ').at(-1)!.toLowerCase();

/**
 * Who speaks in some passages: a row for each speaker in the order of the text, with the words that stand inside
 * quotation marks and the paragraph in which they speak first. “She said” counts for the one who was named
 * last; a surname alone for the full name before it. Nobody has a side yet: that is for people to say.
 */
export function voices(passages: readonly Passage[], lists: Lists): Voice[] {
	const verbs = finder([...lists.said, ...lists.tilted]);
	const rows: Voice[] = [];
	for (const passage of passages) {
		const text = reading(passage);
		const said = attributions(text, verbs);
		let last: Voice | null = null;
		const speakers = said.map((each) => (last = row(rows, text, each, last) ?? last));
		for (const quotation of text.quotations) {
			const speaker = speakers[whose(text, said, quotation)];
			if (speaker) speaker.words += quotation.to - quotation.from + 1;
		}
	}
	return rows;
}

/** The row of a speaker, made where there is none yet; null for a pronoun that stands for nobody named. */
function row(rows: Voice[], text: Reading, each: Attribution, last: Voice | null): Voice | null {
	if (each.pronoun) return last;
	const who = printedWords(text, each.name ?? each.speaker);
	const isShort = !who.includes(' ');
	const known = rows.find((other) =>
		isShort && other.who.includes(' ')
			? lastWord(other.who) === lastWord(who)
			: other.who.toLowerCase() === who.toLowerCase()
	);
	if (known) return known;
	const id = `${text.at}.${each.verb.from}`.slice(-64);
	const fresh: Voice = { id, who, side: '', words: 0, at: text.at };
	rows.push(fresh);
	return fresh;
}

/**
 * The attribution that a quotation belongs to: the nearest in its sentence, else the last one before it. −1
 * where a paragraph quotes before anybody speaks.
 */
function whose(text: Reading, said: readonly Attribution[], { from, to }: Range): number {
	const gap = ({ verb }: Attribution) =>
		Math.min(Math.abs(verb.from - to), Math.abs(from - verb.to));
	const together = said.flatMap((each, n) => {
		const sentence = text.sentence[each.verb.from]!;
		return sentence >= text.sentence[from]! && sentence <= text.sentence[to]! ? [n] : [];
	});
	const nearest = together.toSorted((a, b) => gap(said[a]!) - gap(said[b]!))[0];
	return nearest ?? said.findLastIndex(({ verb }) => verb.from < from);
}

/** The rows with one taken in by another, whose quoted words grow by its own. As they were without both. */
export function merged(rows: readonly Voice[], from: string, into: string): Voice[] {
	const gone = rows.find(({ id }) => id === from);
	if (!gone || from === into || !rows.some(({ id }) => id === into)) return [...rows];
	return rows.flatMap((each) => {
		if (each.id === from) return [];
		return each.id === into ? { ...each, words: each.words + gone.words } : each;
	});
}
