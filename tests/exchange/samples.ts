import type { Assignment } from '$lib/core/assignment';

/** What a teacher sets for a week: two lessons, three single exercises, a note. */
export const assignment: Assignment = {
	id: '3f1a09c27b',
	version: 1,
	title: 'Who says so? Week 3',
	note: 'Read each text once before you mark anything. Work alone; we compare on Thursday.',
	parts: [
		{ lesson: 'dyers-yard-fire', exercises: null },
		{ lesson: 'kiln-street-bridge', exercises: null },
		{ lesson: 'lobelog-france-moving', exercises: ['read-and-mark', 'loaded-or-true', 'done-well'] }
	],
	strands: ['sourcing', 'language'],
	due: '2031-05-07T15:30',
	tries: 'one',
	explanations: 'after hand-in',
	alias: true,
	revote: false,
	split: null,
	key: null
};
