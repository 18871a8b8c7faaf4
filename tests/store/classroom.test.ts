import { beforeEach, expect, test } from 'vitest';
import type { Received, SchoolClass, Student } from '$lib/core/classroom';
import type { HandIn } from '$lib/core/handin/hand-in';
import { idOf } from '$lib/core/handin/hand-in';
import { assignment } from '../exchange/samples';
import { teacherStore, newBrowser, tab } from './browser';

beforeEach(newBrowser);

const student = (id: string, name: string, learners: string[] = []): Student => ({
	id,
	name,
	learners
});
const room: SchoolClass = {
	id: 'c1',
	name: '8B',
	createdAt: 1_000,
	invented: false,
	students: [student('s1', 'Mina'), student('s2', 'Omid')],
	rev: 0,
	saved: null
};
const issued = {
	id: assignment.id,
	class: 'c1',
	assignment,
	createdAt: 2_000,
	privateKey: null
};

function handIn(learner: string, more: Partial<HandIn> = {}): HandIn {
	return {
		learner,
		name: 'Mina',
		alias: false,
		assignment: { id: assignment.id, version: 1 },
		at: 5_000,
		round: 1,
		works: [],
		...more
	};
}
function received(given: HandIn, at = 6_000): Received {
	const { assignment } = given;
	const id = idOf(given);
	return {
		id,
		class: 'c1',
		assignment: assignment?.id ?? null,
		receivedAt: at,
		way: 'file',
		handIn: given
	};
}

async function teacher() {
	const desk = await tab();
	const store = { ...desk, ...(await teacherStore()) };
	await store.database();
	await store.addClass(room);
	await store.issue(issued);
	return store;
}

test('a hand-in that comes twice is kept once, and both are told', async () => {
	const mine = await teacher();
	const one = received(handIn('dev-mina'));
	const two = received(handIn('dev-omid', { name: 'Omid' }));
	expect(await mine.receive('c1', [one, one])).toEqual({ added: [one.id], already: [] });
	expect(await mine.receive('c1', [one, two])).toEqual({ added: [two.id], already: [one.id] });
	expect(await mine.receivedIn('c1')).toEqual([one, two]);
	expect(await mine.handInsOf(assignment.id)).toBe(2);
});

test('a hand-in that was taken out is gone alone, and may come once more', async () => {
	const mine = await teacher();
	const one = received(handIn('dev-mina'));
	const two = received(handIn('dev-omid', { name: 'Omid' }));
	await mine.receive('c1', [one, two]);
	await mine.takeOut(one.id);
	await mine.takeOut(one.id);
	expect(await mine.receivedIn('c1')).toEqual([two]);
	expect(await mine.receive('c1', [one])).toEqual({ added: [one.id], already: [] });
});

test('a student is known by their device after a change of name', async () => {
	const mine = await teacher();
	await mine.receive('c1', [received(handIn('dev-mina'))]);
	expect((await mine.schoolClass('c1'))!.students[0]).toEqual(student('s1', 'Mina', ['dev-mina']));
	expect((await mine.schoolClass('c1'))!.students[1]).toEqual(student('s2', 'Omid'));
});

test('hand-ins for a class that was removed are refused, and nothing of them stays', async () => {
	const mine = await teacher();
	await mine.removeClass('c1');
	const late = mine.receive('c1', [received(handIn('dev-mina'))]);
	await expect(late).rejects.toMatchObject({ name: 'Problem' });
	expect(await mine.receivedIn('c1')).toEqual([]);
});

test('a class that was removed comes back with all that belonged to it', async () => {
	const mine = await teacher();
	await mine.receive('c1', [received(handIn('dev-mina'))]);
	const before = [await mine.schoolClass('c1'), await mine.receivedIn('c1')];
	const whole = (await mine.removeClass('c1'))!;
	expect([await mine.classes(), await mine.allIssued()]).toEqual([[], []]);
	await mine.putBackClass(whole);
	expect([await mine.schoolClass('c1'), await mine.receivedIn('c1')]).toEqual(before);
	expect(await mine.allIssued('c1')).toEqual([issued]);
	expect(await mine.removeClass('none')).toBeNull();
});

test('an assignment changes freely until the first hand-in, then a change is the next version', async () => {
	const mine = await teacher();
	const [early, late] = [
		{ ...assignment, note: 'Alone.' },
		{ ...assignment, note: 'In pairs.' }
	];
	expect(await mine.revise(early)).toEqual(early);
	await mine.receive('c1', [received(handIn('dev-mina'))]);
	expect((await mine.revise(early)).version).toBe(1);
	expect(await mine.revise(late)).toEqual({ ...late, version: 2 });
	expect((await mine.issuedOf(assignment.id))!.assignment.version).toBe(2);
});

test('two tabs that change the list of a class at once keep what both did', async () => {
	const mine = await teacher();
	await Promise.all(
		['Ada', 'Sara', 'Lena'].map((name) =>
			mine.changeStudents('c1', (list) => [...list, student(name, name)])
		)
	);
	await mine.renameClass('c1', '8C');
	const kept = (await mine.schoolClass('c1'))!;
	expect(kept.name).toBe('8C');
	expect(kept.students.map(({ name }) => name)).toEqual(['Mina', 'Omid', 'Ada', 'Sara', 'Lena']);
	await expect(mine.renameClass('none', 'x')).rejects.toMatchObject({ name: 'Problem' });
});
