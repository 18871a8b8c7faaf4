import { find } from '../build';
import type { Text } from '../lesson';
import { isPassage } from '../text';
import type { Block } from '../text';
import type { Found } from './fault';
import { misquoted, unknown } from './pointing';

/** Words that only look like a move stand where they say, and no key of the same passage calls them one. */
export function fineFaults(blocks: readonly Block[], { key, fine }: Text): Found[] {
	const passages = blocks.filter(isPassage).map(({ id }) => id);
	return fine.flatMap((words, n): Found[] => {
		const path = ['fine', n];
		const range = find(blocks, words);
		if (!range) {
			return passages.includes(words.at)
				? [misquoted([...path, 'quote'], words.quote, words.at, words.nth)]
				: unknown([...path, 'at'], words.at, 'passage', passages);
		}
		const called = key.find((each) => {
			const place = find(blocks, each);
			const meets = place && place.from <= range.to && range.from <= place.to;
			return each.at === words.at && meets && words.looksLike.includes(each.label);
		});
		if (!called) return [];
		const message = `is called fine, and a key calls it ${called.label}: “${words.quote}”`;
		return [{ path, message, fix: 'Keep one of the two.' }];
	});
}
