import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelIds } from '$lib/core/labels';
import type { LabelId } from '$lib/core/labels';
import { dayOf } from '$lib/core/practice/day';
import type { Item } from '$lib/core/practice/item';
import { read } from '$lib/core/practice/log';
import { next } from '$lib/core/practice/next';
import type { Review } from '$lib/core/practice/review';
import { enough, session } from '$lib/core/practice/session';
import { standings } from '$lib/core/practice/standing';
import { schedule } from '$lib/practice/fsrs';
import { practice } from '$lib/server/lessons';
import { answer, bankOf, noon } from './made';

/** What somebody does who practises on some days: the items in their order, and the log. */
function practised(
	items: readonly Item[],
	met: readonly LabelId[],
	days: readonly number[],
	how: (n: number) => 'right' | 'wrong' | 'nothing',
	most = enough
) {
	const reviews: Review[] = [];
	const shown: Item[] = [];
	for (const day of days) {
		for (let n = 0; n < most; n++) {
			const at = noon(day) + n;
			const log = read(items, reviews);
			const { labels, anyway } = session(log, standings(log.results, schedule), met, dayOf(at));
			const item = next(items, log, labels.length || most === enough ? labels : anyway, 'mina');
			if (!item) break;
			shown.push(item);
			reviews.push(answer(item, at, how(shown.length)));
		}
	}
	return { reviews, shown };
}

const how = fc.infiniteStream(
	fc.constantFrom('right' as const, 'wrong' as const, 'nothing' as const)
);
const someLabels = fc.subarray([...labelIds], { minLength: 1 });
const someDays = fc
	.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 })
	.map((days) => days.sort((a, b) => a - b));

test('of any three items in a row at least one is clean or a near-miss', () => {
	fc.assert(
		fc.property(someLabels, someDays, how, fc.constantFrom(8, 16), (met, days, answers, most) => {
			const { shown } = practised(bankOf(), met, days, () => answers.next().value, most);
			for (let n = 2; n < shown.length; n++) {
				expect(shown.slice(n - 2, n + 1).some(({ span }) => !span)).toBe(true);
			}
		}),
		{ numRuns: 20 }
	);
});

test('no item is seen again while its label has one of any kind that was not, but to break a run of moves', () => {
	fc.assert(
		fc.property(someLabels, someDays, how, (met, days, answers) => {
			const bank = bankOf();
			const { shown } = practised(bank, met, days, () => answers.next().value, 16);
			const seen = new Set<string>();
			shown.forEach((item, n) => {
				const left = bank.filter(({ id, label }) => label === item.label && !seen.has(id));
				const run = shown.slice(Math.max(0, n - 2), n);
				const forced = run.length === 2 && run.every(({ span }) => span);
				if (seen.has(item.id)) expect(left.filter(({ span }) => !forced || !span)).toEqual([]);
				seen.add(item.id);
			});
		}),
		{ numRuns: 20 }
	);
});

test('with every text seen, the one that was seen the longest ago comes back', () => {
	const bank = bankOf(['S1']);
	const days = Array.from({ length: 4 }, (_, n) => n + 1);
	const { shown } = practised(bank, ['S1'], days, () => 'right', 12);
	const last = new Map<string, number>();
	shown.forEach((item, n) => {
		if (last.has(item.id)) {
			const rivals = bank.filter(({ span }) => !!span === !!item.span);
			const oldest = Math.min(...rivals.map(({ id }) => last.get(id) ?? -1));
			expect(last.get(item.id)).toBe(oldest);
		}
		last.set(item.id, n);
	});
	expect(shown.length).toBeGreaterThan(bank.length);
});

test('the same log gives the same item, and another learner another order', () => {
	const items = practice();
	const order = (learner: string) => {
		const log = read(items, []);
		return next(items, log, ['S1', 'S4'], learner)!.id;
	};
	expect(order('mina')).toBe(order('mina'));
	const several = new Set(Array.from({ length: 20 }, (_, n) => order(`learner ${n}`)));
	expect(several.size).toBeGreaterThan(2);
});

test('with the real bank, about half of what comes has a move, and neither kind can be told before', () => {
	const days = Array.from({ length: 30 }, (_, n) => n + 1);
	const { shown } = practised(practice(), labelIds, days, (n) => (n % 4 ? 'right' : 'wrong'));
	const moves = shown.filter(({ span }) => span).length / shown.length;
	expect(shown.length).toBeGreaterThan(100);
	expect(moves).toBeGreaterThan(0.4);
	expect(moves).toBeLessThan(0.6);
	const pairs = new Set(
		shown
			.slice(1)
			.map(({ span }, n) => `${shown[n]!.span ? 'move' : 'rest'} ${span ? 'move' : 'rest'}`)
	);
	expect(pairs.size).toBe(4);
	const again = shown.slice(1).filter(({ label }, n) => label === shown[n]!.label);
	expect(again.length).toBeLessThan(shown.length / 10);
});

test('without a label to ask, nothing comes', () => {
	expect(next(bankOf(), read([], []), [], 'mina')).toBeNull();
	expect(next([], read([], []), ['S1'], 'mina')).toBeNull();
});
