import type { Draft } from '../attempt';
import { blank } from '../marking';
import type { Answer } from '../exercises/mark';
import type { Place } from '../text';
import type { Item } from './item';

/** The lesson under which marks in practice are kept until they are answered. */
export const lesson = 'practice';

/**
 * Where the mark on an item is kept until it is answered. The exercise is named by the item and its text:
 * a mark never comes back on other words.
 */
export function taskOf({ id, version }: Pick<Item, 'id' | 'version'>) {
	return { lesson, exercise: `${id}@${version}`, kind: 'mark', version } as const;
}

/** What is kept of a mark; null is none. Two tabs on one item share one mark. */
export function answerOf(mark: Place | null): Answer {
	return mark ? { marks: { mine: { ...mark, label: null } }, nothing: false } : blank();
}

/** The words that were marked, null where none are. */
export function markOf({ marks }: Answer): Place | null {
	const mark = Object.values(marks)[0];
	return mark ? { at: mark.at, from: mark.from, to: mark.to } : null;
}

/**
 * The item on which a mark waits for its answer, the last touched of several; null where there is none.
 * A mark that is older than an answer to its item is done with: the answer came from another tab or file.
 */
export function begun(
	items: readonly Item[],
	drafts: readonly Draft[],
	seen: ReadonlyMap<string, number>
): Item | null {
	const known = new Map<string, Item>(items.map((item) => [taskOf(item).exercise, item]));
	const waiting = drafts.flatMap((draft) => {
		const item = draft.lesson === lesson && known.get(draft.exercise);
		if (!item || draft.kind !== 'mark' || !markOf(draft.answer as Answer)) return [];
		return draft.at > (seen.get(item.id) ?? -1) ? [{ item, at: draft.at }] : [];
	});
	return waiting.sort((one, other) => one.at - other.at).at(-1)?.item ?? null;
}
