import { expect, test } from 'vitest';
import { pack } from '$lib/core/handin/pack';
import { Problem } from '$lib/core/problem';
import { toBase64 } from '$lib/exchange/base64';
import { fromFragment, longestLink, toFragment } from '$lib/exchange/link';
import { parcel } from '$lib/exchange/parcel';
import { typical } from '../core/handin/samples';
import { assignment } from './samples';

test('an assignment comes back from its link', () => {
	expect(fromFragment(toFragment(assignment))).toEqual(assignment);
	expect(toFragment(assignment)).toMatch(/^#a=[A-Za-z0-9_-]+$/);
});

test.for(['', '#', '#top', '#b=AAAA'])('the fragment “%s” is none of ours', (fragment) => {
	expect(fromFragment(fragment)).toBeNull();
});

test('a link that is cut short anywhere is a Problem', () => {
	const fragment = toFragment(assignment);
	for (let end = 3; end < fragment.length; end++) {
		expect(() => fromFragment(fragment.slice(0, end))).toThrow(Problem);
	}
});

test('a hand-in in place of an assignment is a Problem', () => {
	const fragment = `#a=${toBase64(parcel(pack(typical)))}`;
	expect(() => fromFragment(fragment)).toThrow('not an assignment');
});

test('an assignment that is too long for a link is refused: it can be a file', () => {
	const parts = Array.from({ length: 50 }, (_, n) => ({
		lesson: `lesson-${(n * 7919) % 1000}-${n * n}-${'abcdefghij'.slice(n % 7)}`,
		exercises: Array.from({ length: 12 }, (_, m) => `e${(n * 31 + m * m * 17) % 997}-${m * n}`)
	}));
	expect(() => toFragment({ ...assignment, parts })).toThrow(Problem);
	expect(longestLink).toBe(2048);
});
