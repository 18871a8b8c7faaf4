import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '$lib/core/practice/log';
import { standings } from '$lib/core/practice/standing';
import { schedule } from '$lib/practice/fsrs';
import { answer, bankOf, itemOf, noon } from './made';

const bank = bankOf(['S1', 'S4', 'L1']);
const due = (...days: [day: number, how: 'right' | 'wrong' | readonly [number, number]][]) => {
	const positives = bankOf(['S1'])
		.filter(({ span }) => span)
		.concat(Array.from({ length: 20 }, (_, n) => itemOf(`more-${n}`, 'S1', 'positive')));
	const reviews = days.map(([day, how], n) => answer(positives[n]!, noon(day), how));
	const { results } = read(positives, reviews);
	const standing = standings(results, schedule).get('S1')!;
	return standing.due - standing.last;
};

test('a label that is always right comes back after days, after two weeks, and then every month', () => {
	const gaps: number[] = [];
	let day = 1;
	const days: [number, 'right'][] = [];
	for (let n = 0; n < 6; n++) {
		days.push([day, 'right']);
		gaps.push(due(...days));
		day += gaps.at(-1)!;
	}
	expect(gaps).toEqual([3, 14, 30, 30, 30, 30]);
});

test.for([
	['missed once', [[1, 'wrong']], 1],
	['near', [[1, [8, 9]]], 2],
	['right once', [[1, 'right']], 3],
	[
		'right after a miss',
		[
			[1, 'wrong'],
			[2, 'right']
		],
		3
	],
	[
		'missed after it was long known',
		[
			[1, 'right'],
			[4, 'right'],
			[18, 'wrong']
		],
		2
	],
	[
		'asked long after it was due',
		[
			[1, 'right'],
			[29, 'right']
		],
		30
	]
] as [string, [number, 'right' | 'wrong' | [number, number]][], number][])(
	'a label that was %s comes back in that many days',
	([, days, expected]) => {
		expect(due(...days)).toBe(expected);
	}
);

test('of several answers on one day the weakest counts, whichever came first', () => {
	expect(due([1, 'right'], [1, 'wrong'], [1, 'right'])).toBe(due([1, 'wrong']));
	expect(due([1, 'right'], [1, 'right'], [1, 'right'])).toBe(due([1, 'right']));
});

/** An id stands for one answer, for ever: never two answers under one. */
const log = fc.uniqueArray(
	fc
		.tuple(
			fc.constantFrom(...bank),
			fc.integer({ min: 1, max: 28 }),
			fc.constantFrom('right' as const, 'wrong' as const, 'nothing' as const)
		)
		.map(([item, day, how]) => answer(item, noon(day), how)),
	{ maxLength: 60, selector: ({ id }) => id }
);

test('a log says the same in whatever order its answers come, and with some of them twice', () => {
	fc.assert(
		fc.property(
			log.chain((reviews) =>
				fc.tuple(
					fc.constant(reviews),
					fc.shuffledSubarray([...reviews, ...reviews], {
						minLength: reviews.length * 2
					})
				)
			),
			([reviews, shuffled]) => {
				const there = new Map(shuffled.map((each) => [each.id, each]));
				const [one, other] = [read(bank, reviews), read(bank, [...there.values()].reverse())];
				expect(other.results).toEqual(one.results);
				expect(new Map([...other.seen].sort())).toEqual(new Map([...one.seen].sort()));
				expect(standings(other.results, schedule)).toEqual(standings(one.results, schedule));
			}
		)
	);
});

test('an item that two tabs answered on one day counts once, by the first answer', () => {
	const [item] = bank;
	const reviews = [
		answer(item!, noon(1), 'right'),
		answer(item!, noon(1) + 1, 'wrong'),
		answer(item!, noon(2), 'wrong')
	];
	expect(read(bank, reviews).results.map(({ outcome }) => outcome)).toEqual(['found', 'elsewhere']);
});

test('an answer to a text that has changed since, or is gone, counts for nothing but was seen', () => {
	const [item] = bank;
	const reviews = [
		answer(item!, noon(1), 'right', { version: '00000000' }),
		answer(itemOf('gone', 'S1', 'clean'), noon(1))
	];
	const { results, seen } = read(bank, reviews);
	expect(results).toEqual([]);
	expect([...seen.keys()].sort()).toEqual(['gone', item!.id]);
});
