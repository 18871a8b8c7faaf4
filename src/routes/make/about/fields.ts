import type { Path } from '$lib/core/rules/fault';
import type { About } from '$lib/core/manuscript/manuscript';

/** A field of text: what it is called, what helps to fill it in, and where its lacks are told. */
export type Field = {
	name: { [K in keyof About]: About[K] extends string ? K : never }[keyof About];
	label: string;
	hint: string;
	/** The way to it in the lesson’s own file. */
	path: Path;
	long?: boolean;
	needed?: boolean;
};

const of = (name: string): Path => ['provenance', name];

/** Where the article comes from: asked for before anything else. */
export const provenance: Field[] = [
	{
		name: 'publisher',
		label: 'Who published it',
		hint: 'The paper, station or site, and the day if it is in the name: “BBC News, 11 November 2019”.',
		path: of('publisher'),
		needed: true
	},
	{
		name: 'republisher',
		label: 'Who copied it',
		hint: 'Only if you found it on another site than the one it was written for.',
		path: of('republisher')
	},
	{
		name: 'byline',
		label: 'Who wrote it',
		hint: 'As it is printed: “By Anna Lee”. Leave it empty if no name is given.',
		path: of('byline')
	},
	{
		name: 'datePrinted',
		label: 'When',
		hint: 'As it is printed: “9 November 2019”. A text needs an author or a day.',
		path: of('datePrinted')
	},
	{
		name: 'genre',
		label: 'What kind of text it is',
		hint: 'News report, opinion, interview, press release, blog …',
		path: of('genre'),
		needed: true
	},
	{
		name: 'address',
		label: 'Where it stands',
		hint: 'The web address, or the page of the paper, so that others can look it up.',
		path: of('address')
	},
	{
		name: 'stake',
		label: 'What the publisher has at stake',
		hint: 'Who pays for it, and what it has to win or lose in this matter. If you know of nothing, say so.',
		path: of('stake'),
		long: true,
		needed: true
	},
	{
		name: 'note',
		label: 'Anything odd about your copy',
		hint: 'A changed headline, missing pictures, a translation. Leave it empty if there is nothing.',
		path: of('note'),
		long: true
	}
];

/** What the lesson is called. */
export const names: Field[] = [
	{
		name: 'title',
		label: 'Headline of the article',
		hint: 'As it is printed.',
		path: ['title'],
		needed: true
	},
	{
		name: 'shortTitle',
		label: 'Name of the lesson',
		hint: 'Short, for lists, in your own words. Empty: the headline is taken.',
		path: ['shortTitle']
	}
];

/** What it is about. */
export const matter: Field[] = [
	{
		name: 'event',
		label: 'What happened',
		hint: 'Two or three neutral sentences of your own on what the article reports.',
		path: ['event'],
		long: true,
		needed: true
	},
	{
		name: 'contentNote',
		label: 'What students should know before they read',
		hint: '“Mentions an attack; no details.” Leave it empty if there is nothing.',
		path: ['contentNote']
	},
	{
		name: 'later',
		label: 'What came later',
		hint: 'What was learned after the article was printed. Students see it when they look back.',
		path: ['later'],
		long: true
	}
];

/** The units, as on the first page. */
export const units = [
	['1-sourcing', 'Sourcing: who says so?'],
	['2-language', 'Language: how is it said?'],
	['3-framing', 'Framing: what is shown, and what is not?'],
	['4-side-by-side', 'Side by side: two accounts']
] as const;

/** How hard a text is. */
export const levels = [
	[1, '1: short and plain'],
	[2, '2: some long sentences'],
	[3, '3: for practised readers']
] as const;
