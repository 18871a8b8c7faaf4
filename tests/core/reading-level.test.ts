import { meansOf, readingLevel } from '$lib/core/reading-level';
import { expect, test } from 'vitest';

test('longer words in longer sentences are harder to read', () => {
	const easy = readingLevel('The cat sat. The dog ran. It was hot.')!;
	const hard = readingLevel(
		'Considerable municipal expenditure necessitated administrative reconsideration of established priorities.'
	)!;
	// Three words a sentence, one syllable a word: 0.39 × 3 + 11.8 − 15.59.
	expect(easy).toBeCloseTo(-2.62, 2);
	expect(hard).toBeGreaterThan(20);
});

test('a sentence that ends inside quotation marks ends there', () => {
	const apart = readingLevel('He said: “The cat sat.” The dog ran.');
	expect(apart).toBeCloseTo(readingLevel('He said: The cat sat. The dog ran.')!, 6);
});

test.for(['', '…', '12. 14.'])('there is no level of “%s”', (text) => {
	expect(readingLevel(text)).toBeNull();
});

test.for([
	[-1, 'a reader of 6 or 7'],
	[8.6, 'a reader of 14 or 15'],
	[15, 'even for adults']
] as const)('grade %s is told in words', ([level, words]) => {
	expect(meansOf(level)).toContain(words);
});
