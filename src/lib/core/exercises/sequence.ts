import { shuffle } from '../shuffle';

type Named = { id: string };

/**
 * The items in the order that a student gave them. What the order does not name follows in shuffled
 * order (so an untouched answer is the whole shuffled list), ids that name nothing and repeated ids
 * are passed over: an answer from a file may hold anything.
 */
export function arrange<T extends Named>(
	items: readonly T[],
	order: readonly string[],
	seed: string
) {
	const rest = new Map(shuffle(items, seed).map((item) => [item.id, item]));
	const arranged: T[] = [];
	for (const id of order) {
		const item = rest.get(id);
		if (item && rest.delete(id)) arranged.push(item);
	}
	return [...arranged, ...rest.values()];
}

/** The items with the one at `from` taken out and put in at `to`; places are counted from 0. */
export function move<T>(items: readonly T[], from: number, to: number): T[] {
	const moved = [...items];
	moved.splice(to, 0, ...moved.splice(from, 1));
	return moved;
}
