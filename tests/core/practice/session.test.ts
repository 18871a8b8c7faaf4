import { expect, test } from 'vitest';
import type { LabelId } from '$lib/core/labels';
import { dayOf, nameOf } from '$lib/core/practice/day';
import { read } from '$lib/core/practice/log';
import { session } from '$lib/core/practice/session';
import { standings } from '$lib/core/practice/standing';
import { schedule } from '$lib/practice/fsrs';
import { answer, bankOf, noon } from './made';

const bank = bankOf();
type Done = [label: LabelId, nth: number, day: number, how?: 'right' | 'wrong'];

const on = (day: number, done: Done[], met: LabelId[] = ['S1', 'S2', 'S4', 'S6', 'L1', 'L2']) => {
	const item = (label: LabelId, nth: number) => bank.filter((each) => each.label === label)[nth]!;
	const reviews = done.map(([label, nth, at, how], n) =>
		answer(item(label, nth), noon(at) + n, how ?? 'right')
	);
	const log = read(bank, reviews);
	return session(log, standings(log.results, schedule), met, dayOf(noon(day)));
};

test('the first day asks four labels twice each, in the order in which they are taught', () => {
	const day = on(1, []);
	expect(day).toMatchObject({ done: 0, goal: 8, labels: ['S1', 'S2', 'S4', 'S6'], returns: null });
});

test('somebody who has met no label has nothing to practise', () => {
	expect(on(1, [], [])).toEqual({ done: 0, goal: 0, labels: [], anyway: [], returns: null });
});

test('a session counts up to its goal, and then that is enough', () => {
	const done: Done[] = [['S1', 0, 1]];
	expect(on(1, done)).toMatchObject({ done: 1, goal: 8, labels: ['S2', 'S4', 'S6', 'S1'] });
	for (const label of ['S2', 'S4', 'S6'] as const) done.push([label, 0, 1]);
	for (const label of ['S1', 'S2', 'S4', 'S6'] as const) done.push([label, 1, 1]);
	expect(on(1, done)).toMatchObject({ done: 8, goal: 8, labels: [] });
	expect(on(1, done).returns).toBe(dayOf(noon(4)));
	expect(on(1, done).anyway).toEqual(['S1', 'S2', 'S4', 'S6']);
});

test('what is due comes before what is new, and what was missed comes back first', () => {
	const done: Done[] = [
		['S1', 0, 1],
		['S2', 0, 1, 'wrong'],
		['S2', 1, 1, 'wrong']
	];
	expect(on(2, done).labels).toEqual(['S2', 'S4', 'S6', 'L1', 'L2']);
	expect(on(4, done).labels.slice(0, 2)).toEqual(['S2', 'S1']);
});

test('with nothing due and nothing new it says when something comes back', () => {
	const done: Done[] = [
		['S1', 0, 1],
		['S1', 1, 1]
	];
	const day = on(2, done, ['S1']);
	expect(day).toMatchObject({ done: 0, goal: 0, labels: [], anyway: ['S1'] });
	expect(nameOf(day.returns!, dayOf(noon(2)))).toBe('Sunday');
});

test('a label that is asked in a lesson again is no new one in practice', () => {
	expect(on(2, [['S1', 0, 1]], ['S1', 'S1']).labels).toEqual([]);
});

test.for([
	[0, 'today'],
	[-3, 'today'],
	[1, 'tomorrow'],
	[2, 'Saturday'],
	[6, 'Wednesday'],
	[7, '8 May'],
	[31, '1 June']
] as const)('a day that is %s days away is called %s', ([away, name]) => {
	const today = dayOf(new Date(2031, 4, 1, 23, 59).getTime());
	expect(nameOf(today + away, today)).toBe(name);
});

test('a day ends at midnight where the device is', () => {
	const late = dayOf(new Date(2031, 4, 1, 23, 59).getTime());
	expect(dayOf(new Date(2031, 4, 2, 0, 1).getTime())).toBe(late + 1);
	expect(dayOf(new Date(2031, 4, 1, 0, 1).getTime())).toBe(late);
});
