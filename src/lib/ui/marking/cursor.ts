import type { Passage, Place } from '$lib/core/text';
import { starts, wordsIn } from '$lib/core/text';

/** The words that the keyboard holds: from the word where it began (`anchor`) to where it is (`head`). */
export type Cursor = { at: string; anchor: number; head: number };

/** A cursor as a place: its words in the order of the text. */
export function placeOf({ at, anchor, head }: Cursor): Place {
	return { at, from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

function count(passage: Passage): number {
	return wordsIn(passage.sentences);
}

/** The first word of the text; null where it has none. */
export function first(passages: readonly Passage[]): Cursor | null {
	const passage = passages.find((each) => count(each));
	return passage ? { at: passage.id, anchor: 0, head: 0 } : null;
}

/**
 * Where a key takes the cursor: left and right by a word (on into the next passage), up and down by a
 * sentence, Home and End to the ends of the passage. With `extend` the anchor stays, and the cursor
 * stays in its passage. Null for any other key.
 */
export function move(
	passages: readonly Passage[],
	cursor: Cursor,
	key: string,
	extend: boolean
): Cursor | null {
	const place = passages.findIndex(({ id }) => id === cursor.at);
	const passage = passages[place];
	if (!passage) return null;
	const last = count(passage) - 1;
	const sentences = starts(passage.sentences);
	const targets: Record<string, number> = {
		ArrowLeft: cursor.head - 1,
		ArrowRight: cursor.head + 1,
		ArrowUp: sentences.findLast((start) => start < cursor.head) ?? -1,
		ArrowDown: sentences.find((start) => start > cursor.head) ?? last + 1,
		Home: 0,
		End: last
	};
	const target = targets[key];
	if (target === undefined) return null;
	if (extend) return { ...cursor, head: Math.min(Math.max(target, 0), last) };
	if (target >= 0 && target <= last) return { at: passage.id, anchor: target, head: target };
	const step = target < 0 ? -1 : 1;
	for (let n = place + step; passages[n]; n += step) {
		const words = count(passages[n]!);
		if (!words) continue;
		const head =
			step > 0 ? 0 : key === 'ArrowUp' ? starts(passages[n]!.sentences).at(-1)! : words - 1;
		return { at: passages[n]!.id, anchor: head, head };
	}
	return { ...cursor, anchor: cursor.head };
}
