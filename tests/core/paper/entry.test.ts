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
	const handIn = onPaper(sara!, assignment, [typed('e')], { at: 9, before: null, versions });
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
		...{ at: 9, before: null, versions }
	});
	const second = onPaper(mina!, assignment, [typed('e')], { at: 12, before: first, versions });
	const rows = [received(second), received(first), received({ ...second, at: 99 }, 'a2')];
	expect(lastOnPaper(rows, mina!, 'a1')).toBe(second);
	expect(lastOnPaper(rows, sara!, 'a1')).toBeNull();
	const [person] = handed([first, second], 1, withPaper([mina!], 's1'));
	expect(person!.who).toBe('s1');
	expect(person!.works.map(({ exercise }) => exercise)).toEqual(['e']);
});

test('work on another version of a lesson is not lost when the sheet is typed in again', () => {
	const old: Work = { ...typed('e', 'v1'), at: 5, tries: 1, first: null };
	const before: HandIn = { ...onPaper(mina!, assignment, [], { at: 5, before: null, versions }) };
	before.works = [old, { ...old, exercise: 'f' }];
	const again = onPaper(mina!, assignment, [typed('f')], { at: 9, before, versions });
	expect(again.works.map(({ exercise, version }) => [exercise, version])).toEqual([
		['f', 'v2'],
		['e', 'v1']
	]);
});

test('a written answer is handed over locked, and all printed cards count as opened', () => {
	const open = { text: 'Calm.', locked: false, ticks: {} };
	const work: FromPaper = { ...typed('o'), kind: 'open', answer: open };
	const handIn = onPaper(mina!, assignment, [work], { at: 9, before: null, versions });
	expect(handIn.works[0]!.answer).toEqual({ ...open, locked: true });
	expect(blankOnPaper({ items: {}, opened: [] }, [{ id: 'c1' }, { id: 'c2' }])).toEqual({
		items: {},
		opened: ['c1', 'c2']
	});
	expect(blankOnPaper(answer, [{ id: 'c1' }])).toBe(answer);
	expect(paperLearner(mina!)).toBe('paper-s1');
});
