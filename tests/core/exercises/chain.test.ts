import { Answer, Exercise, blank, hopsOf, judge, unfinished } from '$lib/core/exercises/chain';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const hop = (id: string) => ({ id, who: id, says: 'It may close.', certainty: 'may' });

const exercise = v.parse(Exercise, {
	type: 'chain',
	id: 'from-may-to-will',
	title: 'From may to will',
	instruction: 'Put the steps in order.',
	claim: 'The rink will close.',
	hops: [hop('report'), hop('radio'), hop('message'), hop('poster')],
	break: 'message',
	lesson: 'Nobody had to lie.'
});

const right = ['report', 'radio', 'message', 'poster'];
const ids = (order: string[]) => hopsOf(exercise, { order, break: null }).map(({ id }) => id);

test('the steps come mixed up, and mixed up alike each time', () => {
	expect(ids([])).not.toEqual(right);
	expect(ids([]).toSorted()).toEqual(right.toSorted());
	expect(ids([])).toEqual(ids([]));
});

test.for([
	['the whole order', ['poster', 'report', 'radio', 'message'], 4],
	['ids that name nothing', ['gone', 'poster', 'report', 'radio', 'message'], 4],
	['an id twice', ['poster', 'poster', 'report', 'radio', 'message'], 4],
	['a part of the order', ['poster', 'report'], 2]
] as const)('an order with %s keeps each step once', ([, order, known]) => {
	const kept = ids([...order]);
	expect(kept.slice(0, known)).toEqual(['poster', 'report', 'radio', 'message'].slice(0, known));
	expect(kept.toSorted()).toEqual(right.toSorted());
});

test.for<[string, Answer, RegExp | null]>([
	['an untouched chain', blank(), /still mixed up/],
	['an order alone', { order: right, break: null }, /at which the wording changed/],
	['a break alone', { order: [], break: 'radio' }, /still mixed up/],
	['a break that is no step', { order: right, break: 'gone' }, /at which the wording changed/],
	['both', { order: right, break: 'radio' }, null]
])('%s is answered with what is missing', ([, answer, sentence]) => {
	if (sentence === null) expect(unfinished(exercise, answer)).toBeNull();
	else expect(unfinished(exercise, answer)).toMatch(sentence);
});

test('the steps come back in their right order with the place the student gave them', () => {
	const { steps, inPlace } = judge(exercise, {
		order: ['radio', 'report', 'message', 'poster'],
		break: 'poster'
	});
	expect(steps.map(({ hop, place, yours }) => [hop.id, place, yours])).toEqual([
		['report', 1, 2],
		['radio', 2, 1],
		['message', 3, 3],
		['poster', 4, 4]
	]);
	expect(inPlace).toBe(2);
});

test.for([
	['message', true],
	['poster', false],
	[null, false]
] as const)('with the change seen at %s, found is %s', ([chosen, found]) => {
	const result = judge(exercise, { order: right, break: chosen });
	expect(result.found).toBe(found);
	expect(result.steps.filter(({ chosen }) => chosen).map(({ hop }) => hop.id)).toEqual(
		chosen === null ? [] : [chosen]
	);
	expect(result.steps.filter(({ changed }) => changed).map(({ hop }) => hop.id)).toEqual([
		'message'
	]);
});
