import { highlighter } from '$lib/ui/marking/painting';
import { expect, test } from 'vitest';

const marks = {
	'p1.0': { at: 'p1', from: 0, to: 0, label: null },
	'p2.3': { at: 'p2', from: 3, to: 4, label: null }
};

test('one more mark paints its own passage again and no other', () => {
	const paint = highlighter('language', () => null);
	const before = paint(marks);
	const more = { ...marks, 'p2.7': { at: 'p2', from: 7, to: 7, label: null } };
	const after = paint(more);
	expect(after.get('p1')).toBe(before.get('p1'));
	expect(after.get('p2')?.map(({ id }) => id)).toEqual(['p2.3', 'p2.7']);
});

test('a mark that was changed is painted again', () => {
	const paint = highlighter('language', () => null);
	const before = paint(marks);
	const longer = { ...marks, 'p1.0': { ...marks['p1.0'], to: 5 } };
	const after = paint(longer);
	expect(after.get('p1')).not.toBe(before.get('p1'));
	expect(after.get('p1')?.[0]?.to).toBe(5);
});

test('a passage whose last mark went, or whose mark went elsewhere, is painted again', () => {
	const paint = highlighter('language', () => null);
	paint(marks);
	const { 'p1.0': gone, ...left } = marks;
	expect(paint(left).has('p1')).toBe(false);
	const moved = paint({ ...marks, 'p2.3': { ...gone, at: 'p3' } });
	expect(moved.get('p1')?.map(({ id }) => id)).toEqual(['p1.0']);
	expect(moved.has('p2')).toBe(false);
	expect(moved.get('p3')?.map(({ id }) => id)).toEqual(['p2.3']);
});
