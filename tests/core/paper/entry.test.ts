import { expect, test } from 'vitest';
import type { Received } from '$lib/core/classroom';
import { handed } from '$lib/core/handed';
import type { HandIn, Work } from '$lib/core/handin/hand-in';
import {
	blankOnPaper,
	lastOnPaper,
	onPaper,
	paperLearner,
	withPaper,
	type FromPaper
} from '$lib/core/paper/entry';
import { fitting } from '$lib/core/paper/sheet';
import { studentOf } from '$lib/core/roster';

const [mina, sara, other] = [
	{ id: 's1', name: 'Mina', learners: [] },
	{ id: 's2', name: 'Sara', learners: ['phone'] },
	{ id: 's3', name: 'Sara', learners: [] }
];
const assignment = { id: 'a1', version: 2 };
const answer = { marks: {}, nothing: true };
const typed = (exercise: string, version = 'v2'): FromPaper => ({
	...{ lesson: 'l', exercise, kind: 'mark', version, answer }
});
const versions = { l: 'v2' };

function received(handIn: HandIn, assignment = 'a1'): Received {
	const id = `${handIn.learner}.${handIn.at}`;
	return { id, class: 'c', assignment, receivedAt: handIn.at, way: 'paper', handIn };
}

test('a sheet is a hand-in of one try, under an id that belongs to the student alone', () => {
	const handIn = onPaper(sara!, assignment, [typed('e')], {
		at: 9,
		before: null,
		versions,
		round: 1
	});
	expect(handIn).toMatchObject({
		learner: 'paper-s2',
		name: 'Sara',
		alias: false,
		at: 9,
		round: 1
	});
	expect(handIn.works).toEqual([{ ...typed('e'), at: 9, tries: 1, first: null }]);
	const known = withPaper([mina!, sara!, other!], 's2');
	expect(studentOf([mina!, sara!, other!], handIn)).toBeNull();
	expect(studentOf(known, handIn)?.id).toBe('s2');
	expect(known[1]!.learners).toEqual(['phone', 'paper-s2']);
	expect(withPaper(known, 's2')).toEqual(known);
});

test('what is typed in again stands for what was typed before', () => {
	const first = onPaper(mina!, assignment, [typed('e'), typed('f')], {
		...{ at: 9, before: null, versions, round: 1 }
	});
	const second = onPaper(mina!, assignment, [typed('e')], {
		at: 12,
		before: first,
		versions,
		round: 1
	});
	const rows = [received(second), received(first), received({ ...second, at: 99 }, 'a2')];
	expect(lastOnPaper(rows, mina!, 'a1', 1)).toBe(second);
	expect(lastOnPaper(rows, sara!, 'a1', 1)).toBeNull();
	const [person] = handed([first, second], 1, withPaper([mina!], 's1'));
	expect(person!.who).toBe('s1');
	expect(person!.works.map(({ exercise }) => exercise)).toEqual(['e']);
});

test('the second vote stands beside the first, and neither takes the place of the other', () => {
	const [first, second, again] = [
		onPaper(mina!, assignment, [typed('e')], { at: 9, before: null, versions, round: 1 }),
		onPaper(mina!, assignment, [typed('f')], { at: 12, before: null, versions, round: 2 }),
		onPaper(mina!, assignment, [typed('g')], { at: 15, before: null, versions, round: 1 })
	] as const;
	const rows = [first, second, again].map((handIn) => received(handIn));
	expect(lastOnPaper(rows, mina!, 'a1', 1)).toBe(again);
	expect(lastOnPaper(rows, mina!, 'a1', 2)).toBe(second);
	const votes = ([1, 2] as const).map((round) => {
		const [person] = handed([first, second, again], round, withPaper([mina!], 's1'));
		return person!.works.map(({ exercise }) => exercise);
	});
	expect(votes).toEqual([['g'], ['f']]);
});

test('work on another version of a lesson is not lost when the sheet is typed in again', () => {
	const old: Work = { ...typed('e', 'v1'), at: 5, tries: 1, first: null };
	const before: HandIn = {
		...onPaper(mina!, assignment, [], { at: 5, before: null, versions, round: 1 })
	};
	before.works = [old, { ...old, exercise: 'f' }];
	const again = onPaper(mina!, assignment, [typed('f')], { at: 9, before, versions, round: 1 });
	expect(again.works.map(({ exercise, version }) => [exercise, version])).toEqual([
		['f', 'v2'],
		['e', 'v1']
	]);
});

test('a written answer is handed over locked, and all printed cards count as opened', () => {
	const open = { text: 'Calm.', locked: false, ticks: {} };
	const work: FromPaper = { ...typed('o'), kind: 'open', answer: open };
	const handIn = onPaper(mina!, assignment, [work], { at: 9, before: null, versions, round: 1 });
	expect(handIn.works[0]!.answer).toEqual({ ...open, locked: true });
	expect(blankOnPaper({ items: {}, opened: [] }, [{ id: 'c1' }, { id: 'c2' }])).toEqual({
		items: {},
		opened: ['c1', 'c2']
	});
	expect(blankOnPaper(answer, [{ id: 'c1' }])).toBe(answer);
	expect(paperLearner(mina!)).toBe('paper-s1');
});

test('of what was typed, an answer that does not fit its exercise is left out', () => {
	const open = { text: 'Calm.', locked: false, ticks: {} };
	const mark = { marks: {}, nothing: true };
	const typed = { codes: { 'l/a': '1 L1' }, answers: { 'l/b': open, 'l/c': mark, 'l/gone': open } };
	expect(fitting(typed, (column) => (column === 'l/gone' ? undefined : 'open'))).toEqual({
		...typed,
		answers: { 'l/b': open }
	});
});
