import type { Column, Row } from '../gradebook';

/** What a gradebook elsewhere may be given: each of it a statistic, and none a grade. */
export const statistics = ['found', 'left alone', 'finished'] as const;
export type Statistic = (typeof statistics)[number];

/** What each statistic is called as a column. */
export const statisticNames: Record<Statistic, string> = {
	found: 'key passages found, percent',
	'left alone': 'clean sentences left alone, percent',
	finished: 'exercises finished, percent'
};

/**
 * A statistic of a student over some exercises that were asked of them, in percent with one decimal. What was
 * found and left alone is that of the last answers to marking exercises, added up; null where there are
 * none. Finished is what was handed in, null where nothing was asked.
 */
export function statistic(
	{ cells }: Pick<Row, 'cells'>,
	columns: readonly Pick<Column, 'id'>[],
	which: Statistic
): number | null {
	const given = columns.flatMap(({ id }) => cells[id] ?? []);
	if (which === 'finished') return percent(given.length, columns.length);
	const looks = given.flatMap(({ last }) => last ?? []);
	const sum = (of: 'found' | 'required' | 'leftAlone' | 'clean') =>
		looks.reduce((total, look) => total + look[of], 0);
	return which === 'found'
		? percent(sum('found'), sum('required'))
		: percent(sum('leftAlone'), sum('clean'));
}

/** A share in percent, with one decimal; null of nothing. */
export function percent(part: number, whole: number): number | null {
	return whole ? Math.round((1000 * part) / whole) / 10 : null;
}
