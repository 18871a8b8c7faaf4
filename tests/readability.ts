/**
 * The grade level of a text by Flesch and Kincaid (Kincaid and others, 1975, Derivation of New
 * Readability Formulas for Navy Enlisted Personnel): 0.39 × words a sentence + 11.8 × syllables a word
 * − 15.59. HTML is taken out; what stands inside quotation marks is somebody else's and is taken out,
 * too. Syllables are groups of vowels, without a silent e at the end: a rule that errs by a few in a
 * hundred words.
 */
export function gradeLevel(html: string): number {
	const text = html
		.replace(/<\/(?:p|li|h\d)>/gu, '. ')
		.replace(/<[^>]*>/gu, '')
		.replace(/“[^”]*”/gu, 'x');
	const sentences = text.split(/[.!?…]+(?:\s|$)/u).filter((each) => /\p{L}{2}/u.test(each));
	const words = text.match(/[\p{L}’]+/gu) ?? [];
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
	const plain = word
		.toLowerCase()
		.replace(/’s$|’/u, '')
		.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/u, '');
	return Math.max(1, plain.match(/[aeiouyäöü]+/gu)?.length ?? 1);
}
