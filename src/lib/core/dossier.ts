import type { Card } from './lesson';

const kinds: Record<Card['kind'], string> = {
	about: 'Who is behind it',
	reference: 'Reference',
	'other-outlet': 'Another outlet',
	court: 'Court',
	database: 'Database',
	response: 'An answer',
	decoy: 'Decoy'
};

/** What kind of source a card is, in words. Until it is `revealed`, a decoy calls itself a reference. */
export function kindName(card: Card, revealed: boolean): string {
	return card.kind === 'decoy' && !revealed ? kinds.reference : kinds[card.kind];
}

/** The order in which cards were first opened, with one more: a card that was opened stays where it is. */
export function unseal(opened: readonly string[], card: string): string[] {
	return opened.includes(card) ? [...opened] : [...opened, card];
}

/** Words without case, accents and the commas of large numbers; an apostrophe ends a word. */
function plainWords(text: string): string[] {
	const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	return bare.replace(/(\d),(?=\d)/gu, '$1').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Short words stand alone, so that "UN" does not find "under"; longer ones may be a beginning. */
function fits(word: string, wanted: string): boolean {
	return wanted.length < 3 ? word === wanted : word.startsWith(wanted);
}

/**
 * The cards that hold every word of a query, in their title or sealed inside them; null for a query
 * without a word. Case and accents do not matter, nor does the order of the words; a word of three or
 * more letters also finds longer words that begin with it. What a decoy is for is never searched.
 */
export function search(cards: readonly Card[], query: string): Card[] | null {
	const wanted = plainWords(query);
	if (!wanted.length) return null;
	return cards.filter(({ title, org, date, says, ref }) => {
		const held = plainWords([title, org, date, says, ref].join(' '));
		return wanted.every((word) => held.some((other) => fits(other, word)));
	});
}
