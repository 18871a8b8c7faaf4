import { isPassage, plain } from '../text';
import type { Block, Passage } from '../text';
import type { Item } from './swap';

/**
 * A paragraph with one phrase set off: what stands before it, the phrase, what follows; and the whole
 * sentence around it (sentences, where the phrase spans several). `changed` when the phrase is not the
 * printed one.
 */
export type Reading = {
	before: string;
	phrase: string;
	after: string;
	sentence: string;
	changed: boolean;
};

/**
 * Reads an item's paragraph again with the wording `option` (an id) in place of the quotation; with the
 * printed wording where `option` is null or unknown. The wording is put in as it is written. Throws
 * where the paragraph does not hold the quotation: the check of the lesson lets no such lesson through.
 */
export function reread(blocks: readonly Block[], item: Item, option: string | null): Reading {
	const passage = blocks.filter(isPassage).find(({ id }) => id === item.at);
	const quote = item.quote.replace(/\s+/gu, ' ');
	const text = passage ? plain(passage) : '';
	const start = text.indexOf(quote);
	if (!passage || start < 0) throw new Error(`${item.at} does not hold “${quote}” (${item.id})`);
	const end = start + quote.length;
	const phrase = item.options.find(({ id }) => id === option)?.text ?? quote;
	const [from, to] = around(passage, start, end);
	return {
		before: text.slice(0, start),
		phrase,
		after: text.slice(end),
		sentence: text.slice(from, start) + phrase + text.slice(end, to),
		changed: phrase !== quote
	};
}

/** Where the sentences that hold the characters from `start` to `end` begin and end. */
function around(passage: Passage, start: number, end: number): [number, number] {
	let from = 0;
	let offset = 0;
	for (const sentence of passage.sentences) {
		if (offset <= start) from = offset;
		const stop = offset + sentence.join('').length;
		if (stop >= end) return [from, stop];
		offset = stop + 1;
	}
	return [from, offset];
}
