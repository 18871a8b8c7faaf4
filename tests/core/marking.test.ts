import { blank, type Answer } from '$lib/core/exercises/mark';
import { add, change, inOrder, nudge, over, reach, remove, sayNothing } from '$lib/core/marking';
import { expect, test } from 'vitest';

const at = (from: number, to = from) => ({ at: 'p1', from, to });
const order = new Map([
	['p1', 0],
	['p2', 1]
]);

test('marks at the same place get ids of their own', () => {
	const [one, first] = add(blank(), at(3), null);
	const [two, second] = add(one, at(3, 5), 'L1');
	expect([first, second]).toEqual(['p1.3', 'p1.3.2']);
	expect(Object.keys(two.marks)).toEqual(['p1.3', 'p1.3.2']);
});

test('a mark takes back “Nothing to mark”, and “Nothing to mark” takes away all marks', () => {
	const [marked] = add(sayNothing(true), at(3), null);
	expect(marked.nothing).toBe(false);
	expect(sayNothing(true)).toEqual({ marks: {}, nothing: true });
});

test('changing or removing a mark leaves the answer before as it was', () => {
	const [before, id] = add(blank(), at(3), null);
	const frozen = structuredClone(before);
	expect(change(before, id, { label: 'L2' }).marks[id]).toEqual({ ...at(3), label: 'L2' });
	expect(remove(before, id).marks).toEqual({});
	expect(change(before, 'gone', { label: 'L2' })).toBe(before);
	expect(before).toEqual(frozen);
});

test.for([
	['before the mark: it begins there', 2, { from: 2, to: 8 }],
	['after the mark: it ends there', 11, { from: 5, to: 11 }],
	['inside the mark: it ends there', 6, { from: 5, to: 6 }],
	['on the first word: that word alone stays', 5, { from: 5, to: 5 }],
	['on the last word: nothing changes', 8, { from: 5, to: 8 }]
] as const)('a tap %s', ([, word, expected]) => {
	expect(reach({ ...at(5, 8), label: null }, word)).toEqual(expected);
});

test.for([
	['from', -1, { from: 4, to: 8 }],
	['from', 1, { from: 6, to: 8 }],
	['to', -1, { from: 5, to: 7 }],
	['to', 1, { from: 5, to: 9 }]
] as const)('moving the edge “%s” by %s', ([edge, by, expected]) => {
	expect(nudge({ ...at(5, 8), label: null }, edge, by, 20)).toEqual(expected);
});

test.for([
	['the start of the passage', at(0, 3), 'from', -1],
	['the end of the passage', at(3, 9), 'to', 1],
	['nothing left from the start', at(4), 'from', 1],
	['nothing left from the end', at(4), 'to', -1]
] as const)('no edge moves past %s', ([, place, edge, by]) => {
	expect(nudge({ ...place, label: null }, edge, by, 10)).toBeNull();
});

test('of several marks over a word the shortest comes first', () => {
	let answer: Answer = blank();
	for (const place of [at(0, 9), at(2, 4), at(3), at(6, 7)]) [answer] = add(answer, place, null);
	expect(over(answer, 'p1', 3).map(({ id }) => id)).toEqual(['p1.3', 'p1.2', 'p1.0']);
});

test('marks come in the order of the text, those of unknown passages last', () => {
	let answer: Answer = blank();
	const places = [{ at: 'gone', from: 0, to: 0 }, { at: 'p2', from: 0, to: 1 }, at(5), at(2, 9)];
	for (const place of places) [answer] = add(answer, place, null);
	expect(inOrder(answer, order).map(({ id }) => id)).toEqual(['p1.2', 'p1.5', 'p2.0', 'gone.0']);
});
