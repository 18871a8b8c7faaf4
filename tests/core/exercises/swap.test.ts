import * as v from 'valibot';
import { expect, test } from 'vitest';
import { reread } from '$lib/core/exercises/reread';
import { Exercise, blank, judge, unfinished } from '$lib/core/exercises/swap';
import type { Answer } from '$lib/core/exercises/swap';
import { cut } from '$lib/core/text';
import type { Block } from '$lib/core/text';

const option = (id: string, text: string, keepsFacts: boolean, heat: number) => ({
	id,
	text,
	keepsFacts,
	heat,
	why: 'Because.'
});

const exercise = v.parse(Exercise, {
	id: 'swap',
	type: 'swap',
	title: 'Turn the heat down',
	instruction: 'Choose.',
	items: [
		{
			id: 'rule',
			at: 'p1',
			quote: 'heartless new rule',
			options: [
				option('new', 'new rule', true, 0),
				option('plain', 'rule', true, 0),
				option('cruel', 'cruel new rule', true, 3),
				option('note', 'note', false, 0)
			]
		},
		{
			id: 'names',
			at: 'p1',
			quote: 'It has a mere 118 names.',
			options: [
				option('already', 'It already has 118 names.', true, 1),
				option('some', 'It has some names.', false, 0)
			]
		}
	]
});
const [rule, names] = exercise.items;

const blocks: Block[] = [
	{ summary: 'Our bridge about a heartless new rule.' },
	{
		id: 'p1',
		headline: false,
		sentences: [
			'Chips are served on Fridays.',
			'The heartless new rule was printed.',
			'It has a mere 118 names.'
		].map(cut)
	}
];

const answer = (items: Answer['items']): Answer => ({ items });

test.for([
	['nothing was done', blank(), '2 phrases have no wording from you yet.'],
	[
		'one wording was chosen and put back',
		answer({
			rule: { option: null, factsChanged: null },
			names: { option: 'some', factsChanged: true }
		}),
		'One phrase has no wording from you yet.'
	],
	[
		'the facts were not asked about',
		answer({
			rule: { option: 'new', factsChanged: null },
			names: { option: 'some', factsChanged: true }
		}),
		'Say for one phrase whether a fact changed.'
	],
	[
		'the facts were asked about nowhere',
		answer({
			rule: { option: 'new', factsChanged: null },
			names: { option: 'some', factsChanged: null }
		}),
		'Say for 2 phrases whether a fact changed.'
	],
	[
		'every phrase has a wording and a yes or no',
		answer({
			rule: { option: 'new', factsChanged: false },
			names: { option: 'some', factsChanged: true }
		}),
		null
	]
] as const)('when %s, the student reads what is missing', ([, given, expected]) => {
	expect(unfinished(exercise, given)).toBe(expected);
});

test.for([
	['the calmest that keeps the facts', 'new', { keepsFacts: true, heat: 0, best: true }],
	['one as calm as the calmest', 'plain', { keepsFacts: true, heat: 0, best: true }],
	['a hotter one that keeps the facts', 'cruel', { keepsFacts: true, heat: 3, best: false }],
	['one that is calm and loses a fact', 'note', { keepsFacts: false, heat: 0, best: false }],
	['one that this lesson does not have', 'gone', { keepsFacts: null, heat: null, best: false }]
] as const)('choosing %s is judged as such', ([, id, expected]) => {
	const { items } = judge(exercise, answer({ rule: { option: id, factsChanged: null } }));
	expect(items.rule).toEqual({ ...expected, calmest: ['new', 'plain'], factsSeen: null });
});

test.for([
	['new', false, true],
	['new', true, false],
	['note', true, true],
	['note', false, false],
	['note', null, null],
	['gone', true, null]
] as const)('of “%s”, saying “changed: %s” sees the facts: %s', ([id, factsChanged, seen]) => {
	const { items } = judge(exercise, answer({ rule: { option: id, factsChanged } }));
	expect(items.rule?.factsSeen).toBe(seen);
});

test('the coolest wording that keeps the facts is best even when a cooler one loses them', () => {
	const { items } = judge(exercise, answer({ names: { option: 'already', factsChanged: false } }));
	expect(items.names).toMatchObject({ calmest: ['already'], best: true });
});

test('no wording is calmest where none keeps the facts', () => {
	const lost = { ...rule!, options: rule!.options.filter(({ keepsFacts }) => !keepsFacts) };
	const { items } = judge(
		{ ...exercise, items: [lost] },
		answer({ rule: { option: 'note', factsChanged: true } })
	);
	expect(items.rule).toMatchObject({ calmest: [], best: false, factsSeen: true });
});

test('an item that was not answered counts in the whole and in nothing else', () => {
	const given = answer({ rule: { option: 'new', factsChanged: false } });
	expect(judge(exercise, given)).toMatchObject({ best: 1, factsSeen: 1, of: 2 });
	expect(judge(exercise, blank())).toMatchObject({ best: 0, factsSeen: 0, of: 2 });
});

test('a wording stands in the paragraph in place of the phrase', () => {
	expect(reread(blocks, rule!, 'note')).toEqual({
		before: 'Chips are served on Fridays. The ',
		phrase: 'note',
		after: ' was printed. It has a mere 118 names.',
		sentence: 'The note was printed.',
		changed: true
	});
});

test.for([null, 'gone'])('without a known wording (%s) the paragraph reads as printed', (id) => {
	expect(reread(blocks, rule!, id)).toMatchObject({
		phrase: 'heartless new rule',
		sentence: 'The heartless new rule was printed.',
		changed: false
	});
});

test('a wording that is the printed one changes nothing', () => {
	const item = {
		...rule!,
		options: [option('same', 'heartless new rule', true, 3)]
	} as typeof rule;
	expect(reread(blocks, item!, 'same').changed).toBe(false);
});

test('a whole sentence is replaced with its full stop', () => {
	expect(reread(blocks, names!, 'already')).toMatchObject({
		after: '',
		sentence: 'It already has 118 names.'
	});
});

test('a phrase over two sentences reads both of them again', () => {
	const item = { ...rule!, quote: 'Fridays. The heartless new rule' };
	expect(reread(blocks, item, 'note').sentence).toBe('Chips are served on note was printed.');
});

test('white space in a quotation is folded like that of the text', () => {
	const item = { ...rule!, quote: 'heartless\n  new rule' };
	expect(reread(blocks, item, null).phrase).toBe('heartless new rule');
});

test.for([
	['the paragraph does not hold the phrase', { ...rule!, quote: 'kind new rule' }],
	['there is no such paragraph', { ...rule!, at: 'p9' }]
] as const)('reading again fails loudly when %s', ([, item]) => {
	expect(() => reread(blocks, item, null)).toThrow('does not hold');
});
