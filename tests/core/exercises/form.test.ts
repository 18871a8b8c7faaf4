import { expect, test } from 'vitest';
import * as v from 'valibot';
import { Attempt, Draft } from '$lib/core/attempt';
import { Answer, blank, isMove, judge, unfinished, type Choice } from '$lib/core/exercises/form';
import { beforeAfter } from '$lib/server/lessons';

const [a] = beforeAfter().forms;
const form = a!;

/** Every text answered with its key, but for those that are named. */
const answer = (other: Record<string, Choice> = {}): Answer => ({
	items: { ...Object.fromEntries(form.items.map(({ id, key }) => [id, key])), ...other }
});

/** As “moves/6 clean/6 points”. */
function told(given: Answer): string {
	const { moves, clean, points } = judge(form, given);
	return `${moves.right}/${moves.of} ${clean.right}/${clean.of} ${points}`;
}

const every = (choice: Choice) =>
	Object.fromEntries(form.items.map(({ id }) => [id, choice])) as Record<string, Choice>;

test.for<[string, Answer, string]>([
	['every key', answer(), '6/6 6/6 12'],
	['nothing at all', blank(), '0/6 0/6 0'],
	['“Nothing to mark” everywhere', { items: every('none') }, '0/6 5/6 5'],
	['the same label everywhere', { items: every('L1') }, '1/6 0/6 1'],
	['a move not seen', answer({ a07: 'none' }), '5/6 6/6 11'],
	['a move with a wrong name', answer({ a07: 'L5' }), '5/6 6/6 11'],
	['a vague crowd taken for a shielded source: half', answer({ a02: 'S3' }), '5/6 6/6 11.5'],
	['a clean text blamed', answer({ a01: 'L7' }), '6/6 5/6 11'],
	['a shielded source taken for a vague crowd: half', answer({ a06: 'S4' }), '6/6 5/6 11.5'],
	['a shielded source left alone', answer({ a06: 'none' }), '6/6 5/6 11'],
	['a choice that was never on offer', answer({ a07: 'S6' }), '5/6 6/6 11'],
	['an answer to a text that there is not', answer({ z99: 'L1' }), '6/6 6/6 12']
])('%s', ([, given, expected]) => {
	expect(told(given)).toBe(expected);
});

test('each text says what was given and what it was worth', () => {
	const { items } = judge(form, answer({ a02: 'S3' }));
	expect(items.map(({ item }) => item)).toEqual(form.items);
	expect(items[1]).toMatchObject({ given: 'S3', credit: 0.5, move: true });
	expect(judge(form, blank()).items[1]).toMatchObject({ given: null, credit: 0 });
});

test.for([
	['none', false],
	['S1', false],
	['S2', false],
	['S3', false],
	['S4', true],
	['L1', true],
	['F7', true]
] as const)('the key %s names a move: %s', ([key, move]) => {
	expect(isMove({ key })).toBe(move);
});

test.for<[string, Answer, string | null]>([
	['nothing', blank(), '12 texts still need an answer. The first is text 1.'],
	['all but two', { items: { ...answer().items, a01: undefined!, a03: undefined! } }, '2 texts'],
	[
		'all but one',
		{ items: { ...answer().items, a04: undefined! } },
		'Text 4 still needs an answer.'
	],
	['all', answer(), null]
])('with %s answered it is said what is missing', ([, given, sentence]) => {
	if (sentence === null) expect(unfinished(form, given)).toBeNull();
	else expect(unfinished(form, given)).toContain(sentence);
});

test('an answer to a form is kept and brought back like any other', () => {
	const attempt = {
		...{ id: 'i', learner: 'mina', lesson: 'before-after', exercise: 'a', kind: 'form' },
		...{ version: 'v', at: 1, answer: answer() }
	};
	expect(v.is(Attempt, attempt)).toBe(true);
	expect(v.is(Attempt, { ...attempt, kind: 'exam' })).toBe(false);
	const { id, ...rest } = attempt;
	expect(v.is(Draft, { ...rest, attempt: id, rev: 1 })).toBe(true);
});

test('an answer from a file holds labels and nothing else', () => {
	expect(v.is(Answer, answer())).toBe(true);
	expect(v.is(Answer, { items: { a01: 'L9' } })).toBe(false);
	expect(v.is(Answer, { items: {}, score: 12 })).toBe(false);
});
