import { expect, test } from 'vitest';
import { detection, inverseNormal } from '$lib/core/detection';

const counts = (found: number, required: number, touched: number, clean: number) => ({
	found,
	required,
	touched,
	clean
});

// d′ and c were computed apart from this code, with Python's statistics.NormalDist.
test.for([
	[
		'the worked case of pedagogy.md',
		counts(4, 5, 2, 13),
		0.8,
		2 / 13,
		1.59531272656446,
		0.123166613099148
	],
	[
		'everything found, nothing else marked',
		counts(5, 5, 0, 13),
		1,
		0,
		3.1857372178398284,
		0.2098744818192761
	],
	['nothing marked', counts(0, 5, 0, 13), 0, 0, 0.4197489636385514, 1.5928686089199144],
	['every sentence marked', counts(5, 5, 13, 13), 1, 1, -0.4197489636385525, -1.5928686089199142],
	['guessing', counts(5, 10, 5, 10), 0.5, 0.5, 0, 0]
] as const)('%s', ([, given, hitRate, overcallRate, dPrime, bias]) => {
	const result = detection(given);
	expect(result).toMatchObject({ hitRate, overcallRate });
	expect(result.dPrime).toBeCloseTo(dPrime, 9);
	expect(result.bias).toBeCloseTo(bias, 9);
});

test('the worked case prints as d′ 1.60 and c 0.12', () => {
	const { dPrime, bias } = detection(counts(4, 5, 2, 13));
	expect([dPrime!.toFixed(2), bias!.toFixed(2)]).toEqual(['1.60', '0.12']);
});

test('guessing is no bias, and not minus nothing', () => {
	expect(detection(counts(5, 10, 5, 10))).toMatchObject({ dPrime: 0, bias: 0 });
});

test.for([
	['required passages', counts(0, 0, 2, 13), null, 2 / 13],
	['clean sentences', counts(4, 5, 0, 0), 0.8, null],
	['either', counts(0, 0, 0, 0), null, null]
] as const)('a text without %s has no d′', ([, given, hitRate, overcallRate]) => {
	expect(detection(given)).toEqual({ hitRate, overcallRate, dPrime: null, bias: null });
});

// Python 3's statistics.NormalDist().inv_cdf, confirmed against math.erfc.
test.for([
	[0.5, 0],
	[0.6, 0.2533471031357998],
	[0.75, 0.6744897501960817],
	[0.925, 1.4395314709384563],
	[0.975, 1.9599639845400536],
	[0.9999, 3.7190164854557084],
	[0.025, -1.9599639845400538],
	[2.5 / 14, -0.9208229763683786],
	[1e-9, -5.9978070150076865],
	[1e-20, -9.262340089798405]
] as const)('a share of %f lies below the right z', ([p, z]) => {
	expect(inverseNormal(p)).toBeCloseTo(z, 10);
});

test('the inverse normal ends at 0 and 1', () => {
	expect([0, 1, -0.1, 1.1, NaN].map(inverseNormal)).toEqual([-Infinity, Infinity, NaN, NaN, NaN]);
});
