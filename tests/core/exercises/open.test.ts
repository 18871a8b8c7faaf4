import { expect, test } from 'vitest';
import { again, blank, judge, unfinished } from '$lib/core/exercises/open';
import type { Exercise } from '$lib/core/exercises/open';

const exercise: Exercise = {
	id: 'editor',
	title: 'Be the editor',
	instruction: 'Write first.',
	type: 'open',
	prompt: 'Write three sentences.',
	model: 'Here are three.',
	checklist: [
		{ id: 'passage', text: 'I named a passage.' },
		{ id: 'does', text: 'I said what it does.' },
		{ id: 'mind', text: 'I said what would change my mind.' }
	]
};

test.for([
	['nothing written', { text: '' }, 'Write your answer first.'],
	['only spaces and signs', { text: ' \n – ' }, 'Write your answer first.'],
	['an empty answer locked', { text: '', locked: true }, 'Write your answer first.'],
	['an answer not locked', { text: 'I think so.' }, /^Lock your answer first\./],
	['an answer locked without a tick', { text: 'I think so.', locked: true }, null]
] as const)('%s', ([, given, said]) => {
	const sentence = unfinished(exercise, { ...blank(), ...given });
	if (said === null) expect(sentence).toBeNull();
	else expect(sentence).toMatch(said);
});

test('ticks stand beside their lines, and are not added up', () => {
	const ticks = { passage: true, does: false, gone: true };
	expect(judge(exercise, { text: 'In p2 the\nword “huge” – well.', locked: true, ticks })).toEqual({
		words: 6,
		checklist: [
			{ id: 'passage', text: 'I named a passage.', ticked: true },
			{ id: 'does', text: 'I said what it does.', ticked: false },
			{ id: 'mind', text: 'I said what would change my mind.', ticked: false }
		]
	});
});

test('a further try begins with the words of the last, unlocked and without ticks', () => {
	const last = { text: 'I think so.', locked: true, ticks: { passage: true } };
	expect(again(last)).toEqual({ text: 'I think so.', locked: false, ticks: {} });
});
