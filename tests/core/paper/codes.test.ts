import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelId } from '$lib/core/labels';
import type { Mark } from '$lib/core/mark';
import { add, blank } from '$lib/core/marking';
import { printedLines } from '$lib/core/paper/lines';
import { readCodes } from '$lib/core/paper/read';
import { codeOf, writeCodes } from '$lib/core/paper/write';
import { cut, pieces, type Passage } from '$lib/core/text';

const passage = (id: string, text: string): Passage => ({
	id,
	headline: false,
	sentences: [cut(text)]
});
const words = (count: number, from = 0) =>
	Array.from({ length: count }, (_, n) => `word${from + n + 1}`).join(' ');

// 20 words of 5 to 6 letters and 64 more: 84 words in all, nine of them on line 1.
const lines = printedLines([passage('p1', words(20)), passage('p2', words(64, 20))]);
const labels: LabelId[] = ['L1', 'L4', 'L7'];
const sheet = { lines, labels };

const mark = (at: string, from: number, to: number, label: LabelId | null): Mark => ({
	...{ at, from, to, label }
});

describe('a teacher types', () => {
	test.for<[string, Mark[]]>([
		['', []],
		['12-14 L1', [mark('p1', 11, 13, 'L1')]],
		['12–14 l4', [mark('p1', 11, 13, 'L4')]],
		['12 - 14L7', [mark('p1', 11, 13, 'L7')]],
		['30 L4', [mark('p2', 9, 9, 'L4')]],
		['84', [mark('p2', 63, 63, null)]],
		['2.1 L1', [mark('p1', 9, 9, 'L1')]],
		['2.1-2.3 L1', [mark('p1', 9, 11, 'L1')]],
		['2:1-3 L1', [mark('p1', 9, 11, 'L1')]],
		['1.9-2.2 L1', [mark('p1', 8, 10, 'L1')]],
		['12-14 L1; 30 L4', [mark('p1', 11, 13, 'L1'), mark('p2', 9, 9, 'L4')]],
		['12-14 L1, 30 L4;', [mark('p1', 11, 13, 'L1'), mark('p2', 9, 9, 'L4')]],
		['12-14 L1 30 L4', [mark('p1', 11, 13, 'L1'), mark('p2', 9, 9, 'L4')]],
		['12-14 L1\n30 L4', [mark('p1', 11, 13, 'L1'), mark('p2', 9, 9, 'L4')]],
		['12 L1; 12 L4', [mark('p1', 11, 11, 'L1'), mark('p1', 11, 11, 'L4')]]
	])('“%s” and is understood', ([typed, expected]) => {
		const { answer, wrong } = readCodes(typed, sheet);
		expect(wrong).toEqual([]);
		expect(Object.values(answer.marks)).toEqual(expected);
		expect(answer.nothing).toBe(false);
	});

	test.for(['nothing', 'Nothing;', 'n', 'none'])('“%s” for nothing to mark', (typed) => {
		expect(readCodes(typed, sheet)).toEqual({ answer: { marks: {}, nothing: true }, wrong: [] });
	});

	test.for([
		['99-101 L1', '“99-101 L1”: this text has 84 words.'],
		['80-101 L1', '“80-101 L1”: this text has 84 words.'],
		['0 L1', '“0 L1”: words are counted from 1.'],
		['14-12 L1', '“14-12 L1” ends before it begins.'],
		['18-22 L1', '“18-22 L1” runs from one paragraph into another.'],
		['12 L2', '“12 L2”: this exercise has the labels L1, L4 and L7.'],
		['12 S1', '“12 S1”: this exercise has the labels L1, L4 and L7.'],
		['40.1 L1', `“40.1 L1”: this text has the lines 1 to ${lines.length}.`],
		['0.1 L1', `“0.1 L1”: this text has the lines 1 to ${lines.length}.`],
		['1.10 L1', '“1.10 L1”: line 1 has 9 words.'],
		['1.0', '“1.0”: line 1 has 9 words.'],
		['12-2.3 L1', '“12-2.3 L1” is not a place in the text.'],
		['12- L1', '“12- L1” is not a place in the text.'],
		['terror', '“terror” is not a place in the text.'],
		['L1', '“L1” is not a place in the text.'],
		['12 L1; 12 L1', '“12 L1” stands here twice.'],
		['nothing; 12 L1', '“nothing” stands beside marks.']
	])('“%s” and is told what is wrong', ([typed, message]) => {
		const { wrong } = readCodes(typed!, sheet);
		expect(wrong.map(({ why }) => why.message)).toEqual([message]);
	});

	test('one wrong code, and the others are still understood', () => {
		const { answer, wrong } = readCodes('12 L1; 99 L1; 30 L4', sheet);
		expect(Object.values(answer.marks)).toHaveLength(2);
		expect(wrong.map(({ code }) => code)).toEqual(['99 L1']);
	});

	test('no label where there is only one, or none', () => {
		const only = readCodes('12', { lines, labels: ['L2'] });
		expect(Object.values(only.answer.marks)[0]!.label).toBe('L2');
		const none = readCodes('12; 13 L1', { lines, labels: [] });
		expect(Object.values(none.answer.marks)[0]!.label).toBeNull();
		expect(none.wrong[0]!.why.message).toBe('“13 L1”: this exercise has no labels.');
		const wrong = readCodes('12 L1', { lines, labels: ['L2'] });
		expect(wrong.wrong[0]!.why.message).toBe('“12 L1”: this exercise has only the label L2.');
	});
});

test('marks that no sheet has are left out of the codes', () => {
	expect(codeOf(mark('p9', 0, 0, null), sheet)).toBeNull();
	expect(codeOf(mark('p1', 0, 20, null), sheet)).toBeNull();
	expect(codeOf(mark('p1', 0, 19, 'S1'), sheet)).toBe('1-20');
});

const texts = fc
	.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
	.map((counts) => counts.map((count, n) => passage(`p${n}`, words(count))));
const sheets = fc.tuple(texts, fc.subarray(['L1', 'L3', 'L6', 'L8'] as LabelId[]));
const marked = sheets.chain(([passages, labels]) => {
	const one = fc
		.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())
		.map(([where, start, more, which]) => {
			const { id } = passages[where % passages.length]!;
			const count = (pieces(passages[where % passages.length]!).length - 1) / 2;
			const from = start % count;
			// Without a label, a mark of a sheet with one label has that one.
			const offered = labels.length === 1 ? labels : [null, ...labels];
			const label = offered[which % offered.length] ?? null;
			return mark(id, from, Math.min(count - 1, from + (more % 12)), label);
		});
	const key = (each: Mark) => JSON.stringify(each);
	const marks = fc.uniqueArray(one, { selector: key, maxLength: 30 });
	return fc.record({ passages: fc.constant(passages), labels: fc.constant(labels), marks });
});

test('whatever was marked, its codes are read as the same marks', () => {
	fc.assert(
		fc.property(marked, ({ passages, labels, marks }) => {
			const own = { lines: printedLines(passages), labels };
			const answer = marks.reduce((sum, each) => add(sum, each, each.label)[0], blank());
			const read = readCodes(writeCodes(answer, own), own);
			expect(read.wrong).toEqual([]);
			const sorted = (all: Record<string, Mark>) =>
				Object.values(all)
					.map((each) => JSON.stringify(each))
					.sort();
			expect(sorted(read.answer.marks)).toEqual(sorted(answer.marks));
			expect(read.answer.nothing).toBe(false);
		}),
		{ numRuns: 200 }
	);
	expect(writeCodes({ marks: {}, nothing: true }, sheet)).toBe('nothing');
});
