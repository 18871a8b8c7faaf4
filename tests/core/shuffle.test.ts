import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from '$lib/core/shuffle';

const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

test('the order for a seed is the same on every device and in every version', () => {
	expect(shuffle(items, 'keep-the-fact')).toEqual(['e', 'c', 'a', 'd', 'f', 'b', 'g']);
	expect(shuffle(items, 'who-speaks')).toEqual(['g', 'd', 'c', 'e', 'b', 'f', 'a']);
});

test('every item stays, once', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
			expect([...shuffle(items, seed)].sort()).toEqual([...items].sort());
		})
	);
});

test('the author’s order is never kept where there are two items or more', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 5 }),
			fc.string(),
			(items, seed) => {
				expect(shuffle(items, seed)).not.toEqual(items);
			}
		)
	);
});

test('the items that came in are left as they were', () => {
	const mine = [...items];
	shuffle(mine, 'seed');
	expect(mine).toEqual(items);
});

test('every item comes first for some seed', () => {
	const first = Array.from({ length: 200 }, (_, n) => shuffle(items, `seed-${n}`)[0]);
	expect(new Set(first)).toEqual(new Set(items));
});

test.for([[[]], [['alone']]])('%j has only one order', ([items]) => {
	expect(shuffle(items as string[], 'seed')).toEqual(items);
});
