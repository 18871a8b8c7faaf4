import fc from 'fast-check';
import { expect, test } from 'vitest';
import { range, tango, wilson } from '$lib/core/interval';

// The first four are the cases of Newcombe 1998 (Statistics in Medicine 17, 857–872, table I); the others
// were computed with SciPy 1 (binomtest(…).proportion_ci(method='wilson')).
test.for([
	[81, 263, 0.2553, 0.3662, 4],
	[15, 148, 0.0624, 0.1605, 4],
	[0, 20, 0, 0.1611, 4],
	[1, 29, 0.0061, 0.1718, 4],
	[0, 6, 0, 0.3903342879021653, 12],
	[1, 6, 0.03005336974830669, 0.5635028221864702, 12],
	[4, 6, 0.299993315138392, 0.9032285888942195, 12],
	[6, 6, 0.6096657120978346, 1, 12]
] as const)('%i of %i right', ([right, of, from, to, digits]) => {
	const interval = wilson(right, of);
	expect(interval.from).toBeCloseTo(from, digits);
	expect(interval.to).toBeCloseTo(to, digits);
});

// The first are the counts of an example in Fagerland, Lydersen & Laake 2014 (1 gained, 7 lost of 21). All
// were computed apart from this code, with SciPy: the likeliest share of losses was found by search
// instead of by its formula, the ends by Brent’s method.
test.for([
	[1, 7, 21, -0.5172322772711957, -0.0260030321712258],
	[40, 20, 160, 0.030864532872643822, 0.21806424382989703],
	[86, 150, 1600, -0.05899803321526993, -0.021361564653306863],
	[12, 2, 50, 0.061112405937787585, 0.3447087480460752],
	[4, 1, 12, -0.13262795856479226, 0.5650768875015885],
	[5, 3, 12, -0.2862562085541091, 0.5528216939960184],
	[0, 5, 12, -0.6804886975809538, -0.07313349082402724],
	[3, 0, 6, -0.08550143179583118, 0.8123836935174776],
	[0, 0, 12, -0.242494, 0.242494]
] as const)('%i gained and %i lost of %i pairs', ([gained, lost, pairs, from, to]) => {
	const interval = tango(gained, lost, pairs);
	expect(interval.from).toBeCloseTo(from, 5);
	expect(interval.to).toBeCloseTo(to, 5);
});

test('where all pairs change the same way, the interval ends there', () => {
	// T = √(n(1 − d)/(1 + d)) = z there, so d = (n − z²)/(n + z²).
	const bound = (12 - 1.959963984540054 ** 2) / (12 + 1.959963984540054 ** 2);
	expect(tango(12, 0, 12).to).toBe(1);
	expect(tango(12, 0, 12).from).toBeCloseTo(bound, 10);
	expect(tango(0, 12, 12).from).toBe(-1);
	expect(tango(0, 12, 12).to).toBeCloseTo(-bound, 10);
});

test('an interval of nothing at all promises nothing', () => {
	expect(wilson(0, 0)).toEqual({ from: 0, to: 1 });
	expect(tango(0, 0, 0)).toEqual({ from: -1, to: 1 });
});

test('every interval holds what was seen, and turning the forms round turns it round', () => {
	const counts = fc
		.record({ both: fc.nat(12), gained: fc.nat(12), lost: fc.nat(12), neither: fc.nat(12) })
		.filter(({ both, gained, lost, neither }) => both + gained + lost + neither > 0);
	fc.assert(
		fc.property(counts, ({ both, gained, lost, neither }) => {
			const pairs = both + gained + lost + neither;
			const { from, to } = tango(gained, lost, pairs);
			const seen = (gained - lost) / pairs;
			expect(from).toBeGreaterThanOrEqual(-1);
			expect(from).toBeLessThanOrEqual(seen);
			expect(to).toBeGreaterThanOrEqual(seen);
			expect(to).toBeLessThanOrEqual(1);
			const back = tango(lost, gained, pairs);
			expect(back.from).toBeCloseTo(-to, 9);
			expect(back.to).toBeCloseTo(-from, 9);
			const own = wilson(both + gained, pairs);
			expect(own.from).toBeLessThanOrEqual((both + gained) / pairs);
			expect(own.to).toBeGreaterThanOrEqual((both + gained) / pairs);
		})
	);
});

test.for([
	[{ from: -0.1326, to: 0.565 }, 12, { from: -2, to: 7 }],
	[{ from: -0.2425, to: 0.2425 }, 12, { from: -3, to: 3 }],
	[{ from: -1, to: -0.5 }, 6, { from: -6, to: -3 }],
	[{ from: -0.01, to: 0 }, 6, { from: -1, to: 0 }],
	[{ from: 0.25 + 1e-16, to: 0.75 - 1e-16 }, 12, { from: 3, to: 9 }]
] as const)('%o of %i things is rounded outward', ([shares, of, whole]) => {
	expect(range(shares, of)).toEqual(whole);
});
