import type { Key } from '../key';
import { strandOf } from '../labels';
import type { LabelId } from '../labels';
import type { Passage, Place } from '../text';

/** The kinds of practice items: the move is there; nothing is there; something only looks like it. */
export const itemKinds = ['positive', 'clean', 'near-miss'] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * A practice item as the app uses it. `version` names its text: an answer to another text is told by it.
 * `span` is where the move stands, null where there is none; `bait` where it only seems to stand.
 */
export type Item = {
	id: string;
	version: string;
	label: LabelId;
	kind: ItemKind;
	level: number;
	passages: Passage[];
	span: Place | null;
	bait: Place[];
	why: string;
	calmer: string | null;
};

/** The key of an item: its span as a required passage; none where there is nothing to mark. */
export function keysOf({ id, label, span, why, calmer }: Item): Key[] {
	if (!span) return [];
	return [{ ...span, id, strand: strandOf(label), label, also: [], zone: 'required', why, calmer }];
}
