import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '$lib/core/attempt';
import { merge, same, settle } from '$lib/core/merge';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const { answer } = fc.letrec<{ answer: Record<string, unknown> }>((tie) => ({
	answer: fc.dictionary(
		fc.oneof(fc.constantFrom('a', 'b', 'constructor', '__proto__', 'toString', '7'), fc.string()),
		fc.oneof({ depthSize: 'small' }, leaf, fc.array(leaf), tie('answer'))
	)
}));

test('what only I changed is mine, what only they changed is theirs', () => {
	fc.assert(
		fc.property(answer, answer, (base, changed) => {
			expect(same(merge(base, changed, base), changed)).toBe(true);
			expect(same(merge(base, base, changed), changed)).toBe(true);
			expect(same(merge(base, changed, changed), changed)).toBe(true);
		})
	);
});

test('changes in different places both survive, additions, new values and deletions alike', () => {
	const change = fc.oneof(leaf, fc.constant(undefined));
	const half = (side: string) =>
		fc.dictionary(
			fc.string().map((name) => side + name),
			leaf
		);
	fc.assert(
		fc.property(
			half('l'),
			half('r'),
			half('l'),
			half('r'),
			change,
			(left, right, mine, theirs, cut) => {
				const base = { ...left, ...right };
				const [gone] = Object.keys(left);
				const leftThen = { ...left, ...mine, ...(gone && { [gone]: cut }) };
				const rightThen = { ...right, ...theirs };
				const merged = merge(base, { ...leftThen, ...right }, { ...left, ...rightThen });
				expect(same(merged, { ...leftThen, ...rightThen })).toBe(true);
			}
		)
	);
});

test('without a common ground nothing that either has is missing', () => {
	fc.assert(
		fc.property(answer, answer, (mine, theirs) => {
			const merged = merge(undefined, mine, theirs);
			expect(new Set(Object.keys(merged))).toEqual(
				new Set([...Object.keys(mine), ...Object.keys(theirs)])
			);
		})
	);
});

test('a field called __proto__ stays a field and changes no object', () => {
	const hostile = JSON.parse('{"marks":{"__proto__":{"polluted":true}}}') as object;
	const merged = merge({}, hostile, { other: 1 });
	expect(same(merged, { ...hostile, other: 1 })).toBe(true);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.for([
	['a choice that both changed is mine', 'fair', 'rousing', 'minimising', 'rousing'],
	['a choice that they alone changed is theirs', 'fair', 'fair', 'rousing', 'rousing'],
	['an order that both changed is mine', ['a', 'b'], ['b', 'a'], ['a'], ['b', 'a']],
	['an order that they alone changed is theirs', ['a', 'b'], ['a', 'b'], ['b', 'a'], ['b', 'a']],
	['what I deleted stays deleted', { a: 1, b: 2 }, { b: 2 }, { a: 1, b: 3 }, { b: 3 }],
	['what they deleted stays deleted', { a: 1, b: 2 }, { a: 1, b: 3 }, { a: 1 }, { a: 1, b: 3 }]
] as [string, unknown, unknown, unknown, unknown][])('%s', ([, base, mine, theirs, expected]) => {
	expect(merge(base, mine, theirs)).toEqual(expected);
});

const essay = 'The report says who was asked. It does not say who was not. '.repeat(5).trim();

test.for([
	['both went on writing', essay, `${essay} Mine.`, `${essay} Theirs.`, [' Mine.', ' Theirs.']],
	[
		'one changed the start, one the end',
		essay,
		`Now: ${essay}`,
		`${essay} End.`,
		['Now: ', ' End.']
	],
	['each wrote an essay of their own', '', `One. ${essay}`, `Two. ${essay}`, ['One.', 'Two.']]
] as const)('no words are lost when %s', ([, base, mine, theirs, kept]) => {
	const merged = merge(base, mine, theirs);
	for (const words of kept) expect(merged).toContain(words);
});

test('an essay written in one place and shortened in another comes out once', () => {
	const shorter = essay.slice(0, -30);
	expect(merge(essay, shorter, `Now: ${essay}`)).toBe(`Now: ${shorter}`);
	expect(merge(undefined, essay, `${essay} More.`)).toBe(`${essay} More.`);
});

test('two essays that are too long together give mine', () => {
	const [mine, theirs] = ['m'.repeat(15_000), 't'.repeat(15_000)];
	expect(merge('', mine, theirs)).toBe(mine);
});

const draft = (attempt: string, text: string, rev: number): Draft => ({
	learner: 'mina',
	lesson: 'rule',
	exercise: 'say',
	kind: 'open',
	version: 'v1',
	at: rev,
	attempt,
	rev,
	answer: { text, locked: false, ticks: {} }
});

test('settling counts on from what is stored and keeps its attempt id', () => {
	const settled = settle(draft('theirs', 'a', 7), draft('mine', 'b', 2), draft('mine', 'a', 1));
	expect([settled.attempt, settled.rev, settled.answer]).toEqual([
		'theirs',
		8,
		{ text: 'b', locked: false, ticks: {} }
	]);
	expect(settle(null, draft('mine', 'b', 2), draft('mine', 'a', 1)).rev).toBe(2);
});
