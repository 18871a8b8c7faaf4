import type { units } from './lesson';

type Unit = (typeof units)[number];

/** What the path knows of a lesson: where it stands, and the exercises that are finished. */
export type Step = {
	slug: string;
	shortTitle: string;
	unit: Unit;
	exercises: { id: string; title: string; finished: boolean }[];
};

/**
 * The next thing to do and why. `begun`: the rest of a lesson that is under way; `opens`: the first
 * lesson of a unit, which shows its moves; `skipped`: an earlier lesson of the unit that was passed by;
 * `next`: the next one in the unit, after `after`.
 */
export type Suggestion = {
	lesson: Step;
	exercise: Step['exercises'][number];
	reason: 'begun' | 'opens' | 'skipped' | 'next';
	/** How many exercises of the lesson are left. */
	left: number;
	/** The short title of the last finished lesson of the unit, null for none. */
	after: string | null;
};

const isFinished = ({ exercises }: Step) => exercises.every(({ finished }) => finished);
const isBegun = ({ exercises }: Step) => exercises.some(({ finished }) => finished);

/**
 * What to do next on a path of lessons in their order: the lesson under way (the one that was worked on
 * last, `latest`, before any other), else the next of the unit that `latest` belongs to, else the first
 * that is not finished. Null when all are.
 */
export function suggest(path: readonly Step[], latest: string | null): Suggestion | null {
	const open = path.filter((step) => !isFinished(step));
	const begun = open.filter(isBegun);
	const current = begun.find(({ slug }) => slug === latest) ?? begun[0];
	const last = path.findIndex(({ slug }) => slug === latest);
	const onward = path.slice(last + 1).find((step) => !isFinished(step));
	const lesson = current ?? (onward?.unit === path[last]?.unit ? onward : open[0]);
	if (!lesson) return null;
	const unfinished = lesson.exercises.filter(({ finished }) => !finished);
	const unit = path.filter((step) => step.unit === lesson.unit);
	const place = unit.indexOf(lesson);
	const reason = current
		? 'begun'
		: place === 0
			? 'opens'
			: unit.slice(place + 1).some(isBegun)
				? 'skipped'
				: 'next';
	return {
		lesson,
		exercise: unfinished[0]!,
		reason,
		left: unfinished.length,
		after: unit.slice(0, place).findLast(isFinished)?.shortTitle ?? null
	};
}

/** The lessons of each unit, in the order of the path; units without lessons are left out. */
export function byUnit<T extends { unit: Unit }>(path: readonly T[]): { unit: Unit; steps: T[] }[] {
	const found = [...new Set(path.map(({ unit }) => unit))];
	return found.map((unit) => ({ unit, steps: path.filter((step) => step.unit === unit) }));
}
