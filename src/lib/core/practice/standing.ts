import type { LabelId } from '../labels';
import type { Result } from './log';
import { gradeOf, grades } from './outcome';
import type { Grade } from './outcome';

/** How a label went on one day: its weakest grade of that day. */
export type DayGrade = { day: number; grade: Grade };

/**
 * A way to space reviews: from a label’s days so far, the earliest first, the day on which it comes
 * back. `src/lib/practice/fsrs.ts` is the one that Loupe uses.
 */
export type Schedule = (days: readonly DayGrade[]) => number;

/** Where a label stands: the days on which it was asked first and last, and the day it comes back. */
export type Standing = { first: number; last: number; due: number };

/**
 * Where each label stands that was ever asked, by replay of all results. Of several results on one day
 * the weakest counts, so that a lucky guess does not push a label away, and practising more than
 * once a day cannot.
 */
export function standings(results: readonly Result[], schedule: Schedule): Map<LabelId, Standing> {
	const byLabel = new Map<LabelId, Map<number, Grade>>();
	for (const { label, day, outcome } of results) {
		const days = byLabel.get(label) ?? new Map<number, Grade>();
		byLabel.set(label, days);
		const [grade, before] = [gradeOf(outcome), days.get(day)];
		if (!before || grades.indexOf(grade) < grades.indexOf(before)) days.set(day, grade);
	}
	return new Map(
		[...byLabel].map(([label, grades]) => {
			const days = [...grades]
				.map(([day, grade]) => ({ day, grade }))
				.sort((a, b) => a.day - b.day);
			const [first, last] = [days[0]!.day, days.at(-1)!.day];
			return [label, { first, last, due: schedule(days) }];
		})
	);
}
