import { expect, test } from 'vitest';
import { blank, judge, settledBy, unfinished } from '$lib/core/exercises/claims';
import type { Answer, Exercise } from '$lib/core/exercises/claims';
import { footing, square } from '$lib/core/square';

const claim = (id: string, loaded: boolean, verdict: Exercise['items'][number]['verdict']) => ({
	id,
	quote: `The words of ${id}`,
	at: null,
	loaded,
	verdict,
	cards: ['lists', id],
	why: 'Because.'
});

const exercise: Exercise = {
	id: 'ask-twice',
	title: 'Ask twice',
	instruction: 'Two answers for each.',
	type: 'claims',
	items: [
		claim('calm-wrong', false, 'contradicted'),
		claim('loaded-right', true, 'supported'),
		claim('dated', true, 'supported-but-dated')
	]
};

const answer = (items: Answer['items']): Answer => ({ ...blank(), items });
const all: Answer['items'] = {
	'calm-wrong': { loaded: false, verdict: 'supported', confidence: 'certain' },
	'loaded-right': { loaded: true, verdict: 'supported', confidence: 'certain' },
	dated: { loaded: false, verdict: 'contradicted' }
};

test.for([
	['nothing', {}, '3 claims still need an answer. The first is claim 1.'],
	[
		'one claim of three',
		{ 'calm-wrong': all['calm-wrong']! },
		'2 claims still need an answer. The first is claim 2.'
	],
	['all but one', { ...all, 'loaded-right': {} }, 'Claim 2 still needs both answers.'],
	[
		'all but one wording',
		{ ...all, dated: { verdict: 'opinion' } },
		'Claim 3: is the wording loaded?'
	],
	['all but one verdict', { ...all, dated: { loaded: false } }, 'Claim 3: what do the cards say?'],
	['everything, not always with a confidence', all, null]
] as const)('with %s answered, a student reads what is missing', ([, items, said]) => {
	expect(unfinished(exercise, answer(items))).toBe(said);
});

test('wording and facts are judged each for itself', () => {
	expect(judge(exercise, answer(all))).toEqual({
		items: [
			{ id: 'calm-wrong', loadedRight: true, verdictRight: false },
			{ id: 'loaded-right', loadedRight: true, verdictRight: true },
			{ id: 'dated', loadedRight: false, verdictRight: false }
		],
		loadedRight: 2,
		verdictRight: 1,
		of: 3,
		sure: [
			{ confidence: 'guess', chosen: 0, right: 0 },
			{ confidence: 'fairly sure', chosen: 0, right: 0 },
			{ confidence: 'certain', chosen: 2, right: 1 }
		]
	});
});

test('an answer that is missing is not ours, not even where ours is no', () => {
	const judged = judge(exercise, blank());
	expect(judged.items[0]).toEqual({ id: 'calm-wrong', loadedRight: false, verdictRight: false });
	expect([judged.loadedRight, judged.verdictRight, judged.of]).toEqual([0, 0, 3]);
});

test('a near verdict is not the same verdict', () => {
	const near = judge(exercise, answer({ dated: { loaded: true, verdict: 'supported' } }));
	expect(near.items[2]).toEqual({ id: 'dated', loadedRight: true, verdictRight: false });
});

test('a card is listed with every claim that it settles', () => {
	expect(settledBy(exercise)).toEqual({
		lists: ['calm-wrong', 'loaded-right', 'dated'],
		'calm-wrong': ['calm-wrong'],
		'loaded-right': ['loaded-right'],
		dated: ['dated']
	});
});

test.for([
	['supported', 'holds'],
	['supported-but-dated', 'holds'],
	['misleading', 'fails'],
	['contradicted', 'fails'],
	['cannot-be-checked', 'unsettled'],
	['opinion', 'unsettled']
] as const)('with the verdict %s the facts are shown as: %s', ([verdict, expected]) => {
	expect(footing(verdict)).toBe(expected);
});

test('the square puts a calm but wrong claim and a loaded but right one into opposite corners', () => {
	expect(square(exercise)).toEqual([
		{ footing: 'holds', loaded: false, claims: [] },
		{ footing: 'holds', loaded: true, claims: [2, 3] },
		{ footing: 'unsettled', loaded: false, claims: [] },
		{ footing: 'unsettled', loaded: true, claims: [] },
		{ footing: 'fails', loaded: false, claims: [1] },
		{ footing: 'fails', loaded: true, claims: [] }
	]);
});
