import { expect, test } from 'vitest';
import { Problem } from '$lib/core/problem';
import { frames } from '$lib/exchange/frames';
import { Gathering } from '$lib/exchange/gather';

const bytes = (length: number, by: number) =>
	Uint8Array.from({ length }, (_, n) => (n * n * by) & 0xff);
const [one, other] = [bytes(50, 3), bytes(50, 5)];

test('the parcel in one code comes once, however often it is seen', () => {
	const gathering = new Gathering();
	const [code] = frames(one);
	expect(gathering.take(code!)).toEqual(one);
	expect(gathering.take(code!)).toBe(null);
	expect(new Gathering().take(code!)).toEqual(one);
});

test('the codes of two parcels, mixed and repeated, make both', () => {
	const gathering = new Gathering();
	const [ours, theirs] = [frames(one, 27), frames(other, 27)];
	expect([ours.length, theirs.length]).toEqual([3, 3]);
	const take = (code: Uint8Array | undefined) => gathering.take(code!);
	expect([ours[2], theirs[0], ours[0], ours[2], theirs[1]].map(take)).toEqual(Array(5).fill(null));
	expect(gathering.open).toEqual([
		{ seen: 2, of: 3 },
		{ seen: 2, of: 3 }
	]);
	expect(take(ours[1])).toEqual(one);
	expect(gathering.open).toEqual([{ seen: 2, of: 3 }]);
	expect(take(theirs[2])).toEqual(other);
	expect(gathering.open).toEqual([]);
});

test('a code that is none of ours is named once', () => {
	const gathering = new Gathering();
	const foreign = new TextEncoder().encode('https://example.org/');
	expect(gathering.take(foreign)).toBeInstanceOf(Problem);
	expect(gathering.take(foreign)).toBe(null);
	expect(gathering.take(new Uint8Array())).toBeInstanceOf(Problem);
});

test('codes that do not belong together are a Problem, and the next parcel comes', () => {
	const gathering = new Gathering();
	const [first, second, third] = frames(one, 27);
	second![10]! ^= 1;
	expect(gathering.take(first!)).toBe(null);
	expect(gathering.take(second!)).toBe(null);
	expect(gathering.take(third!)).toBeInstanceOf(Problem);
	expect(gathering.open).toEqual([]);
	expect(gathering.take(frames(other)[0]!)).toEqual(other);
});
