import type { Answer } from './exercises/mark';
import type { Column, Gradebook, MarkLook } from './gradebook';
import type { Sheet } from './key';
import { grade } from './score';

/** Many looks at one exercise added up: passages found of those to find, sentences left alone of the clean. */
export type Sums = Pick<MarkLook, 'found' | 'required' | 'leftAlone' | 'clean'>;

/**
 * A class at one exercise: how many handed it in; for marking, the sums of the first looks and of the last;
 * for kinds that can be held against ours, on how much they agree. Null where there is nothing to reckon.
 */
export type Summary = {
	count: number;
	first: Sums | null;
	last: Sums | null;
	agreed: { right: number; of: number } | null;
};

/** What a class did at the exercise of a column. */
export function summary({ rows }: Pick<Gradebook, 'rows'>, { id }: Pick<Column, 'id'>): Summary {
	const cells = rows.flatMap(({ cells }) => cells[id] ?? []);
	const held = cells.flatMap(({ agreed }) => agreed ?? []);
	return {
		count: cells.length,
		first: added(cells.flatMap(({ first }) => first ?? [])),
		last: added(cells.flatMap(({ last }) => last ?? [])),
		agreed: held.length
			? {
					right: held.reduce((sum, { right }) => sum + right, 0),
					of: held.reduce((sum, { of }) => sum + of, 0)
				}
			: null
	};
}

function added(looks: readonly Sums[]): Sums | null {
	if (!looks.length) return null;
	const sum = (of: keyof Sums) => looks.reduce((total, look) => total + look[of], 0);
	return {
		found: sum('found'),
		required: sum('required'),
		leftAlone: sum('leftAlone'),
		clean: sum('clean')
	};
}

/** A key passage, by how many of those who tried the exercise it was found. */
export type Missed = { key: string; found: number; students: number };

/**
 * The key passages that most of a class missed, one answer a student, the most missed first: at most `most`,
 * and none that everybody found.
 */
export function mostMissed(sheet: Sheet, answers: readonly Answer[], most = 5): Missed[] {
	const results = answers
		.map(({ marks, nothing }) => grade(sheet, Object.values(marks), nothing))
		.filter(({ attempted }) => attempted);
	return sheet.keys
		.map(({ id, zone }, n) => ({
			...{ key: id, zone, students: results.length },
			found: results.filter(({ keys }) => keys[n]!.mark !== null).length
		}))
		.filter(({ zone, found, students }) => zone === 'required' && found < students)
		.sort((one, other) => one.found - other.found)
		.slice(0, most)
		.map(({ key, found, students }) => ({ key, found, students }));
}
