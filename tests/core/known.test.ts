import { knowledge } from '$lib/core/known';
import { lessons } from '$lib/server/lessons';
import { expect, test } from 'vitest';

test('claims stand where their verdict puts them, with the cards that they rest on', () => {
	const lesson = lessons().find(({ slug }) => slug === 'april-1992-embassy-raids')!;
	const { borneOut, wrong, disputed, opinions } = knowledge(lesson);
	const ids = (list: typeof disputed) => list.map(({ id }) => id);
	expect(ids(borneOut)).toEqual(['coordinated', 'background', 'canberra', 'three-decades']);
	expect(ids(wrong)).toEqual(['network-name']);
	expect(ids(disputed)).toEqual(['successful', 'thirteen']);
	expect(ids(opinions)).toEqual(['future']);
	expect(disputed[0]!.sources.map(({ id }) => id)).toEqual(['d4', 'd5']);
});

test('a lesson without claims knows nothing', () => {
	expect(knowledge({ exercises: [], cards: [] })).toEqual({
		borneOut: [],
		wrong: [],
		disputed: [],
		opinions: []
	});
});
