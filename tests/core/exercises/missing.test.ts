import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	blank,
	Exercise,
	judge,
	questions,
	settledBy,
	unfinished
} from '$lib/core/exercises/missing';
import type { Answer } from '$lib/core/exercises/missing';

const slot = (id: string, after: string, card: string) => ({
	id,
	after,
	question: `What about ${id}?`,
	answer: 'This.',
	card
});

const exercise: Exercise = {
	id: 'gaps',
	title: 'Gaps',
	instruction: 'Fill them.',
	type: 'missing',
	slots: [slot('before', 'p4', 'bombing'), slot('last', 'p4', 'record'), slot('who', 'p2', 'room')],
	distractors: [{ id: 'banners', text: 'Were there banners?', whyNot: 'It changes nothing.' }]
};

const choose = (slots: Record<string, [string | null, string | null]>): Answer => ({
	...blank(),
	slots: Object.fromEntries(
		Object.entries(slots).map(([id, [question, card]]) => [id, { question, card }])
	)
});

const right = {
	before: ['before', 'bombing'],
	last: ['last', 'record'],
	who: ['who', 'room']
} satisfies Record<string, [string, string]>;

test.for([
	['nothing chosen', {}, '3 gaps have no question yet.'],
	['one question missing', { ...right, who: [null, 'room'] }, 'One gap has no question yet.'],
	[
		'two cards missing',
		{ ...right, who: ['who', null], last: ['last', null] },
		'2 gaps have no card yet.'
	],
	['one card missing', { ...right, who: ['who', null] }, 'One gap has no card yet.'],
	['all gaps filled', right, null]
] as [string, Record<string, [string | null, string | null]>, string | null][])(
	'with %s, a student reads what is missing',
	([, slots, said]) => {
		expect(unfinished(exercise, choose(slots))).toBe(said);
	}
);

const summary = (slots: Record<string, [string | null, string | null]>) => {
	const judged = judge(exercise, choose(slots));
	return judged.slots.map(({ ours, question, card }) => `${ours} ${question} ${card}`);
};

test.for([
	['our choices', right, ['before ours true', 'last ours true', 'who ours true']],
	[
		'two gaps of one passage in the other order',
		{ ...right, before: right.last, last: right.before },
		['last ours true', 'before ours true', 'who ours true']
	],
	[
		'the cards of two gaps of one passage exchanged',
		{ ...right, before: ['before', 'record'], last: ['last', 'bombing'] },
		['before ours false', 'last ours false', 'who ours true']
	],
	[
		'one question twice after one passage',
		{ ...right, before: ['last', 'record'], last: ['last', 'bombing'] },
		['last ours true', 'before elsewhere true', 'who ours true']
	],
	[
		'two gaps of different passages exchanged',
		{ ...right, before: right.who, who: right.before },
		['before elsewhere false', 'last ours true', 'who elsewhere false']
	],
	[
		'a distractor with our card',
		{ ...right, who: ['banners', 'room'] },
		['before ours true', 'last ours true', 'who distractor true']
	],
	[
		'distractors with the cards exchanged',
		{ ...right, before: ['banners', 'record'], last: ['banners', 'bombing'] },
		['last distractor true', 'before distractor true', 'who ours true']
	],
	['nothing', {}, ['before none false', 'last none false', 'who none false']],
	[
		'a question that is no longer offered',
		{ ...right, who: ['gone', 'gone'] },
		['before ours true', 'last ours true', 'who none false']
	]
] as [string, Record<string, [string | null, string | null]>, string[]][])(
	'choosing %s',
	([, slots, expected]) => {
		expect(summary(slots)).toEqual(expected);
	}
);

test('agreements are counted for questions and cards apart', () => {
	const judged = judge(
		exercise,
		choose({ ...right, who: ['who', 'bombing'], last: ['banners', 'record'] })
	);
	expect([judged.questions, judged.cards, judged.of]).toEqual([2, 2, 3]);
});

test('every question is on offer once, distractors among them', () => {
	const offered = questions(exercise);
	expect(offered.map(({ id }) => id).sort()).toEqual(['banners', 'before', 'last', 'who']);
	expect(offered).toEqual(questions(exercise));
	expect(offered.map(({ id }) => id)).not.toEqual(['before', 'last', 'who', 'banners']);
});

test('a card is listed with every gap that it answers', () => {
	const twice = { ...exercise, slots: [...exercise.slots, slot('more', 'p9', 'room')] };
	expect(settledBy(twice)).toEqual({
		bombing: ['before'],
		record: ['last'],
		room: ['who', 'more']
	});
});

test.for([
	[
		'a distractor with the id of a slot',
		{ ...exercise, distractors: [{ id: 'who', text: 'Which room?', whyNot: 'No matter.' }] },
		/id of a slot/
	],
	[
		'six slots after one passage',
		{ ...exercise, slots: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => slot(id, 'p1', 'room')) },
		/more than 5 slots/
	]
] as const)('%s is refused', ([, source, message]) => {
	expect(() => v.parse(Exercise, source)).toThrow(message);
	expect(v.parse(Exercise, exercise)).toEqual(exercise);
});
