import { Answer, Exercise, blank, judge, pointsOf, unfinished } from '$lib/core/exercises/order';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const point = (id: string, paragraph: number) => ({
	id,
	point: id,
	paragraph,
	words: paragraph * 9
});

const source = {
	type: 'order',
	id: 'what-comes-first',
	title: 'What comes first?',
	instruction: 'Guess the order.',
	points: [point('visit', 1), point('group', 1), point('history', 2), point('answer', 0)],
	question: 'Is it fair?'
};
const exercise = v.parse(Exercise, source);
const right = ['visit', 'group', 'history', 'answer'];

test('a number is a paragraph unless the author says otherwise', () => {
	expect(exercise.where).toBe('paragraph');
	expect(v.parse(Exercise, { ...source, where: 'position' }).where).toBe('position');
});

test('the points come mixed up until one is moved', () => {
	const ids = (order: string[]) => pointsOf(exercise, { order, note: '' }).map(({ id }) => id);
	expect(ids([])).not.toEqual(right);
	expect(ids([]).toSorted()).toEqual(right.toSorted());
	expect(ids(right)).toEqual(right);
});

test.for<[string, Answer, RegExp | null]>([
	['an untouched list', blank(), /still mixed up/],
	['an order without a note', { order: right, note: '  ' }, /a short note/],
	['a note without an order', { order: [], note: 'The visit.' }, /still mixed up/],
	['both', { order: right, note: 'The visit.' }, null]
])('%s is answered with what is missing', ([, answer, sentence]) => {
	if (sentence === null) expect(unfinished(exercise, answer)).toBeNull();
	else expect(unfinished(exercise, answer)).toMatch(sentence);
});

test.for([
	['the right order', 'visit group history answer', [0, 0, 0, 0], 4],
	[
		'two points of one paragraph the other way round',
		'group visit history answer',
		[0, 0, 0, 0],
		4
	],
	['a point of the first paragraph put last', 'visit history answer group', [0, 2, -1, -1], 1],
	['the order upside down', 'answer history group visit', [2, 1, -1, -3], 0]
] as const)('%s tells how far each point is off', ([, order, off, inPlace]) => {
	const result = judge(exercise, { order: order.split(' '), note: '' });
	expect(result.points.map(({ off }) => off)).toEqual(off);
	expect(result.inPlace).toBe(inPlace);
});

test('the points come back in the order of the author with the place the student gave them', () => {
	const { points } = judge(exercise, { order: ['history', 'visit', 'group', 'answer'], note: '' });
	expect(points.map(({ point, place, yours }) => [point.id, place, yours])).toEqual([
		['visit', 1, 2],
		['group', 2, 3],
		['history', 3, 1],
		['answer', 4, 4]
	]);
});

test('points that are listed apart do not change places, though their paragraph is the same', () => {
	const points = [point('visit', 1), point('history', 2), point('group', 1)];
	const apart = v.parse(Exercise, { ...source, points });
	const { points: judged } = judge(apart, { order: ['group', 'history', 'visit'], note: '' });
	expect(judged.map(({ off }) => off)).toEqual([2, 0, -2]);
});
