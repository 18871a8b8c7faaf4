import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announced, face, leftAt, paused, started, timer } from '$lib/core/wall/timer';

test('a timer runs by the clock, stops where it is paused, and begins again when it has run out', () => {
	const fresh = timer(2);
	expect(leftAt(fresh, 9e9)).toBe(120_000);
	const running = started(fresh, 1_000);
	expect(leftAt(running, 31_000)).toBe(90_000);
	expect(started(running, 31_000)).toBe(running);
	const still = paused(running, 31_000);
	expect(leftAt(still, 9e9)).toBe(90_000);
	expect(leftAt(started(still, 50_000), 60_000)).toBe(80_000);
	expect(leftAt(running, 9e9)).toBe(0);
	expect(leftAt(started(running, 9e9), 9e9)).toBe(120_000);
	expect(leftAt(started(paused(running, 9e9), 9e9), 9e9)).toBe(120_000);
});

test('pausing as often as one likes costs no time', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(5_000), { maxLength: 20 }), (spans) => {
			let [now, each, ran] = [0, timer(1), 0];
			for (const span of spans) {
				each = paused(started(each, now), now + span);
				ran += span;
				now += span + 777;
				if (ran >= 60_000) return;
				expect(leftAt(each, now)).toBe(60_000 - ran);
			}
		})
	);
});

test.for([
	[120_000, '2:00'],
	[119_001, '2:00'],
	[61_000, '1:01'],
	[9_000, '0:09'],
	[1, '0:01'],
	[0, '0:00']
] as const)('%s milliseconds read %s', ([left, words]) => expect(face(left)).toBe(words));

test.for([
	[0, '2 minutes to talk.'],
	[59_000, '2 minutes to talk.'],
	[60_000, 'One minute left.'],
	[110_000, 'Ten seconds left.'],
	[120_000, 'Time is up.'],
	[500_000, 'Time is up.']
] as const)('after %s milliseconds of two minutes it says: %s', ([passed, words]) => {
	expect(announced(started(timer(2), 0), passed)).toBe(words);
});

test('a timer that has not begun says nothing, a paused one says where it stands', () => {
	expect(announced(timer(1), 5)).toBe('');
	expect(announced(paused(started(timer(1), 0), 15_000), 99_000)).toBe('Paused at 0:45.');
});
