import { expect, test } from 'vitest';
import type { Catalogue, Entry } from '$lib/core/catalogue';
import { catalogue } from '$lib/core/catalogue';
import { fits, fromQuery, narrow, noFilters, toQuery, type Filters } from '$lib/core/filters';
import { labels, lessons } from '$lib/server/lessons';

const lesson: Pick<Entry, 'strands' | 'minutes' | 'level'> = {
	strands: ['language', 'framing'],
	minutes: 30,
	level: 2
};

test.for<[Partial<Filters>, boolean]>([
	[{}, true],
	[{ strands: ['framing'] }, true],
	[{ strands: ['sourcing', 'framing'] }, true],
	[{ strands: ['sourcing'] }, false],
	[{ length: '20' }, false],
	[{ length: '30' }, true],
	[{ length: '45' }, true],
	[{ length: 'longer' }, false],
	[{ level: '2' }, true],
	[{ level: '1' }, false],
	[{ strands: ['language'], length: '30', level: '2' }, true],
	[{ strands: ['language'], length: '20', level: '2' }, false]
])('language and framing, 30 minutes, level 2, asked for %j: %s', ([asked, expected]) => {
	expect(fits(lesson, { ...noFilters, ...asked })).toBe(expected);
});

test('a lesson of 46 minutes is longer than 45', () => {
	expect(fits({ ...lesson, minutes: 46 }, { ...noFilters, length: 'longer' })).toBe(true);
	expect(fits({ ...lesson, minutes: 45 }, { ...noFilters, length: 'longer' })).toBe(false);
});

const all: Catalogue = catalogue(lessons(), labels());

test('the catalogue holds every lesson, label and word, and no body of a lesson', () => {
	expect(all.lessons).toHaveLength(lessons().length);
	expect(all.labels).toHaveLength(21);
	const explained = all.words.flatMap(({ lessons }) => lessons).length;
	expect(explained).toBe(lessons().flatMap(({ glossary }) => glossary).length);
	expect(new Set(all.words.map(({ term, meaning }) => term + meaning)).size).toBe(all.words.length);
	for (const body of ['blocks', 'keys', 'teach', 'debrief', 'teacher', 'cards']) {
		expect(all.lessons.every((lesson) => !(body in lesson))).toBe(true);
	}
});

test('a strand narrows lessons, labels and words; a level leaves the labels alone', () => {
	const framing = narrow(all, { ...noFilters, strands: ['framing'] });
	expect(framing.labels.map(({ id }) => id[0])).toEqual(Array(7).fill('F'));
	expect(framing.lessons.length).toBeLessThan(all.lessons.length);
	const slugs = framing.lessons.map(({ slug }) => slug);
	const explainedIn = framing.words.map(({ lessons }) => lessons.map(({ slug }) => slug));
	expect(explainedIn.every((lessons) => lessons.some((slug) => slugs.includes(slug)))).toBe(true);
	expect(framing.words.length).toBeLessThan(all.words.length);
	expect(narrow(all, { ...noFilters, level: '3' }).labels).toHaveLength(21);
});

test.for<Filters>([
	noFilters,
	{ words: 'who said & when?', strands: ['sourcing', 'framing'], length: '45', level: '1' },
	{ words: '', strands: ['language'], length: 'longer', level: null }
])('an address brings back what it was made of: %j', (asked) => {
	expect(fromQuery(`?${toQuery(asked)}`)).toEqual(asked);
});

test('nothing asked for leaves the address bare', () => {
	expect(toQuery({ ...noFilters, words: '  ' })).toBe('');
});

test('an address with things that nobody knows asks for nothing', () => {
	expect(fromQuery('?strand=magic&minutes=7&level=9&x=1')).toEqual(noFilters);
});
