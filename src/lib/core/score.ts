import type { Sheet } from './key';
import type { Mark } from './mark';
import { lay } from './page';
import { judge } from './verdict';
import type { KeyResult, MarkResult } from './verdict';

/**
 * The result of a marking exercise. `required` keys (K), of which `found` whatever the label, worth
 * `credit` together; `clean` sentences (C), of which `touched` (F) by some mark and the others
 * `leftAlone`. `score` is from 0 to 1; `raw` is the same before it is cut off at 0. Both are null where
 * nothing was attempted and where the text has no clean sentence. `keys` and `marks` follow the order in
 * which keys and marks were given.
 */
export type Grade = {
	attempted: boolean;
	required: number;
	found: number;
	credit: number;
	clean: number;
	touched: number;
	leftAlone: number;
	raw: number | null;
	score: number | null;
	keys: KeyResult[];
	marks: MarkResult[];
};

/**
 * The score of a marking exercise: a point for each key passage that is found, half a point off for each
 * clean sentence that is marked (more where keys are over half as many as clean sentences, so that marking
 * everything earns nothing), as a share of the key passages. Where there is nothing to find, one less half
 * a point for each clean sentence marked. See pedagogy.md, section 3.
 *
 * `nothing` is the answer “Nothing to mark” and counts only without marks. Lost marks are passed over:
 * where there are only such, nothing was attempted. A key of a passage that the sheet lacks throws.
 */
export function grade(sheet: Sheet, marks: readonly Mark[], nothing: boolean): Grade {
	const keys: KeyResult[] = sheet.keys.map(() => ({ mark: null, credit: 0 }));
	const results: MarkResult[] = marks.map(() => ({
		verdict: 'lost',
		key: null,
		cleanSentences: []
	}));
	let [clean, touched, placed] = [0, 0, 0];
	for (const page of lay(sheet, marks)) {
		judge(page, sheet.labels.length > 0, keys, results);
		clean += page.clean.filter(Boolean).length;
		const marked = page.marks.flatMap(({ n }) => results[n]!.cleanSentences);
		touched += new Set(marked.map(({ sentence }) => sentence)).size;
		placed += page.marks.length;
	}
	const required = sheet.keys.filter((key) => key.zone === 'required').length;
	const found = sheet.keys.filter((key, n) => key.zone === 'required' && keys[n]!.mark !== null);
	const credit = keys.reduce((sum, key) => sum + key.credit, 0);
	const attempted = placed > 0 || (nothing && marks.length === 0);
	// c·F with c = max(½, K/C), multiplied before it is divided: K·C/C is K to the last bit.
	const cost = Math.max(touched / 2, (required * touched) / clean);
	const raw = !attempted || clean === 0 ? null : required ? (credit - cost) / required : 1 - cost;
	return {
		attempted,
		required,
		found: found.length,
		credit,
		clean,
		touched,
		leftAlone: clean - touched,
		raw,
		score: raw === null ? null : Math.max(0, raw),
		keys,
		marks: results
	};
}
