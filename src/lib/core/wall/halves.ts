import { half, type Assignment } from '../assignment';
import type { HandIn } from '../handin/hand-in';
import type { Bar, Histogram } from './bars';

/** The hand-ins of each half of a split class, by the device that handed in. */
export function halves<T extends Pick<HandIn, 'learner'>>(
	assignment: Pick<Assignment, 'id'>,
	handIns: readonly T[]
): { a: T[]; b: T[] } {
	const of = (which: 'a' | 'b') =>
		handIns.filter(({ learner }) => half(assignment, learner) === which);
	return { a: of('a'), b: of('b') };
}

/** One question, as both halves answered it. A bar that one half was not offered is null there. */
export type Beside = {
	id: string;
	question: string;
	a: Histogram;
	b: Histogram;
	bars: { id: string; name: string; a: Bar | null; b: Bar | null }[];
};

/** The bars of both, each once, in an order that keeps to that of each as far as the two agree. */
function merged(a: readonly Bar[], b: readonly Bar[]): Bar[] {
	const all: Bar[] = [];
	const rest = b.filter((bar) => !a.some(({ id }) => id === bar.id));
	for (const bar of a) {
		const place = b.findIndex(({ id }) => id === bar.id);
		while (rest.length && b.indexOf(rest[0]!) < place) all.push(rest.shift()!);
		all.push(bar);
	}
	return [...all, ...rest];
}

/**
 * The questions that both halves were asked, in the order of the first half. A question that a half was
 * asked twice is paired with the other half’s of the same place; what has no counterpart is left out.
 */
export function beside(a: readonly Histogram[], b: readonly Histogram[]): Beside[] {
	const free = [...b];
	return a.flatMap((one): Beside[] => {
		const n = free.findIndex(({ id }) => id === one.id);
		if (n < 0) return [];
		const [other] = free.splice(n, 1) as [Histogram];
		const bars = merged(one.bars, other.bars).map(({ id, name }) => ({
			...{ id, name },
			a: one.bars.find((bar) => bar.id === id) ?? null,
			b: other.bars.find((bar) => bar.id === id) ?? null
		}));
		return [
			{ id: `${one.id} ${b.length - free.length}`, question: one.question, a: one, b: other, bars }
		];
	});
}
