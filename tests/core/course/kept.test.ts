import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '$lib/core/attempt';
import {
	attemptsIn,
	draftIn,
	nothingKept,
	packKept,
	reduced,
	unpackKept,
	withAnswer,
	withDraft
} from '$lib/core/course/kept';
import { answerable, type Answerable } from '$lib/core/exercises';
import { Problem } from '$lib/core/problem';
import { work } from '../handin/answers';

const works = fc.array(fc.oneof(...(Object.keys(answerable) as Answerable[]).map(work)), {
	maxLength: 4
});
const time = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const kept = fc.record({
	learner: fc.constant('abc'),
	at: time,
	place: fc.string({ maxLength: 140 }),
	called: fc.string({ maxLength: 40 }),
	finished: fc.option(time, { nil: null }),
	opened: fc.option(time, { nil: null }),
	works,
	begun: works
});

const place = { lesson: 'l', exercise: 'e' };
const draft = (text: string, version = 'v1'): Draft => ({
	...place,
	...{ learner: 'abc', attempt: 'l.e', kind: 'open', version, rev: 1, at: 5 },
	answer: { text, locked: true, ticks: {} }
});
const start = nothingKept('abc', 1);

test('what a course keeps comes back as it was', () => {
	fc.assert(
		fc.property(kept, (each) => {
			expect(unpackKept(packKept(each))).toEqual(each);
		}),
		{ numRuns: 200 }
	);
});

test('whatever byte is changed or lost, it is a Problem and no work', () => {
	const bytes = packKept(withAnswer(start, draft('a'), 9));
	for (let n = 0; n < bytes.length; n++) {
		const wrong = Uint8Array.from(bytes, (byte, at) => (at === n ? byte ^ 1 : byte));
		expect(() => unpackKept(wrong)).toThrow(Problem);
		expect(() => unpackKept(bytes.subarray(0, n))).toThrow(Problem);
	}
});

test('a draft is there until it is an answer, and the first answer stays through all tries', () => {
	const begun = withDraft(withDraft(start, draft('a')), draft('ab'));
	expect(begun.begun).toHaveLength(1);
	expect(draftIn(begun, place)).toMatchObject({ answer: { text: 'ab' }, at: 5 });
	expect(attemptsIn(begun, place)).toEqual([]);
	const once = withAnswer(begun, draft('ab'), 10);
	expect(draftIn(once, place)).toBeNull();
	expect(attemptsIn(once, place)).toMatchObject([{ at: 10, answer: { text: 'ab' } }]);
	const thrice = withAnswer(withAnswer(once, draft('b'), 20), draft('c'), 30);
	expect(attemptsIn(thrice, place).map(({ at }) => at)).toEqual([10, 30]);
	expect(thrice.works[0]).toMatchObject({ tries: 3, first: { answer: { text: 'ab' } } });
	expect(withAnswer(once, draft('ab'), 20).works[0]).toMatchObject({ tries: 2, first: null });
	expect(withAnswer(once, draft('ab', 'v2'), 20).works[0]).toMatchObject({ first: { at: 10 } });
});

test('where room is short, what is under way goes first, then first answers, and never a last one', () => {
	const full = withDraft(
		withAnswer(withAnswer(start, draft('a'), 10), draft('b'), 20),
		draft('under way')
	);
	expect(reduced(full, 'everything')).toBe(full);
	expect(reduced(full, 'answers')).toMatchObject({ begun: [], works: [{ first: { at: 10 } }] });
	expect(reduced(full, 'last answers')).toMatchObject({
		begun: [],
		works: [{ first: null, tries: 2, answer: { text: 'b' } }]
	});
});
