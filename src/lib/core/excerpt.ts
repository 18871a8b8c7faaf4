import { isPassage, type Block } from './text';

/** Some passages of a text and the bridges between them; none before the first or after the last. */
export function excerpt(blocks: readonly Block[], passages: readonly string[]): Block[] {
	const kept = blocks.filter((block) => !isPassage(block) || passages.includes(block.id));
	const ends = kept.map(isPassage);
	return kept.slice(ends.indexOf(true), ends.lastIndexOf(true) + 1);
}
