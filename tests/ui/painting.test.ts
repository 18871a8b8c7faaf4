import { layering } from '$lib/ui/marking/layers';
import { highlighter } from '$lib/ui/marking/painting';
import { expect, test } from 'vitest';

const marks = {
	'p1.0': { at: 'p1', from: 0, to: 0, label: null },
	'p2.3': { at: 'p2', from: 3, to: 4, label: null }
};

test('one more mark paints its own passage again and no other', () => {
	const [paint, sorted] = [highlighter('language', () => null), layering()];
	const before = sorted(paint(marks));
	const more = { ...marks, 'p2.7': { at: 'p2', from: 7, to: 7, label: null } };
	const after = sorted(paint(more));
	expect(after.get('p1')).toBe(before.get('p1'));
	expect(after.get('p2')?.map(({ id }) => id)).toEqual(['p2.3', 'p2.7']);
});

test('a mark that was changed is painted again', () => {
	const [paint, sorted] = [highlighter('language', () => null), layering()];
	const before = sorted(paint(marks));
	const longer = { ...marks, 'p1.0': { ...marks['p1.0'], to: 5 } };
	const after = sorted(paint(longer));
	expect(after.get('p1')).not.toBe(before.get('p1'));
	expect(after.get('p1')?.[0]?.to).toBe(5);
});
