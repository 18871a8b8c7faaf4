import { expect, test } from 'vitest';
import { catalogue } from '$lib/core/catalogue';
import { finder } from '$lib/search/finder';
import { labels, lessons } from '$lib/server/lessons';

const find = await finder(catalogue(lessons(), labels()));
const first = (asked: string) => {
	const { lessons, labels, words } = find(asked);
	return {
		lesson: lessons[0]?.item.shortTitle,
		label: labels[0]?.item.name,
		word: words[0]?.item.term
	};
};

test.for([
	['sorcing', 'sourcing'],
	['sourcing', 'sourcing'],
	['framming', 'framing'],
	['langauge', 'language']
] as const)('“%s” finds lessons and labels on %s', ([asked, strand]) => {
	const { lessons, labels } = find(asked);
	expect(lessons.some(({ item }) => item.strands.includes(strand))).toBe(true);
	expect(labels.some(({ item }) => item.strand === strand)).toBe(true);
	expect(labels[0]!.terms.has(strand)).toBe(true);
});

test.for([
	['charged word', 'Charged word'],
	['chargd wrod', 'Charged word'],
	['vauge crowd', 'Vague crowd'],
	['fog', 'Fog'],
	['hidden acter', 'Hidden actor'],
	['L7', 'Alarm bell']
] as const)('“%s” finds first among the labels: %s', ([asked, label]) => {
	expect(first(asked).label).toBe(label);
});

test.for([
	['the list left out', 'The list left out'],
	['successfull', 'What “successful” means'],
	['digest digestd', 'A digest and what it digested']
] as const)('“%s” finds first among the lessons: %s', ([asked, lesson]) => {
	expect(first(asked).lesson).toBe(lesson);
});

test('a word that a lesson explains is found with its lesson', () => {
	const { words } = find('persona non grat');
	expect(words[0]!.item.term).toBe('persona non grata');
	expect(words[0]!.item.lessons.map(({ slug }) => slug)).toEqual(['further-sanctions-2021']);
});

test('a name outranks a mention', () => {
	const { labels } = find('headline');
	expect(labels[0]!.item.name).toBe('Headline tilt');
});

test('each word asked for narrows what is found, as long as something is left', () => {
	expect(find('warm up sourcing').lessons.length).toBeLessThan(find('sourcing').lessons.length);
	expect(find('sourcing xylophone').lessons.length).toBeGreaterThan(0);
});

test.for(['', '  ', 'xylophonist'])('“%s” finds nothing', (asked) => {
	expect(find(asked)).toEqual({ lessons: [], labels: [], words: [] });
});
