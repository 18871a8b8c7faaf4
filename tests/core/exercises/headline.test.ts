import {
	Answer,
	Exercise,
	blank,
	judge,
	optionsOf,
	unfinished
} from '$lib/core/exercises/headline';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const exercise = v.parse(Exercise, {
	type: 'headline',
	id: 'a-fair-headline',
	title: 'A fair headline',
	instruction: 'Judge the others.',
	printed: 'Clean-up wrecks nests',
	bodySays: 'One of five nests was empty.',
	options: [
		{ id: 'one-nest', text: 'One nest found empty', verdict: 'fair', why: 'As it was.' },
		{ id: 'wrecks', text: 'Clean-up wrecks nests', verdict: 'rousing', why: 'Which nests?' },
		{ id: 'unharmed', text: 'Birds unharmed', verdict: 'minimising', why: 'Nobody knows.' }
	]
});
const verdicts = { 'one-nest': 'fair', wrecks: 'rousing', unharmed: 'fair' } as const;

test('the headlines are not shown in the order of the author', () => {
	const shown = optionsOf(exercise).map(({ id }) => id);
	expect(shown).not.toEqual(['one-nest', 'wrecks', 'unharmed']);
	expect(shown.toSorted()).toEqual(['one-nest', 'unharmed', 'wrecks']);
});

test.for<[string, Answer, string | null]>([
	['an untouched bench', blank(), '3 headlines still wait'],
	[
		'all but one verdict',
		{ verdicts: { wrecks: 'fair', unharmed: 'fair' }, own: 'x' },
		'One headline'
	],
	['verdicts without a choice', { verdicts, own: 'x' }, 'Choose the headline'],
	['no own headline', { verdicts, own: ' ', pick: 'one-nest' }, 'write your own headline'],
	['all three', { verdicts, own: 'One nest of five is empty', pick: 'wrecks' }, null]
])('%s is answered with what is missing', ([, answer, sentence]) => {
	if (sentence === null) expect(unfinished(exercise, answer)).toBeNull();
	else expect(unfinished(exercise, answer)).toContain(sentence);
});

test('each verdict stands beside ours, in the order that was shown', () => {
	const { options, agree } = judge(exercise, { verdicts, own: '' });
	expect(options.map(({ option }) => option)).toEqual(optionsOf(exercise));
	expect(agree).toBe(2);
	expect(options.find(({ option }) => option.id === 'unharmed')).toMatchObject({
		yours: 'fair',
		agree: false
	});
});

test('the headline one would print comes back with our verdict, and none where none was chosen', () => {
	expect(judge(exercise, { verdicts, own: '', pick: 'wrecks' }).pick?.verdict).toBe('rousing');
	expect(judge(exercise, { verdicts, own: '' }).pick).toBeNull();
});

test('a headline without a verdict agrees with nothing', () => {
	const { options, agree } = judge(exercise, blank());
	expect(agree).toBe(0);
	expect(options.every(({ yours, agree }) => yours === null && !agree)).toBe(true);
});

test('the own headline comes back as it was written, without the space around it', () => {
	expect(judge(exercise, { verdicts: {}, own: ' One nest\nof five \n' }).own).toBe(
		'One nest\nof five'
	);
});
