import { expect, test } from 'vitest';
import type { Attempt } from '$lib/core/attempt';
import { compare, course, firstForm, lesson, referents } from '$lib/core/before-after';
import { judge, type Choice, type Form } from '$lib/core/exercises/form';
import { beforeAfter } from '$lib/server/lessons';

const [a, b] = beforeAfter().forms as [Form, Form];

/** An answer in which every text has the key, but for some pairs. */
function answer(form: Form, other: Record<string, Choice> = {}) {
	return {
		items: Object.fromEntries(form.items.map(({ id, pair, key }) => [id, other[pair] ?? key]))
	};
}

const attempt = (exercise: string, at: number, more: Partial<Attempt> = {}): Attempt => ({
	...{ id: `${exercise}-${at}`, learner: 'mina', lesson, exercise, kind: 'form', version: 'v' },
	...{ at, answer: { items: { x: 'none' } } },
	...more
});

/** Ids such as the app makes: letters and digits, any. */
const ids = Array.from({ length: 1000 }, (_, n) =>
	((n + 1) * 0.618_033_988_7).toString(36).slice(2)
);

test('about half of a thousand learners do form A first', () => {
	const share = ids.filter((id) => firstForm(id) === 'a').length;
	// Four standard deviations of 1,000 tosses of a coin.
	expect(share).toBeGreaterThan(437);
	expect(share).toBeLessThan(563);
});

test('and about half of those whose ids end alike', () => {
	const alike = ids.map((id) => `${id}a0`);
	const share = alike.filter((id) => firstForm(id) === 'a').length;
	expect(share).toBeGreaterThan(437);
	expect(share).toBeLessThan(563);
});

test('the first form of a learner never changes', () => {
	// Pinned: a learner who did one form must not be sent to it again by a later Loupe.
	expect(['mina', 'ali', 'zoe', ''].map(firstForm)).toEqual(['a', 'b', 'a', 'b']);
});

test.for([
	['nothing', [], null, null, 0],
	['only lessons', [attempt('x', 1, { lesson: 'l', kind: 'open' })], null, null, 0],
	['one form', [attempt('b', 5)], 'b', null, 0],
	['one form twice, as on two devices', [attempt('b', 9), attempt('b', 5)], 'b', null, 0],
	[
		'one form, then a lesson twice and another once',
		[
			attempt('x', 1, { lesson: 'l', kind: 'open' }),
			attempt('a', 5),
			attempt('x', 6, { lesson: 'l', kind: 'open' }),
			attempt('x', 7, { lesson: 'l', kind: 'open' }),
			attempt('x', 8, { lesson: 'm', kind: 'mark', answer: { marks: {}, nothing: true } })
		],
		'a',
		null,
		2
	],
	['both, the second of them first', [attempt('b', 5), attempt('a', 9)], 'b', 'a', 0],
	['both', [attempt('a', 5), attempt('b', 9)], 'a', 'b', 0]
] as [string, Attempt[], string | null, string | null, number][])(
	'after %s it is known what comes next',
	([, attempts, first, second, lessons]) => {
		const found = course('mina', attempts);
		expect(found.first?.form ?? null).toBe(first);
		expect(found.second?.form ?? null).toBe(second);
		expect(found.lessons).toBe(lessons);
		const begin = first ?? firstForm('mina');
		expect(found.order).toEqual(begin === 'a' ? ['a', 'b'] : ['b', 'a']);
	}
);

test('of several answers to a form the first counts', () => {
	const late = attempt('a', 9, { answer: { items: { x: 'L1' } } });
	expect(course('mina', [late, attempt('a', 5)]).first?.answer).toEqual({ items: { x: 'none' } });
});

test('the two numbers and all texts are compared pair by pair', () => {
	// First: two moves missed, one of them half right, and good work blamed. Second: another move missed.
	const first = judge(a, answer(a, { p01: 'S3', p05: 'L4', p03: 'S4' }));
	const second = judge(b, answer(b, { p05: 'none' }));
	const rows = compare(first, second);
	expect(
		rows.map(({ what, first, second, change }) => [what, first.right, second.right, change.by])
	).toEqual([
		['moves', 4, 5, 1],
		['clean', 5, 6, 1],
		['all', 9, 11, 2]
	]);
	expect(rows.map(({ first }) => first.of)).toEqual([6, 6, 12]);
	// Tango for 2 gained, 0 lost of 12: −0.09 to 0.45.
	expect(rows[2]!.change).toEqual({ by: 2, from: -2, to: 6 });
});

test('nobody is told that they can only have stayed the same', () => {
	const rows = compare(judge(a, answer(a)), judge(b, answer(b)));
	expect(rows.map(({ change }) => change)).toEqual([
		{ by: 0, from: -3, to: 3 },
		{ by: 0, from: -3, to: 3 },
		{ by: 0, from: -3, to: 3 }
	]);
});

test('the version of a form knows its texts and labels, and not its keys, whys and order', () => {
	const [item, ...rest] = a.items;
	const same = {
		...item!,
		key: 'L1' as const,
		why: 'Other.',
		options: [...item!.options].reverse()
	};
	expect(referents({ ...a, items: [...rest, same] })).toBe(referents(a));
	expect(referents({ ...a, items: [{ ...item!, text: 'Other.' }, ...rest] })).not.toBe(
		referents(a)
	);
});
