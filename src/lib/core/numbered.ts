const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A noun with its numbers, as a sentence has it: "claim 2", "claims 1, 2 and 5"; null without a number. */
export function numbered(noun: string, numbers: readonly number[]): string | null {
	if (!numbers.length) return null;
	return `${noun}${numbers.length > 1 ? 's' : ''} ${and.format(numbers.map(String))}`;
}
