import { labelIds, strandOf } from '../labels';
import type { LabelId } from '../labels';
import { passagesOf, places } from '../practice/source';
import type { SourceItem } from '../practice/source';
import { plain } from '../text';
import type { Found } from './fault';
import { wordy } from './wordy';

/** The fewest items of a label: less, and its texts would soon be known by heart. */
const fewest = 10;

/**
 * The practice bank is fit for use: each label has enough items of every kind, no two texts are alike,
 * and what an item points at stands in its text once, in the writer’s own words where it is about language.
 */
export function bankFaults(items: readonly SourceItem[]): Found[] {
	const texts = firsts(items);
	return [
		...labelIds.flatMap((label) => scarce(label, items)),
		...items.flatMap((item, n) =>
			[...pointing(item), ...twin(item, texts)].map((fault) => ({
				...fault,
				path: [n, ...fault.path]
			}))
		),
		...wordy(items)
	];
}

function scarce(label: LabelId, items: readonly SourceItem[]): Found[] {
	const own = items.filter((item) => item.label === label);
	const lacking = (['positive', 'clean', 'near-miss'] as const).filter(
		(kind) => !own.some((item) => item.kind === kind)
	);
	const few = `has ${own.length} items for ${label}, and ${fewest} are the fewest`;
	return [
		...(own.length < fewest ? [{ path: [], message: few, fix: 'Write more.' }] : []),
		...lacking.map((kind) => ({
			path: [],
			message: `has no ${kind} item for ${label}`,
			fix: 'Write one, so that neither “always” nor “never” is right.'
		}))
	];
}

function pointing(item: SourceItem): Found[] {
	const { kind, span, bait } = item;
	const found: Found[] = [];
	const demand = (field: 'span' | 'bait', needed: boolean, there: boolean) => {
		if (needed === there) return;
		found.push({
			path: there ? [field] : [],
			message: there ? `stands in a ${kind} item` : `is ${kind} and has no ${field}`,
			fix: needed ? `Add the ${field}: the words as they stand in the text.` : 'Take it away.'
		});
	};
	demand('span', kind === 'positive', span !== undefined);
	demand('bait', kind === 'near-miss', bait.length > 0);
	if (span !== undefined) found.push(...standing(item, span, ['span'], true));
	bait.forEach((words, n) => found.push(...standing(item, words, ['bait', n], false)));
	return found;
}

function standing(item: SourceItem, words: string, path: Found['path'], isSpan: boolean): Found[] {
	const passages = passagesOf(item);
	const found = places(passages, words);
	const [place] = found;
	if (!place || found.length > 1) {
		const times = found.length ? `${found.length} times` : 'nowhere';
		const fix = place
			? 'Take in more words, so that it is clear which are meant.'
			: 'Copy the words from the text as they are printed.';
		return [{ path, message: `stands ${times} in the text: “${words}”`, fix }];
	}
	// Scare quotes are the writer’s own; every other quotation is a speaker’s.
	if (!isSpan || strandOf(item.label) !== 'language' || item.label === 'L5') return [];
	const passage = passages.find(({ id }) => id === place.at)!;
	const before = plain(passage).split(words)[0]!;
	if (before.split('“').length === before.split('”').length) return [];
	const message = 'stands inside quotation marks, where only the speaker’s words are';
	return [{ path, message, fix: 'Mark the writer’s own words, or make it a near-miss.' }];
}

const folded = (item: SourceItem) =>
	[item.headline ?? '', ...item.sentences]
		.join(' ')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** The id of the first item with the same text, for each text: case and punctuation do not count. */
function firsts(items: readonly SourceItem[]): Map<string, string> {
	return new Map([...items].reverse().map((item) => [folded(item), item.id]));
}

function twin(item: SourceItem, texts: ReadonlyMap<string, string>): Found[] {
	const first = texts.get(folded(item))!;
	if (first === item.id) return [];
	const message = `has the same text as ${first}`;
	return [{ path: ['sentences'], message, fix: 'Write a new one: a text is met only once.' }];
}
