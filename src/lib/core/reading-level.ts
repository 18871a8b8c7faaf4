/**
 * The grade level of a text by Flesch and Kincaid (Kincaid and others, 1975, Derivation of New
 * Readability Formulas for Navy Enlisted Personnel): 0.39 × words a sentence + 11.8 × syllables a word
 * − 15.59. Syllables are groups of vowels, without a silent e at the end: a rule that errs by a few in a
 * hundred words. Null where the text has no sentence.
 */
export function readingLevel(text: string): number | null {
	const sentences = text.split(/[.!?…]+(?:[”"’')\]]*\s|[”"’')\]]*$)/u);
	const count = sentences.filter((each) => /\p{L}{2}/u.test(each)).length;
	const words = text.match(/[\p{L}’]+/gu) ?? [];
	if (!count || !words.length) return null;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	return 0.39 * (words.length / count) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
	const plain = word
		.toLowerCase()
		.replace(/’s$|’/u, '')
		.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/u, '');
	return Math.max(1, plain.match(/[aeiouyäöü]+/gu)?.length ?? 1);
}

/** What a grade level means, in a sentence for a teacher. Grades are those of American schools. */
export function meansOf(level: number): string {
	const grade = Math.max(1, Math.round(level));
	if (grade > 12)
		return 'Hard going even for adults. Sum up more of it, or read it aloud together.';
	const age = grade + 5;
	return `About what a reader of ${age} or ${age + 1} manages alone.`;
}
