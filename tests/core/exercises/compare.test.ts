import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Exercise, blank, facts, judge, names, unfinished } from '$lib/core/exercises/compare';
import type { Answer } from '$lib/core/exercises/compare';

const source = {
	id: 'compare',
	type: 'compare',
	title: 'The same meeting',
	instruction: 'Sort.',
	left: { title: 'As reprinted', source: 'A site, 2019', sentences: ['One.'] },
	right: { title: 'As announced', source: 'A station, 2019', sentences: ['Two.'] },
	shared: [{ id: 'day', text: 'The day.' }],
	onlyLeft: [{ id: 'carpet', text: 'The carpet.' }],
	onlyRight: [{ id: 'numbers', text: 'The numbers.' }],
	verbs: [{ id: 'crowd', left: 'gatherings', right: '32,000 locations', effect: 'Small, large.' }]
};
const exercise = v.parse(Exercise, source);

const answer = (places: Answer['facts']): Answer => ({ facts: places, effects: {} });

test('a fact id in two of the lists is refused', () => {
	const doubled = { ...source, onlyRight: [{ id: 'day', text: 'The day.' }] };
	const [issue] = v.safeParse(Exercise, doubled).issues ?? [];
	expect(issue && v.getDotPath(issue)).toBe('shared');
});

test('facts know where they are told', () => {
	expect(facts(exercise).map(({ id, side }) => [id, side])).toEqual([
		['day', 'both'],
		['carpet', 'left'],
		['numbers', 'right']
	]);
});

test.for([
	['nothing was sorted', blank(), '3 facts have no place yet.'],
	['one fact is left', answer({ day: 'both', carpet: 'right' }), 'One fact has no place yet.'],
	[
		'all are sorted, right or wrong, and no effect is described',
		answer({ day: 'left', carpet: 'left', numbers: 'left' }),
		null
	]
] as const)('when %s, the student reads what is missing', ([, given, expected]) => {
	expect(unfinished(exercise, given)).toBe(expected);
});

test('each fact is held against where it is told', () => {
	const given = answer({ day: 'both', carpet: 'right' });
	expect(judge(exercise, given)).toEqual({
		facts: [
			{ id: 'day', text: 'The day.', side: 'both', chosen: 'both', right: true },
			{ id: 'carpet', text: 'The carpet.', side: 'left', chosen: 'right', right: false },
			{ id: 'numbers', text: 'The numbers.', side: 'right', chosen: null, right: false }
		],
		right: 1,
		of: 3
	});
});

const paper = (title: string, from: string) => ({ title, source: from, sentences: ['One.'] });

test.for([
	[
		'titles that are short',
		paper('As reprinted', 'A site'),
		paper('As announced', 'A station'),
		{ left: 'As reprinted', right: 'As announced' }
	],
	[
		'the beginnings of titles',
		paper('A report for the group, in our summary', 'A site'),
		paper('Near the top (paragraph 2 of 20)', 'An article'),
		{ left: 'A report for the group', right: 'Near the top' }
	],
	[
		'sources where a title is long',
		paper(
			'Volunteers lift 1.2 tonnes of rubbish out of the Lissel',
			'Quernbridge Courier (invented)'
		),
		paper('Clean-up wrecks nests', 'Lissel Valley Post, Tuesday'),
		{ left: 'Quernbridge Courier', right: 'Lissel Valley Post' }
	],
	[
		'sources where titles begin alike',
		paper('The meeting, first', 'Courier'),
		paper('The meeting, second', 'Post'),
		{ left: 'Courier', right: 'Post' }
	],
	[
		'letters alone where nothing will do',
		paper('The meeting', 'A'),
		paper('The meeting', 'A'),
		null
	]
] as const)('accounts are named by %s', ([, left, right, expected]) => {
	expect(names(v.parse(Exercise, { ...source, left, right }))).toEqual(expected);
});
