import { byPassage, size } from '$lib/core/by-passage';
import { blank, type Answer } from '$lib/core/exercises/mark';
import {
	add,
	change,
	differences,
	inOrder,
	nudge,
	over,
	reach,
	remove,
	sayNothing
} from '$lib/core/marking';
import fc from 'fast-check';
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

const labels = ['L1', 'L2', null] as const;
const step = fc.record({
	does: fc.constantFrom('add', 'change', 'remove'),
	at: fc.constantFrom('p1', 'p2', 'gone'),
	from: fc.nat(5),
	more: fc.nat(3),
	label: fc.constantFrom(...labels),
	which: fc.nat(9)
});

test('whatever was done, what is known by passage is what the marks say, and passages not touched keep their lists', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
			let answer: Answer = blank();
			for (const { does, at, from, more, label, which } of steps) {
				const before = byPassage(answer.marks);
				const ids = Object.keys(answer.marks);
				const id = ids[which % ids.length] ?? 'none';
				const [place, old] = [{ at, from, to: from + more }, answer.marks[id]];
				if (does === 'add') [answer] = add(answer, place, label);
				else if (does === 'remove') answer = remove(answer, id);
				else answer = change(answer, id, { ...place, label });
				const now = byPassage(answer.marks);
				expect(now).toEqual(byPassage({ ...answer.marks }));
				expect(size(answer.marks)).toBe(Object.keys(answer.marks).length);
				for (const [passage, list] of before.at) {
					const touched = passage === at || passage === old?.at;
					if (!touched) expect(now.at.get(passage)).toBe(list);
				}
			}
		})
	);
});

test('the differences of two answers are those that a look at each mark finds', () => {
	const made = (steps: { at: string; from: number; more: number; label: 'L1' | 'L2' | null }[]) =>
		steps.reduce<Answer>(
			(answer, { at, from, more, label }) => add(answer, { at, from, to: from + more }, label)[0],
			blank()
		);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), (one, two) => {
			const [before, after] = [made(one), made(two)];
			const found = differences(before, after);
			const ids = new Set([...Object.keys(before.marks), ...Object.keys(after.marks)]);
			const expected = [...ids].flatMap((id) => {
				const [old, mark] = [before.marks[id], after.marks[id]];
				if (JSON.stringify(old) === JSON.stringify(mark)) return [];
				return [`${id} ${!mark ? 'removed' : old ? 'changed' : 'marked'}`];
			});
			expect(found.map(({ change, mark }) => `${mark.id} ${change}`).sort()).toEqual(
				expected.sort()
			);
		})
	);
});
