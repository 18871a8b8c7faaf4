import type { Sheet } from './key';
import { labelIds } from './labels';
import type { LabelId } from './labels';
import type { Mark } from './mark';
import { grade } from './score';

/**
 * How it went with one label: of the `required` keys that carry it so many `found`, at the right place
 * and with an accepted label; of the `clean` sentences so many `leftAlone` by marks with this label.
 */
export type LabelRow = {
	label: LabelId;
	required: number;
	found: number;
	clean: number;
	leftAlone: number;
};

/**
 * A marking exercise label by label, a row for each label on offer in their order there. A key counts
 * under its own label, not under those that are accepted beside it. No rows where there are no labels or
 * no score (nothing attempted, no clean sentence).
 */
export function byLabel(sheet: Sheet, marks: readonly Mark[], nothing: boolean): LabelRow[] {
	const { score, clean, keys, marks: results } = grade(sheet, marks, nothing);
	if (score === null) return [];
	return sheet.labels.map((label) => {
		const own = sheet.keys.flatMap((key, n) =>
			key.zone === 'required' && key.label === label ? [keys[n]!] : []
		);
		const touched = results.flatMap(({ cleanSentences }, n) =>
			marks[n]!.label === label ? cleanSentences : []
		);
		const places = new Set(touched.map(({ at, sentence }) => `${sentence} ${at}`));
		return {
			label,
			required: own.length,
			found: own.filter(({ credit }) => credit === 1).length,
			clean,
			leftAlone: clean - places.size
		};
	});
}

/**
 * The rows of many attempts added up, one row for each label that was on offer, in the order of the
 * labels. To see what somebody could do unaided, hand in their first attempts only.
 */
export function tally(attempts: readonly LabelRow[][]): LabelRow[] {
	const rows = attempts.flat();
	return labelIds.flatMap((label) => {
		const own = rows.filter((row) => row.label === label);
		const sum = (field: Exclude<keyof LabelRow, 'label'>) =>
			own.reduce((total, row) => total + row[field], 0);
		if (!own.length) return [];
		return {
			label,
			required: sum('required'),
			found: sum('found'),
			clean: sum('clean'),
			leftAlone: sum('leftAlone')
		};
	});
}
