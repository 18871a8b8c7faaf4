import * as v from 'valibot';
import { head, id, list, ordered, words, written } from './parts';
import { arrange } from './sequence';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Point = v.strictObject({ id, point: words, paragraph: count, words: count });
export type Point = v.InferOutput<typeof Point>;

/**
 * What the article tells first and what it buries: its points with paragraph number and words, listed
 * in the order that the instruction asks for. Paragraph 0: nowhere in the text; such points stand last.
 * `where` is the word before the number, if it is not a paragraph ("position", for a page of items).
 */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('order'),
	points: list(Point, 3),
	where: v.optional(words, 'paragraph'),
	question: words
});
export type Exercise = v.InferOutput<typeof Exercise>;

/** The points in the order that the student expects (empty: not touched yet), and their own words. */
export const Answer = v.strictObject({ order: ordered, note: written });
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { order: [], note: '' };
}

/** The points as the student has them now: shuffled until the first move. */
export function pointsOf({ points, id }: Exercise, { order }: Answer): Point[] {
	return arrange(points, order, id);
}

/** What is still missing, in one sentence for the student; null when the answer may be committed. */
export function unfinished(_: Exercise, { order, note }: Answer): string | null {
	if (order.length === 0) return 'The points are still mixed up: put them in order first.';
	return note.trim() === '' ? 'One thing is left: write a short note below the list.' : null;
}

/**
 * The points in their right order, each with its place and the student's (both from 1); `off` is how
 * many places the student has it too late (negative: too early), 0 where it fits. `inPlace` counts
 * those that fit.
 */
export type Result = {
	points: { point: Point; place: number; yours: number; off: number }[];
	inPlace: number;
};

/** Holds the student's order against the right one. Neighbours in one paragraph may change places. */
export function judge(exercise: Exercise, answer: Answer): Result {
	const theirs = pointsOf(exercise, answer);
	const { points } = exercise;
	const judged = points.map((point, at) => {
		let first = at;
		let last = at;
		while (points[first - 1]?.paragraph === point.paragraph) first--;
		while (points[last + 1]?.paragraph === point.paragraph) last++;
		const yours = theirs.indexOf(point);
		const off = yours - Math.min(Math.max(yours, first), last);
		return { point, place: at + 1, yours: yours + 1, off };
	});
	return { points: judged, inPlace: judged.filter(({ off }) => off === 0).length };
}
