import { expect, test } from 'vitest';
import { half, partsFor } from '$lib/core/assignment';
import type { Attempt } from '$lib/core/attempt';
import { compose } from '$lib/core/handin/compose';
import { pack, unpack } from '$lib/core/handin/pack';
import { assignment } from '../../exchange/samples';

const learner = 'mina';
const about = { name: 'Blue Heron', round: 1, at: 9_000 } as const;

function attempt(lesson: string, exercise: string): Attempt {
	const answer = { marks: {}, nothing: true };
	const id = `${lesson} ${exercise}`;
	return { id, learner, lesson, exercise, kind: 'mark', version: 'v1', at: 6_000, answer };
}

test('only what was asked for is handed in, under the name that was chosen', () => {
	const handIn = compose({ learner, assignment }, about, [
		attempt('dyers-yard-fire', 'read'),
		attempt('lobelog-france-moving', 'done-well'),
		attempt('lobelog-france-moving', 'not-asked-for'),
		attempt('another', 'read')
	]);
	expect(handIn).toMatchObject({
		learner,
		...about,
		alias: true,
		assignment: { id: assignment.id, version: 1 }
	});
	expect(handIn.works.map(({ lesson, exercise }) => `${lesson}/${exercise}`)).toEqual([
		'dyers-yard-fire/read',
		'lobelog-france-moving/done-well'
	]);
	expect(unpack(pack(handIn))).toEqual(handIn);
});

test('in a split class, the half that was not mine is not handed in', () => {
	const split = {
		a: { lesson: 'account-a', exercises: null },
		b: { lesson: 'account-b', exercises: null }
	};
	const given = { learner, assignment: { ...assignment, parts: [], split } };
	const handIn = compose(given, about, [
		attempt('account-a', 'read'),
		attempt('account-b', 'read')
	]);
	expect(handIn.works.map(({ lesson }) => lesson)).toEqual([
		`account-${half(assignment, learner)}`
	]);
	expect(partsFor(given.assignment, learner)).toHaveLength(1);
});
