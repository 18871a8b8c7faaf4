import { expect, test } from 'vitest';
import type { Draft } from '$lib/core/attempt';
import { nothingKept, withAnswer, withDraft } from '$lib/core/course/kept';
import { Problem } from '$lib/core/problem';
import { fitted, fromState, toState } from '$lib/exchange/lms/state';
import { everyKind } from '../../core/handin/samples';

const noise = (n: number) =>
	Array.from({ length: n }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join(
		''
	);
const draft = (exercise: string, text: string): Draft => ({
	...{ learner: 'abc', attempt: 'x', lesson: 'l', exercise, kind: 'open', version: 'v', rev: 1 },
	...{ at: 5, answer: { text, locked: true, ticks: {} } }
});
const answered = withAnswer(nothingKept('abc', 1), draft('one', noise(40)), 9);
const twice = withAnswer(answered, draft('one', noise(50)), 19);
const full = withDraft(twice, draft('two', noise(60)));

test('a state is one line of letters that every system takes, and comes back as it was', () => {
	const kept = { ...nothingKept('abc', 1), works: everyKind.works };
	const state = toState(kept);
	expect(state).toMatch(/^[\w.-]+$/);
	expect(state.length).toBeLessThan(4096);
	expect(fromState(state)).toEqual(kept);
});

test('as much as fits is kept, and what is left out is told', () => {
	const sizes = [full, twice, { ...twice, works: [{ ...twice.works[0]!, first: null }] }].map(
		(each) => toState(each).length
	);
	expect(fitted(full, null)?.extent).toBe('everything');
	expect(fitted(full, sizes[0]!)?.extent).toBe('everything');
	expect(fitted(full, sizes[0]! - 1)?.extent).toBe('answers');
	expect(fitted(full, sizes[1]! - 1)?.extent).toBe('last answers');
	expect(fitted(full, sizes[2]! - 1)).toBeNull();
	expect(fromState(fitted(full, sizes[1]!)!.state).begun).toEqual([]);
});

test('a state that is cut short, changed or something else is a Problem', () => {
	const state = toState(full);
	for (const cut of [0, 1, 7, 30, state.length - 1]) {
		expect(() => fromState(state.slice(0, cut))).toThrow(Problem);
	}
	const changed = state.slice(0, 40) + (state[40] === 'a' ? 'b' : 'a') + state.slice(41);
	expect(() => fromState(changed)).toThrow(Problem);
	expect(() => fromState('{"page":3}')).toThrow(Problem);
});
