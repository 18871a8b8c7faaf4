import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNumbered, lineBudget, lineText, printedLines } from '$lib/core/paper/lines';
import { cut, isPassage, pieces, plain, type Passage } from '$lib/core/text';
import { lessons } from '$lib/server/lessons';

const passage = (id: string, ...sentences: string[]): Passage => ({
	id,
	headline: id === 'p0',
	sentences: sentences.map(cut)
});

test('a text is cut into the lines that sheets in drawers have', () => {
	const lines = printedLines([
		passage('p0', 'Council “saves” the bridge'),
		passage(
			'p1',
			'The council — which met on Tuesday, behind closed doors — said nothing.',
			'“We were not asked,” (so Ms. Rad) “and we did not see it coming.”'
		)
	]);
	expect(lines.map((line) => [line.number, line.at, lineText(line)])).toEqual([
		[1, 'p0', 'Council “saves” the bridge'],
		[2, 'p1', 'The council — which met on Tuesday, behind closed'],
		[3, 'p1', 'doors — said nothing. “We were not asked,” (so Ms. Rad)'],
		[4, 'p1', '“and we did not see it coming.”']
	]);
	expect(lines.map(({ words }) => words[0]!.number)).toEqual([1, 5, 13, 23]);
});

test('numbers are printed at the start of a line and at each fifth word that has room', () => {
	const [, , third, fourth] = printedLines([
		passage('p0', 'one two three four'),
		passage('p1', 'five six seven eight nine ten '.repeat(6))
	]);
	const shown = (line: typeof third) =>
		line!.words.filter((word) => isNumbered(line!, word)).map(({ number }) => number);
	expect(shown(third)).toEqual([16, 20, 25]);
	expect(shown(fourth)).toEqual([27, 30, 35]);
});

const word = fc.stringMatching(/^[a-zA-Z0-9é’-]{1,70}$/u).filter((text) => /[a-z0-9]/i.test(text));
const gap = fc.constantFrom('', '“', '(', '— ', '… “');
const end = fc.constantFrom('', ',', '.”', ' —', '; …');
const sentences = fc
	.array(fc.tuple(gap, word, end), { minLength: 1, maxLength: 40 })
	.map((words) => words.map((parts) => parts.join('')).join(' '));
const texts = fc
	.array(fc.array(sentences, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
	.map((all) => all.map((each, n) => passage(`p${n}`, ...each)));

test('whatever the text, every word is printed once and in order, and no line is too long', () => {
	fc.assert(
		fc.property(texts, fc.integer({ min: 1, max: 80 }), (passages, budget) => {
			const lines = printedLines(passages, budget);
			for (const each of passages) {
				const own = lines.filter(({ at }) => at === each.id);
				const words = own.flatMap((line) => line.words);
				expect(words.map(({ n }) => n)).toEqual(words.map((_, n) => n));
				expect(words.map((printed) => printed.word)).toEqual(
					pieces(each).filter((_, place) => place % 2)
				);
				expect(own.map(lineText).join(' ')).toBe(plain(each));
			}
			const numbers = lines.flatMap(({ words }) => words.map(({ number }) => number));
			expect(numbers).toEqual(numbers.map((_, n) => n + 1));
			expect(lines.map(({ number }) => number)).toEqual(lines.map((_, n) => n + 1));
			for (const line of lines) {
				if (line.words.length > 1) expect([...lineText(line)].length).toBeLessThanOrEqual(budget);
			}
			for (const [n, line] of lines.entries()) {
				const next = lines[n + 1];
				if (next?.at !== line.at) continue;
				const { before, word, after } = next.words[0]!;
				const both = `${lineText(line)} ${before}${word}${after}`;
				expect([...both].length, 'a line takes all that fits').toBeGreaterThan(budget);
			}
		}),
		{ numRuns: 200 }
	);
});

test('no line of a lesson is longer than a sheet has room for', () => {
	const passages = lessons().flatMap(({ blocks }) => blocks.filter(isPassage));
	const lines = passages.flatMap((each) => printedLines([each]));
	expect(lines.length).toBeGreaterThan(500);
	expect(Math.max(...lines.map((line) => [...lineText(line)].length))).toBe(lineBudget);
});
