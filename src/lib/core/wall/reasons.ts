import { fold, wordsOf } from '../fold';

/** Something that was written, and by whom. */
export type Written = { who: string; text: string };

/** Longer sentences are not for a wall. */
const longest = 240;
/** A phrase without a word of so many letters is too common for one to be sure that it is meant. */
const telling = 4;

const folded = (text: string) => ` ${wordsOf(text).map(fold).join(' ')} `;

/**
 * The sentences in what a class wrote that quote a phrase, as they stand: what somebody says of these very
 * words. Left out is every text that holds one of the `names` of the class, as a whole word, because the
 * wall names nobody. Each sentence once.
 */
export function quoting(
	phrase: string,
	written: readonly Written[],
	names: readonly string[]
): Written[] {
	const wanted = folded(phrase);
	if (!wordsOf(phrase).some((word) => word.length >= telling)) return [];
	const people = names.flatMap(wordsOf).map((name) => ` ${fold(name)} `);
	const seen = new Set<string>();
	return written.flatMap(({ who, text }) => {
		if (people.some((name) => folded(text).includes(name))) return [];
		const sentence = text
			.split(/(?<=[.!?])\s+/u)
			.map((each) => each.trim())
			.find((each) => folded(each).includes(wanted));
		if (!sentence || sentence.length > longest || seen.has(folded(sentence))) return [];
		seen.add(folded(sentence));
		return [{ who, text: sentence }];
	});
}
