import type { Mark } from './mark';

/** A mark with its id in the answer. */
export type Marked = Mark & { id: string };

export type Marks = Record<string, Mark>;

/** The marks of each passage in the order of its words, by the passage's id; and how many there are in all. */
export type ByPassage = { count: number; at: ReadonlyMap<string, readonly Marked[]> };

// To go through a thousand marks takes a slow device a frame’s time, and a tap asks for them several times.
const known = new WeakMap<Marks, ByPassage>();

const none: readonly Marked[] = [];
const order = (a: Mark, b: Mark) => a.from - b.from || a.to - b.to;

/** The marks by passage, found once for each set of marks: a set is never changed, only replaced. */
export function byPassage(marks: Marks): ByPassage {
	const found = known.get(marks);
	if (found) return found;
	const at = new Map<string, Marked[]>();
	let count = 0;
	for (const id in marks) {
		const { at: passage, from, to, label } = marks[id]!;
		const list = at.get(passage);
		const mark = { at: passage, from, to, label, id };
		if (list) list.push(mark);
		else at.set(passage, [mark]);
		count++;
	}
	for (const list of at.values()) list.sort(order);
	const made = { count, at };
	known.set(marks, made);
	return made;
}

/**
 * The marks with another one under an id, or with none there (null). What is known of the marks by passage goes
 * along: a passage that this does not touch keeps the very list that it had.
 */
export function put(marks: Marks, id: string, mark: Mark | null): Marks {
	const { count, at } = byPassage(marks);
	const old = marks[id];
	const now = mark ? { ...marks, [id]: mark } : without(marks, id);
	const lists = new Map(at);
	const set = (passage: string, list: readonly Marked[]) =>
		list.length ? lists.set(passage, list) : lists.delete(passage);
	if (old) {
		set(
			old.at,
			at.get(old.at)!.filter((each) => each.id !== id)
		);
	}
	if (mark) set(mark.at, [...(lists.get(mark.at) ?? none), { ...mark, id }].sort(order));
	known.set(now, { count: count + Number(Boolean(mark)) - Number(Boolean(old)), at: lists });
	return now;
}

function without(marks: Marks, id: string): Marks {
	const { [id]: _gone, ...left } = marks;
	return left;
}

/** How many parts something has; of marks that are known by passage without going through them. */
export function size(parts: object): number {
	return known.get(parts as Marks)?.count ?? Object.keys(parts).length;
}

/** Whether the same marks, as they are, stand in two lists of a passage. */
export function alike(one: readonly Marked[] = none, other: readonly Marked[] = none): boolean {
	return one === other || (one.length === other.length && one.every((m, n) => equal(m, other[n]!)));
}

/** Whether two marks under the same id are the same. */
export function equal(one: Marked, other: Marked): boolean {
	const { id, at, from, to, label } = other;
	return (
		one.id === id && one.at === at && one.from === from && one.to === to && one.label === label
	);
}
