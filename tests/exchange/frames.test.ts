import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '$lib/core/problem';
import { add, frames, joined, mostInFrame, progress } from '$lib/exchange/frames';
import type { Seen } from '$lib/exchange/frames';

const noise = (length: number, seed = 1) =>
	Uint8Array.from({ length }, (_, n) => (n * n * seed + n) & 0xff);
const seenIn = (order: Uint8Array[]) => order.reduce<Seen | null>(add, null);

test('a parcel comes back from its frames in any order, however often they are seen', () => {
	fc.assert(
		fc.property(fc.nat(5000), fc.array(fc.nat(), { maxLength: 40 }), (length, order) => {
			const parcel = noise(length + 1);
			const all = frames(parcel);
			const shown = [...order.map((n) => all[n % all.length]!), ...all.toReversed()];
			expect(joined(seenIn(shown)!)).toEqual(parcel);
			expect(Math.max(...all.map((frame) => frame.length))).toBeLessThanOrEqual(mostInFrame);
		})
	);
});

test('it is known how many frames are still missing', () => {
	const all = frames(noise(2000));
	const seen = seenIn([all[2]!, all[0]!, all[2]!])!;
	expect(progress(seen)).toEqual({ seen: 2, of: all.length });
	expect(joined(seen)).toBeNull();
});

test('frames of another parcel and codes of other programs change nothing', () => {
	const all = frames(noise(2000));
	const seen = seenIn([all[0]!]);
	const others = [...frames(noise(2000, 3)), frames(noise(20))[0]!];
	const foreign = ['', 'https://example.org', 'MECARD:N:Lee;;'].map((text) =>
		new TextEncoder().encode(text)
	);
	for (const frame of [...others, ...foreign, Uint8Array.of(0x4d, 2, 2, 0, 0, 0, 0, 1)]) {
		expect(add(seen, frame)).toBe(seen);
	}
});

test('frames that do not belong together are refused', () => {
	const all = frames(noise(2000));
	const forged = all.map((frame) => frame.slice());
	forged[1]![20]! ^= 1;
	expect(() => joined(seenIn(forged)!)).toThrow(Problem);
});

test('a parcel of too many frames is refused: a file is quicker', () => {
	expect(() => frames(noise(40_000))).toThrow(Problem);
});
