import { expect, test } from 'vitest';
import type { Assignment } from '$lib/core/assignment';
import type { Assigned } from '$lib/core/classroom';
import { termsOf } from '$lib/core/terms';
import { assignment } from '../exchange/samples';

const place = { lesson: 'dyers-yard-fire', exercise: 'read' };
const handedIn: Assigned['handedIn'] = [{ at: 9_000, version: 1, round: 1, way: 'file' }];

function row(options: Partial<Assignment>, more: Partial<Assigned> = {}): Assigned {
	const { id } = assignment;
	const given = { ...assignment, ...options };
	const base = {
		learner: 'mina',
		id,
		at: 1,
		changedAt: 1,
		opened: null,
		alias: null,
		handedIn: []
	};
	return { ...base, assignment: given, ...more };
}

const free = { once: false, closed: null };
const several = { tries: 'several' } as const;
const afterHandIn = { ...several, explanations: 'after hand-in' } as const;
const teacherSays = { ...several, explanations: 'when the teacher says' } as const;

test.for([
	['at once', row({ ...several, explanations: 'at once' }), null],
	['before the hand-in', row(afterHandIn), 'after hand-in'],
	['after the hand-in', row(afterHandIn, { handedIn }), null],
	['before the teacher says', row(teacherSays, { handedIn }), 'when the teacher says'],
	['once the teacher said', row(teacherSays, { opened: 9_500 }), null]
] as const)('whether the explanation is closed %s', ([, given, until]) => {
	expect(termsOf([given], place).closed?.until ?? null).toBe(until);
});

test('one try is one try until it was handed in', () => {
	const once = { tries: 'one', explanations: 'at once' } as const;
	expect(termsOf([row(once)], place).once).toBe(true);
	expect(termsOf([row(once, { handedIn })], place).once).toBe(false);
	expect(termsOf([row({ ...once, tries: 'several' })], place).once).toBe(false);
});

test('the strictest of several assignments counts, and others say nothing', () => {
	const open = row({ ...several, explanations: 'at once' });
	expect(termsOf([open, row(afterHandIn)], place).closed).toMatchObject({ id: assignment.id });
	expect(termsOf([row(afterHandIn)], { lesson: 'another', exercise: 'read' })).toEqual(free);
	expect(termsOf([], place)).toEqual(free);
});
