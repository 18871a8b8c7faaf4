import * as v from 'valibot';
import { crc32 } from '../crc';
import { id, list, words } from '../exercises/parts';
import { labelIds } from '../labels';
import { cut, locate, plain } from '../text';
import type { Passage, Place } from '../text';
import { itemKinds } from './item';
import type { Item } from './item';

const SourceItem = v.strictObject({
	id,
	label: v.picklist(labelIds),
	kind: v.picklist(itemKinds),
	level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
	tilt: v.optional(words),
	other: v.optional(v.array(v.picklist(labelIds)), []),
	headline: v.optional(words),
	sentences: v.pipe(v.array(words), v.minLength(1)),
	span: v.optional(words),
	bait: v.optional(v.array(words), []),
	why: words,
	calmer: v.optional(words)
});

/**
 * `practice.yaml`: short invented texts, each asked about one label alone. `span` are the words of a
 * positive, `bait` the tempting ones of a near-miss; `tilt` says whom a positive leans for or against,
 * `other` which further labels are rightly present, `level` how hard we judge it to be.
 */
export const Bank = list(SourceItem);
export type SourceItem = v.InferOutput<typeof SourceItem>;

/** The passages of an item: its headline, where it has one, and its text. */
export function passagesOf({ headline, sentences }: SourceItem): Passage[] {
	const text = { id: 'p1', headline: false, sentences: sentences.map(cut) };
	return headline === undefined
		? [text]
		: [{ id: 'p0', headline: true, sentences: [cut(headline)] }, text];
}

/** Where words stand in some passages, each time that they do. */
export function places(passages: readonly Passage[], quotation: string): Place[] {
	return passages.flatMap((passage) => {
		const times = plain(passage).split(quotation).length - 1;
		return Array.from({ length: times }, (_, n) => locate(passage, quotation, n + 1)).flatMap(
			(range) => (range ? [{ at: passage.id, ...range }] : [])
		);
	});
}

/** An item from its source, which has passed `itemFaults`: sentences cut, words located. */
export function made(source: SourceItem): Item {
	const { id, label, kind, level, span, bait, why, calmer } = source;
	const passages = passagesOf(source);
	const find = (quotation: string) => {
		const place = places(passages, quotation)[0];
		if (!place) throw new Error(`“${quotation}” does not stand in ${id}`);
		return place;
	};
	return {
		id,
		version: crc32(passages.map(plain).join('\n')),
		label,
		kind,
		level,
		passages,
		span: span === undefined ? null : find(span),
		bait: bait.map(find),
		why,
		calmer: calmer ?? null
	};
}
