import { find } from '../build';
import { strandOf } from '../labels';
import type { Text } from '../lesson';
import { isPassage, starts } from '../text';
import type { Block, Passage, Range } from '../text';
import type { Found, Path } from './fault';
import { misquoted, unknown } from './pointing';

type SourceKey = Text['key'][number];

/**
 * Keys stand where they say, inside one sentence unless they are about framing; their labels belong to
 * their strand; and none says what another says already. `base` is the way to the list of keys.
 */
export function keyFaults(blocks: readonly Block[], keys: SourceKey[], base: Path): Found[] {
	const seen = new Set<string>();
	return keys.flatMap((key, n) => {
		const range = find(blocks, key);
		const found = [
			...wrongLabels(key),
			...(range ? spread(blocks, key, range) : lost(blocks, key))
		];
		const same = range && [key.at, range.from, range.to, key.strand, key.label].join();
		if (same && seen.has(same)) {
			found.push({
				path: [],
				message: `marks “${key.quote}” a second time with the same label`,
				fix: 'Keep one of the two keys.'
			});
		}
		if (same) seen.add(same);
		return found.map((fault) => ({ ...fault, path: [...base, n, ...fault.path] }));
	});
}

function wrongLabels({ strand, label, also }: SourceKey): Found[] {
	const fix = `Choose a label of ${strand}, or change the strand.`;
	const wrong = (id: SourceKey['label']) => strandOf(id) !== strand;
	const message = (id: SourceKey['label']) => `is ${id}, a label of ${strandOf(id)}`;
	return [
		...(wrong(label) ? [{ path: ['label'], message: message(label), fix }] : []),
		...also.flatMap((id, n) =>
			wrong(id) ? [{ path: ['also', n], message: message(id), fix }] : []
		)
	];
}

function lost(blocks: readonly Block[], { at, quote, nth }: SourceKey): Found[] {
	const passages = blocks.filter(isPassage).map(({ id }) => id);
	if (passages.includes(at)) return [misquoted(['quote'], quote, at, nth)];
	return unknown(['at'], at, 'passage', passages);
}

/** Whether words of a passage run from one sentence into the next. */
export function crosses({ sentences }: Pick<Passage, 'sentences'>, { from, to }: Range): boolean {
	return starts(sentences).some((start) => start > from && start <= to);
}

function spread(blocks: readonly Block[], { at, strand }: SourceKey, { from, to }: Range): Found[] {
	const passage = blocks.filter(isPassage).find(({ id }) => id === at);
	if (strand === 'framing' || !passage || !crosses(passage, { from, to })) return [];
	return [
		{
			path: ['quote'],
			message: 'runs over more than one sentence',
			fix: 'Keep to the words inside one sentence that do the work.'
		}
	];
}
