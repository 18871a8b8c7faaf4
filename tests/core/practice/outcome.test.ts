import { expect, test } from 'vitest';
import { made } from '$lib/core/practice/source';
import { gradeOf, outcome } from '$lib/core/practice/outcome';
import { practice } from '$lib/server/lessons';
import { itemOf } from './made';

const one = { kind: 'positive', text: 'two three' } as const;

test.for([
	['the very words', 'L1', [1, 2], 'found', 'good'],
	['a word too many', 'L1', [1, 4], 'found', 'good'],
	['one of the words', 'L1', [2, 2], 'found', 'good'],
	['words within five of it', 'L1', [5, 6], 'near', 'hard'],
	['words farther away', 'L1', [9, 9], 'elsewhere', 'again'],
	['another sentence', 'L1', [11, 12], 'elsewhere', 'again'],
	['its sentence', 'S4', [0, 10], 'found', 'good'],
	['other words of its sentence', 'S4', [8, 9], 'near', 'hard'],
	['everything', 'S4', [0, 12], 'elsewhere', 'again'],
	['everything', 'F5', [0, 12], 'found', 'good'],
	['nothing', 'L1', null, 'missed', 'again'],
	['nothing', 'F5', null, 'missed', 'again']
] as const)('marking %s where there is a move of %s', ([, label, words, expected, grade]) => {
	const item = itemOf('x', label, one.kind);
	const mark = words && { at: 'p1', from: words[0], to: words[1] };
	expect(outcome(item, mark)).toBe(expected);
	expect(gradeOf(expected)).toBe(grade);
});

test.for(['clean', 'near-miss'] as const)(
	'a %s text is right when it is left alone, and never when it is marked',
	(kind) => {
		const item = itemOf('x', 'L1', kind);
		expect(gradeOf(outcome(item, null))).toBe('good');
		expect(gradeOf(outcome(item, { at: 'p1', from: 1, to: 2 }))).toBe('again');
	}
);

test('a move in a headline is found there, and not in the story below it', () => {
	const item = made({
		id: 'x',
		label: 'F1',
		kind: 'positive',
		level: 1,
		other: [],
		headline: 'Council scraps night bus',
		sentences: ['On 9 June the council will decide.'],
		span: 'Council scraps night bus',
		bait: [],
		why: 'Nothing is decided.'
	});
	expect(outcome(item, { at: 'p0', from: 1, to: 3 })).toBe('found');
	expect(outcome(item, { at: 'p1', from: 1, to: 3 })).toBe('elsewhere');
});

test('in the bank the key’s own words are found in every item with a move, and a bait never', () => {
	for (const item of practice()) {
		if (item.span) expect.soft(outcome(item, item.span), item.id).toBe('found');
		for (const bait of item.bait) expect.soft(outcome(item, bait), item.id).toBe('overcalled');
		expect.soft(item.bait.length > 0, item.id).toBe(item.kind === 'near-miss');
	}
});
