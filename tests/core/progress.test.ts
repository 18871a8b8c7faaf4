import { expect, test } from 'vitest';
import type { Sheet } from '$lib/core/key';
import type { LabelId } from '$lib/core/labels';
import type { Mark } from '$lib/core/mark';
import { byLabel, tally } from '$lib/core/progress';

const key = (id: string, from: number, label: LabelId, more: object = {}) => ({
	...{ id, at: 'a', from, to: from + 1, strand: 'language' as const, label },
	...{ also: [] as LabelId[], zone: 'required' as const },
	...more
});

const mark = (from: number, label: LabelId | null, at = 'a'): Mark => ({
	at,
	from,
	to: from + 1,
	label
});

/** Ten sentences of ten words: four with keys, one of them arguable, and six clean. */
const sheet: Sheet = {
	strand: 'language',
	labels: ['L4', 'L1', 'L2'],
	passages: [
		{ id: 'a', sentences: [10, 10, 10, 10, 10] },
		{ id: 'b', sentences: [10, 10, 10, 10, 10] }
	],
	keys: [
		key('one', 4, 'L1'),
		key('two', 14, 'L1', { also: ['L4'] }),
		key('three', 24, 'L2'),
		key('four', 34, 'L4', { zone: 'arguable' })
	]
};

/** Rows as "label found/required leftAlone/clean". */
const rows = (marks: Mark[], nothing = false, on = sheet) =>
	byLabel(on, marks, nothing).map(
		(row) => `${row.label} ${row.found}/${row.required} ${row.leftAlone}/${row.clean}`
	);

test.for([
	['the right labels', [mark(4, 'L1'), mark(24, 'L2')], ['L4 0/0 6/6', 'L1 1/2 6/6', 'L2 1/1 6/6']],
	[
		'a label accepted beside the own one',
		[mark(14, 'L4')],
		['L4 0/0 6/6', 'L1 1/2 6/6', 'L2 0/1 6/6']
	],
	['a cousin', [mark(4, 'L2')], ['L4 0/0 6/6', 'L1 0/2 6/6', 'L2 0/1 6/6']],
	['a wrong label', [mark(24, 'L4')], ['L4 0/0 6/6', 'L1 0/2 6/6', 'L2 0/1 6/6']],
	['an arguable passage', [mark(34, 'L4')], ['L4 0/0 6/6', 'L1 0/2 6/6', 'L2 0/1 6/6']],
	[
		'clean sentences, one of them twice',
		[mark(44, 'L1'), mark(41, 'L1'), mark(4, 'L2', 'b'), mark(9, 'L1', 'b')],
		['L4 0/0 6/6', 'L1 0/2 3/6', 'L2 0/1 5/6']
	],
	[
		'a lost passage',
		[mark(4, 'L1', 'z'), mark(4, 'L1')],
		['L4 0/0 6/6', 'L1 1/2 6/6', 'L2 0/1 6/6']
	]
] as const)('marking %s counts for each label on offer', ([, marks, expected]) => {
	expect(rows([...marks])).toEqual(expected);
});

test('“Nothing to mark” finds nothing and leaves all clean sentences alone', () => {
	expect(rows([], true)).toEqual(['L4 0/0 6/6', 'L1 0/2 6/6', 'L2 0/1 6/6']);
});

test('there are no rows where nothing was attempted', () => {
	expect(rows([])).toEqual([]);
});

test('there are no rows where no labels are on offer', () => {
	expect(rows([mark(4, null)], false, { ...sheet, labels: [] })).toEqual([]);
});

test('there are no rows where no sentence is clean', () => {
	const passages = [{ id: 'a', sentences: [10, 10, 10, 10] }];
	expect(rows([mark(4, 'L1')], false, { ...sheet, passages })).toEqual([]);
});

test('attempts add up label by label, in the order of the labels', () => {
	const first = byLabel(sheet, [mark(4, 'L1'), mark(44, 'L1'), mark(24, 'L2')], false);
	const second = byLabel({ ...sheet, labels: ['L2', 'L6'] }, [mark(24, 'L2')], false);
	expect(tally([first, [], second])).toEqual([
		{ label: 'L1', required: 2, found: 1, clean: 6, leftAlone: 5 },
		{ label: 'L2', required: 2, found: 2, clean: 12, leftAlone: 12 },
		{ label: 'L4', required: 0, found: 0, clean: 6, leftAlone: 6 },
		{ label: 'L6', required: 0, found: 0, clean: 6, leftAlone: 6 }
	]);
});

test('without attempts there is nothing to add up', () => {
	expect(tally([])).toEqual([]);
});
