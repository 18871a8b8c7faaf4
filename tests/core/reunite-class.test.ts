import { expect, test } from 'vitest';
import type { Assigned, Issued, SchoolClass } from '$lib/core/classroom';
import { joinAssigned, joinClass, joinIssued } from '$lib/core/reunite-class';
import { assignment } from '../exchange/samples';

const mina = { id: 's1', name: 'Mina', learners: ['phone'] };
const omid = { id: 's2', name: 'Omid', learners: [] };
const room: SchoolClass = {
	id: 'c1',
	name: '8B',
	createdAt: 1,
	invented: false,
	students: [mina],
	rev: 3,
	saved: null
};

test('students of a file come to the end of the list; devices add up; names of this device stay', () => {
	const theirs = { ...room, students: [omid, { ...mina, name: 'M.', learners: ['tablet'] }] };
	expect(joinClass(room, theirs)!.students).toEqual([
		{ ...mina, learners: ['phone', 'tablet'] },
		omid
	]);
	expect(joinClass(room, { ...room, name: 'old name', students: [] })).toBeNull();
});

test('by what other programs know a student comes from a file where it is not known here', () => {
	const known = (id: string) => ({ oneRoster: { sourcedId: id } });
	const file = { ...room, students: [{ ...mina, elsewhere: known('u-1') }] };
	expect(joinClass(room, file)!.students).toEqual([{ ...mina, elsewhere: known('u-1') }]);
	const here = { ...room, students: [{ ...mina, elsewhere: known('u-2') }] };
	expect(joinClass(here, file)).toBeNull();
	expect(joinClass(here, room)).toBeNull();
});

const issued: Issued = { id: 'a', class: null, assignment, createdAt: 1, privateKey: null };
const second = { ...assignment, version: 2, title: 'Later' };

test.for([
	['a newer version', { assignment: second }, { assignment: second }],
	['an older version', { assignment: { ...assignment, version: 0 } }, null],
	['another wording of the same version', { assignment: { ...assignment, title: 'x' } }, null],
	['a key where there was none', { privateKey: { kty: 'EC' } }, { privateKey: { kty: 'EC' } }],
	['a class where there was none', { class: 'c1' }, { class: 'c1' }]
] as const)('an assignment takes from a file: %s', ([, theirs, gained]) => {
	const joined = joinIssued(issued, { ...issued, ...theirs } as Issued);
	expect(joined).toEqual(gained && { ...issued, ...gained });
});

const task: Assigned = {
	learner: 'mina',
	id: 'a',
	assignment,
	at: 10,
	changedAt: 20,
	opened: null,
	alias: 'Heron',
	handedIn: [{ at: 20, version: 1, round: 1, way: 'file' }]
};
const again = { at: 30, version: 1, round: 2, way: 'code' } as const;

test('what two devices did with one assignment adds up, whichever of them is asked', () => {
	const other: Assigned = {
		...task,
		at: 5,
		changedAt: 30,
		opened: 25,
		alias: 'Owl',
		handedIn: [again]
	};
	const both = {
		...task,
		at: 5,
		changedAt: 30,
		opened: 25,
		alias: 'Owl',
		handedIn: [...task.handedIn, again]
	};
	expect(joinAssigned(task, other)).toEqual(both);
	expect(joinAssigned(other, task)).toEqual(both);
	expect(joinAssigned(both, other)).toBeNull();
	expect(joinAssigned(task, { ...task, handedIn: [] })).toBeNull();
});
