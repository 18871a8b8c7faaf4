import { expect, test } from 'vitest';
import { kindName, search, unseal } from '$lib/core/dossier';
import type { Card } from '$lib/core/lesson';

const card = (id: string, title: string, says: string, more: Partial<Card> = {}): Card => ({
	id,
	kind: 'reference',
	title,
	org: 'A library',
	date: '1 May 2020',
	says,
	ref: 'A shelf',
	decoyWhy: null,
	...more
});

const cards = [
	card('lists', 'The lists, with dates', 'The EU’s list ended in 2009. It helped nobody.'),
	card('move', 'How they came to Albania', 'From 2013 on, 2,901 people were moved under UN care.'),
	card('premier', 'An answer', 'Slovenia’s prime minister Janez Janša spoke.', { org: 'Euractiv' }),
	card('law', 'The Terrorism Act', 'A law of the year 2000.', {
		kind: 'decoy',
		decoyWhy: 'It settles nothing about Zanzibar.'
	})
];

test.for([
	['a word of a title', 'dates', ['lists']],
	['a word that stands only inside a card', 'prime', ['premier']],
	['a word of the body that published it', 'euractiv', ['premier']],
	['capitals in the query', 'ALBANIA', ['move']],
	['a name without its accents', 'jansa', ['premier']],
	['a name with accents that are decomposed', 'Jans\u030Ca', ['premier']],
	['accents that the card does not have', 'álbania', ['move']],
	['the beginning of a longer word', 'minis', ['premier']],
	['the middle of a word', 'bania', []],
	['two letters as a word of its own', 'un', ['move']],
	['two letters before an apostrophe', 'eu', ['lists']],
	['a number without its comma', '2901', ['move']],
	['a number with its comma', '2,901', ['move']],
	['two words in another order', 'moved 2013', ['move']],
	['two words of which a card holds only one', 'moved 2009', []],
	['a word that many cards hold', 'library', ['lists', 'move', 'law']],
	['a word that tells what a decoy is for', 'Zanzibar', []]
] as const)('searching for %s', ([, query, found]) => {
	expect(search(cards, query)?.map(({ id }) => id)).toEqual(found);
});

test.for(['', '   ', '– ?'])('the query "%s" asks for nothing and is not answered', (query) => {
	expect(search(cards, query)).toBeNull();
});

test('a card is added to the order of opening the first time only', () => {
	const first = unseal([], 'move');
	const second = unseal(first, 'lists');
	expect(second).toEqual(['move', 'lists']);
	expect(unseal(second, 'move')).toEqual(['move', 'lists']);
	expect(first).toEqual(['move']);
});

test('a decoy looks like a reference until it is revealed', () => {
	const decoy = cards[3]!;
	expect(kindName(decoy, false)).toBe(kindName(cards[0]!, false));
	expect(kindName(decoy, true)).toBe('Decoy');
	expect(kindName(cards[0]!, true)).toBe('Reference');
});
