import type { Exercise, Kind } from '../exercises';

/** A choice and how often it was made. */
export type Bar = { id: string; name: string; count: number };

/**
 * What a class answered to one question of an exercise. `of` is how many could have chosen a bar: students,
 * or their answers where each gave several (`unit`). Questions with the same `id` can stand side by side.
 */
export type Histogram = {
	id: string;
	question: string;
	unit: 'students' | 'answers';
	of: number;
	bars: Bar[];
};

/** An exercise of a kind. */
export type Of<K extends Kind> = Extract<Exercise, { type: K }>;
/** What could be chosen: its id, and what it is called. */
export type Choice = readonly [id: string, name: string];

/**
 * A question with how often each choice was made. Of `given`, what was not answered is undefined and does
 * not count.
 */
export function told(
	id: string,
	question: string,
	choices: readonly Choice[],
	given: readonly (string | undefined)[],
	unit: Histogram['unit'] = 'answers'
): Histogram {
	const made = given.filter((each) => each !== undefined);
	const bars = choices.map(([id, name]) => ({
		id,
		name,
		count: made.filter((each) => each === id).length
	}));
	return { id, question, unit, of: made.length, bars };
}

/** Two choices for what is true or false, see `text`. */
export const yesNo = (yes: string, no: string): Choice[] => [
	['true', yes],
	['false', no]
];
/** What was said of something that is true or false, as the id of a choice. */
export const text = (value: boolean | undefined) =>
	value === undefined ? undefined : String(value);
