import { byUnit, suggest, type Step } from '$lib/core/path';
import { expect, test } from 'vitest';

const step = (unit: Step['unit'], slug: string, finished: string): Step => ({
	slug,
	shortTitle: `The ${slug}`,
	unit,
	exercises: [...finished].map((mark, n) => ({
		id: `e${n}`,
		title: `Exercise ${n}`,
		finished: mark === 'x'
	}))
});
const path = (...marks: [string, string, string, string]) => [
	step('1-sourcing', 'a', marks[0]),
	step('1-sourcing', 'b', marks[1]),
	step('1-sourcing', 'c', marks[2]),
	step('2-language', 'd', marks[3])
];

test.for([
	[
		'somebody new opens the first unit',
		path('--', '--', '--', '--'),
		null,
		['a', 'e0', 'opens', 2, null]
	],
	[
		'a lesson under way comes first',
		path('xx', 'x-', '--', '--'),
		'b',
		['b', 'e1', 'begun', 1, 'The a']
	],
	[
		'of two under way the last one',
		path('x-', '--', 'x-', '--'),
		'c',
		['c', 'e1', 'begun', 1, null]
	],
	[
		'of two under way the first, if neither was last',
		path('x-', '--', 'x-', '--'),
		'd',
		['a', 'e1', 'begun', 1, null]
	],
	['then the next of the unit', path('xx', '--', '--', '--'), 'a', ['b', 'e0', 'next', 2, 'The a']],
	[
		'who began in the middle goes on there',
		[...path('--', '--', '--', 'xx'), step('2-language', 'e', '--')],
		'd',
		['e', 'e0', 'next', 2, 'The d']
	],
	[
		'then what was passed by',
		path('xx', '--', 'xx', '--'),
		'c',
		['b', 'e0', 'skipped', 2, 'The a']
	],
	['then the next unit', path('xx', 'xx', 'xx', '--'), 'c', ['d', 'e0', 'opens', 2, null]]
] as const)('%s', ([, steps, latest, expected]) => {
	const found = suggest(steps, latest)!;
	expect([found.lesson.slug, found.exercise.id, found.reason, found.left, found.after]).toEqual(
		expected
	);
});

test('nothing is suggested to somebody who finished everything', () => {
	expect(suggest(path('xx', 'xx', 'xx', 'xx'), 'a')).toBeNull();
	expect(suggest([], null)).toBeNull();
});

test('units come with their lessons, in order', () => {
	const found = byUnit(path('--', '--', '--', '--'));
	expect(found.map(({ unit, steps }) => [unit, steps.map(({ slug }) => slug)])).toEqual([
		['1-sourcing', ['a', 'b', 'c']],
		['2-language', ['d']]
	]);
});
