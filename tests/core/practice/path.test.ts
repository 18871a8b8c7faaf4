import { expect, test } from 'vitest';
import { byLabel, place, steps } from '$lib/core/practice/path';
import type { Result } from '$lib/core/practice/log';

const third = { moves: 6, found: 4, rests: 6, left: 4 };

test('more than chance on both sides, and not yet much, is “on the way”', () => {
	expect(place(third)).toBe('on the way');
});

const result = (outcome: Result['outcome'], n = 0, label: Result['label'] = 'S1'): Result => ({
	item: `i${n}`,
	label,
	move: !['left', 'overcalled'].includes(outcome),
	outcome,
	at: n,
	day: n
});
const many = (outcome: Result['outcome'], times: number) =>
	Array.from({ length: times }, (_, n) => result(outcome, n));

test('every twelve answers make a step, and what is left over shows as soon as it has two of both kinds', () => {
	const first = [...many('found', 5), ...many('missed', 1), ...many('left', 6)];
	expect(steps(first)).toEqual([
		{ moves: 6, found: 5, rests: 6, left: 6, from: 0, to: 5, whole: true }
	]);
	expect(steps([...first, ...many('found', 3)])).toHaveLength(1);
	expect(steps([...first, ...many('near', 2), ...many('overcalled', 1)])).toHaveLength(1);
	expect(steps([...first, ...many('near', 2), ...many('overcalled', 2)])[1]).toMatchObject({
		moves: 2,
		found: 0,
		rests: 2,
		left: 0,
		whole: false
	});
	expect(steps([])).toEqual([]);
});

test.for([
	[4, 4, 'sharp'],
	[4, 1, 'suspicious of everything'],
	[1, 4, 'not yet looking'],
	[2, 2, 'still guessing'],
	[2, 1, 'still guessing'],
	[0, 0, 'still guessing']
] as const)('%s of 4 found and %s of 4 left alone is “%s”', ([found, left, expected]) => {
	expect(place({ moves: 4, found, rests: 4, left })).toBe(expected);
});

test('labels are counted one by one, in their order; near and elsewhere are not found', () => {
	const results = [
		result('left', 1, 'L1'),
		result('found', 2, 'S4'),
		result('near', 3, 'S4'),
		result('elsewhere', 4, 'S4')
	];
	expect(byLabel(results)).toEqual([
		{ label: 'S4', moves: 3, found: 1, rests: 0, left: 0 },
		{ label: 'L1', moves: 0, found: 0, rests: 1, left: 1 }
	]);
});
