import { expect, test } from 'vitest';
import { asked, asksFor, places } from '$lib/core/asked';

const shelf = ['fire', 'bridge'].map((slug) => ({
	slug,
	shortTitle: `The ${slug}`,
	exercises: ['read', 'claims', 'open'].map((id) => ({ id, title: `Do ${id}` }))
}));
const parts = [
	{ lesson: 'bridge', exercises: ['open'] },
	{ lesson: 'fire', exercises: null },
	{ lesson: 'bridge', exercises: ['read', 'gone'] },
	{ lesson: 'never-heard-of', exercises: ['read'] }
];

test('each lesson is named once, with the exercises that are asked for in its own order', () => {
	const found = asked(parts, shelf);
	expect(found.map(({ title, whole, missing }) => [title, whole, missing])).toEqual([
		['The bridge', false, 1],
		['The fire', true, 0],
		[null, false, 0]
	]);
	expect(places(found)).toEqual([
		{ lesson: 'bridge', exercise: 'read' },
		{ lesson: 'bridge', exercise: 'open' },
		{ lesson: 'fire', exercise: 'read' },
		{ lesson: 'fire', exercise: 'claims' },
		{ lesson: 'fire', exercise: 'open' }
	]);
});

test.for([
	['bridge', 'open', true],
	['bridge', 'claims', false],
	['fire', 'claims', true],
	['other', 'open', false]
] as const)('whether %s/%s is asked for: %s', ([lesson, exercise, expected]) => {
	expect(asksFor(parts, { lesson, exercise })).toBe(expected);
});
