import { meet, type Passage } from '../text';
import type { Candidate } from './candidate';
import { framing } from './framing';
import { language } from './language';
import type { Lists } from './lists';
import { reading } from './reading';
import { sourcing } from './sourcing';

/**
 * What a grammar says of the words of passages, by passage: the tags of each word, named as `compromise`
 * names them.
 */
export type Tags = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * The places that the lens would ask a teacher about, in the order of the text. Without tags the rules that
 * need grammar find nothing. Of several candidates of one label that meet, the first rule’s stays.
 */
export function candidates(
	passages: readonly Passage[],
	lists: Lists,
	tags: Tags = new Map()
): Candidate[] {
	const looks = [sourcing(lists), language(lists), framing(lists)];
	return passages.flatMap((passage) => {
		const text = reading(passage, tags.get(passage.id));
		const kept: Candidate[] = [];
		for (const each of looks.flatMap((look) => look(text))) {
			if (!kept.some((other) => other.label === each.label && meet(other, each))) kept.push(each);
		}
		return kept.toSorted((a, b) => a.from - b.from || a.to - b.to);
	});
}
