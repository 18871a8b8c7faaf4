import type { Passage } from '../core/text';
import type { Tags } from '../core/lens/lens';

type Term = { tags: string[]; offset: { start: number; length: number } };

/**
 * What the grammar of `compromise` says of the words of some passages. Loads it, so that only a teacher who
 * asks for suggestions does. Each sentence is read by itself, as it was cut; a word that the library cuts
 * further has the tags of all its parts.
 */
export async function tagsOf(passages: readonly Passage[]): Promise<Tags> {
	const { default: nlp } = await import('compromise/two');
	const tagged = (sentence: string[]): string[][] => {
		const read = nlp(sentence.join('')).json({ offset: true }) as { terms: Term[] }[];
		const terms = read.flatMap(({ terms }) => terms);
		let start = 0;
		return sentence.flatMap((piece, n) => {
			const [from, to] = [start, (start += piece.length)];
			if (n % 2 === 0) return [];
			const here = terms.filter(
				({ offset }) => offset.start < to && offset.start + offset.length > from
			);
			return [here.flatMap(({ tags }) => tags)];
		});
	};
	return new Map(passages.map(({ id, sentences }) => [id, sentences.flatMap(tagged)]));
}
