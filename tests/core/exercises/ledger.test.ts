import {
	Answer,
	Exercise,
	blank,
	judge,
	progress,
	sides,
	tally,
	unfinished
} from '$lib/core/exercises/ledger';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const voice = { role: 'given', named: true, check: 'Ask.', howKnow: 'cannot tell' };

const exercise = v.parse(Exercise, {
	type: 'ledger',
	id: 'voices',
	title: 'The voices, counted',
	instruction: 'Fill in the ledger.',
	voices: [
		{
			...voice,
			id: 'mayor',
			who: 'The mayor',
			side: 'for the plan',
			words: 60,
			howKnow: 'has a stake'
		},
		{ ...voice, id: 'crowd', who: '“Critics”', side: 'against it', words: 0, named: false },
		{
			...voice,
			id: 'driver',
			who: 'A driver',
			side: 'against it',
			words: 20,
			howKnow: 'saw it',
			also: ['has a stake']
		}
	],
	notAsked: [{ id: 'pupils', who: 'The pupils', why: 'They ride the bus.' }]
});

const rows: Answer['rows'] = {
	mayor: { named: true, side: 'for the plan', howKnow: 'has a stake' },
	crowd: { named: false, side: 'for the plan', howKnow: 'studied it' },
	driver: { named: true, side: 'against it', howKnow: 'has a stake', check: ' Ask her. ' }
};
const full: Answer = { rows, notAsked: 'the pupils' };

test('each side is offered once, whoever speaks first', () => {
	expect(sides(exercise)).toEqual(['against it', 'for the plan']);
});

test('with one side only there is still something to choose', () => {
	const voices = exercise.voices.map((voice) => ({ ...voice, side: 'against it' }));
	expect(sides({ ...exercise, voices })).toEqual(['against it', 'neither']);
});

test('words move to the side that the student puts a voice on', () => {
	expect(tally(exercise, ({ id }) => rows[id]?.side)).toEqual([
		{ side: 'against it', voices: 1, words: 20 },
		{ side: 'for the plan', voices: 2, words: 60 }
	]);
});

test.for([
	['nothing yet', undefined],
	['a side that is not on offer', 'the moon']
] as const)('a voice with %s is counted apart', ([, side]) => {
	expect(tally(exercise, ({ id }) => (id === 'mayor' ? side : 'against it'))).toEqual([
		{ side: 'against it', voices: 2, words: 20 },
		{ side: 'for the plan', voices: 0, words: 0 },
		{ side: null, voices: 1, words: 60 }
	]);
});

test('a note fills no box', () => {
	const noted = { rows: { mayor: { named: true, check: 'Look her up.' } }, notAsked: '' };
	expect(progress(exercise, noted)).toEqual({ filled: 1, all: 9 });
});

test.for([
	['an untouched ledger', blank(), '3 voices still have empty boxes. The first one is: The mayor.'],
	[
		'a row with one empty box',
		{ ...full, rows: { ...rows, crowd: { named: false, side: 'against it' } } },
		'One voice still has an empty box: “Critics”.'
	],
	['an empty second list', { ...full, notAsked: ' \n' }, /who was not asked/],
	['all of it', full, null]
] as const)('%s is answered with what is missing', ([, answer, sentence]) => {
	if (sentence === null) expect(unfinished(exercise, answer)).toBeNull();
	else expect(unfinished(exercise, answer)).toMatch(sentence);
});

test('the boxes that agree are counted over all voices', () => {
	const { agree, boxes, rows } = judge(exercise, full);
	expect([agree, boxes]).toEqual([7, 9]);
	expect(rows[1]).toMatchObject({
		named: { yours: false, ours: false, agree: true },
		side: { yours: 'for the plan', ours: 'against it', agree: false },
		howKnow: { yours: 'studied it', ours: 'cannot tell', agree: false }
	});
});

test('a second right answer agrees as well', () => {
	expect(judge(exercise, full).rows[2]?.howKnow).toEqual({
		yours: 'has a stake',
		ours: 'saw it',
		agree: true
	});
});

test('the note comes back without the space around it', () => {
	expect(judge(exercise, full).rows.map(({ note }) => note)).toEqual(['', '', 'Ask her.']);
});

test('an empty ledger from a file agrees on nothing', () => {
	const { agree, rows } = judge(exercise, blank());
	expect(agree).toBe(0);
	expect(rows[0]?.named).toEqual({ yours: null, ours: true, agree: false });
});

test('each side shows what it gets by the student and by us', () => {
	expect(judge(exercise, full).sides).toEqual([
		{
			side: 'against it',
			yours: { side: 'against it', voices: 1, words: 20 },
			ours: { side: 'against it', voices: 2, words: 20 }
		},
		{
			side: 'for the plan',
			yours: { side: 'for the plan', voices: 2, words: 60 },
			ours: { side: 'for the plan', voices: 1, words: 60 }
		}
	]);
});
