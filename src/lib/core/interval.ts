/** Two bounds between which the real value lies, if one is willing to be wrong one time in twenty. */
export type Interval = { from: number; to: number };

/** The z between −z and z of which 95 % of a normal distribution lie. */
const z = 1.959963984540054;

/**
 * A 95 % interval for the share behind `right` of `of` answers, from 0 to 1. Unlike the textbook one it
 * stays honest with few answers, and with none or all of them right: Wilson’s score interval (Wilson
 * 1927, Journal of the American Statistical Association 22, 209–212; recommended for small numbers by
 * Newcombe 1998, Statistics in Medicine 17, 857–872). Without answers it is all of 0 to 1.
 */
export function wilson(right: number, of: number): Interval {
	if (of === 0) return { from: 0, to: 1 };
	const share = right / of;
	const middle = share + (z * z) / (2 * of);
	const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
	const whole = 1 + (z * z) / of;
	// None and all right are exact ends; in floating point they would miss them by a hair.
	return {
		from: right === 0 ? 0 : (middle - reach) / whole,
		to: right === of ? 1 : (middle + reach) / whole
	};
}

/**
 * A 95 % interval for the change of a share between two answers to each of `pairs` pairs, from −1 to 1:
 * `gained` pairs were right only the second time, `lost` ones only the first. Tango’s score interval
 * (Tango 1998, Statistics in Medicine 17, 891–908), recommended also for few pairs by Fagerland, Lydersen
 * & Laake 2014, Statistics in Medicine 33, 2850–2875. Where nothing changed it is not empty, as others
 * are: twelve pairs that all stayed the same do not show that nothing can change. Without pairs it is all
 * of −1 to 1.
 */
export function tango(gained: number, lost: number, pairs: number): Interval {
	if (pairs === 0) return { from: -1, to: 1 };
	const seen = (gained - lost) / pairs;
	const score = (change: number) => statistic(gained, lost, pairs, change);
	return {
		from: seen === -1 ? -1 : crossing((change) => score(change) > z, -1, seen),
		to: seen === 1 ? 1 : crossing((change) => score(change) > -z, seen, 1)
	};
}

/**
 * How many standard errors what was seen lies from a change of `change`, with the share of losses that
 * would then be the most likely one.
 */
function statistic(gained: number, lost: number, pairs: number, change: number): number {
	const a = 2 * pairs;
	const b = (2 * pairs - gained + lost) * change - gained - lost;
	const c = -lost * change * (1 - change);
	const loss = (Math.sqrt(Math.max(b * b - 4 * a * c, 0)) - b) / (2 * a);
	const variance = pairs * (2 * loss + change * (1 - change));
	const off = gained - lost - pairs * change;
	return variance > 0 ? off / Math.sqrt(variance) : Math.sign(off) * Infinity;
}

/** Where a condition that holds at `low` and not at `high` stops to hold, to some 15 digits. */
function crossing(holds: (value: number) => boolean, low: number, high: number): number {
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (holds(middle)) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** An interval of shares as whole things out of `of`, rounded outward: it never promises more than it knows. */
export function range({ from, to }: Interval, of: number): Interval {
	const slack = 1e-9;
	// Taken from 0, so that no −0 is printed.
	return { from: 0 + Math.floor(from * of + slack), to: 0 + Math.ceil(to * of - slack) };
}
