import { expect, test } from 'vitest';
import type { Assignment } from '$lib/core/assignment';
import { aside, asked, newest } from '$lib/core/collect';
import type { HandIn, Work } from '$lib/core/handin/hand-in';
import { assignment } from '../exchange/samples';

const row = (id: string, room: string, version = 2): Assignment & { room: string } => ({
	...assignment,
	id,
	version,
	room
});
const issued = [row('a1', 'c1'), row('a2', 'c2')].map(({ room, ...assignment }) => ({
	id: assignment.id,
	class: room,
	assignment,
	createdAt: 1_000,
	privateKey: null
}));
const work: Work = {
	lesson: 'dyers-yard-fire',
	exercise: 'language',
	kind: 'open',
	version: 'v1',
	at: 4_000,
	tries: 1,
	answer: { text: 'So.', locked: true, ticks: {}, opened: [] },
	first: null
};
const handIn = (id: string | null, version = 2, more: Partial<HandIn> = {}): HandIn => ({
	learner: 'd1',
	name: 'Mina',
	alias: false,
	assignment: id === null ? null : { id, version },
	at: 5_000,
	round: 1,
	works: [work],
	...more
});
const elsewhere = {
	works: [{ ...work, lesson: 'lobelog-france-moving', exercise: 'not-asked' }]
};

test.for([
	['what was asked for', handIn('a1'), null],
	['work that nobody asked for', handIn(null), null],
	['an unknown assignment', handIn('a9'), ['does not know', false]],
	['another class', handIn('a2'), ['another class', false]],
	['an old version', handIn('a1', 1), ['version 1', true]],
	['a version from elsewhere', handIn('a1', 3), ['only 2', true]],
	['another lesson', handIn('a1', 2, elsewhere), ['no work', false]],
	['nothing at all', handIn('a1', 2, { works: [] }), ['no work', false]]
] as const)('a hand-in for %s goes in, or is set aside with the reason', ([, given, expected]) => {
	const found = aside(given, issued, 'c1');
	expect(found && [found.why.message, found.takeable]).toEqual(
		expected && [expect.stringContaining(expected[0]), expected[1]]
	);
});

test('both halves of a split class are asked for', () => {
	const [a, b] = ['bridge', 'fire'].map((lesson) => ({ lesson, exercises: null }));
	expect(asked({ parts: [], split: { a: a!, b: b! } })).toEqual([a, b]);
});

test('the newest hand-in of each student counts, and an alias stands for itself', () => {
	const students = [{ id: 's1', name: 'Mina', learners: ['d1'] }];
	const all = [
		handIn('a1', 2, { at: 7 }),
		handIn('a1', 2, { at: 5, learner: 'd2' }),
		handIn('a1', 2, { alias: true, name: 'Fox' }),
		handIn('a1', 2, { learner: 'd3', name: 'Omid', at: 6 })
	].map((handIn) => ({ handIn }));
	const found = newest(all, students);
	expect(found.map(({ student, received }) => [student?.id ?? null, received])).toEqual([
		['s1', all[0]],
		[null, all[2]],
		[null, all[3]]
	]);
});
