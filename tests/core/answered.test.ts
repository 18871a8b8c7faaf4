import { expect, test } from 'vitest';
import { versionsAnswered } from '$lib/core/answered';
import type { HandIn } from '$lib/core/handin/hand-in';

const handIn = (...works: [lesson: string, version: string][]) =>
	({ works: works.map(([lesson, version]) => ({ lesson, version })) }) as HandIn;

test('the version that most of a class answered comes first, each hand-in counted once', () => {
	const all = [
		handIn(['own-a', 'new'], ['own-a', 'new'], ['own-a', 'new']),
		handIn(['own-a', 'old'], ['own-b', 'else']),
		handIn(['own-a', 'old'])
	];
	expect(versionsAnswered(all, 'own-a')).toEqual(['old', 'new']);
	expect(versionsAnswered(all, 'own-c')).toEqual([]);
});
