import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { read, write } from '$lib/core/backup';
import { idOf } from '$lib/core/handin/hand-in';
import { onPaper } from '$lib/core/paper/entry';
import { assignmentOf } from '$lib/core/wish';
import { teacherStore, newBrowser, none, tab } from './browser';

beforeEach(newBrowser);

const newId = () => 'unused';
const frozen = read(readFileSync('tests/handins/work-v3-class.txt', 'utf8'));
const half = read(readFileSync('tests/handins/work-v4-class.txt', 'utf8'));
const room = frozen.classes[0]!;
const added = { ...none, classes: 1, issued: 1, received: 1, comments: 1 };

async function desk() {
	const mine = await tab();
	await mine.database();
	const [classroom, comments, returned, paper] = await Promise.all([
		teacherStore(),
		import('$lib/store/comments'),
		import('$lib/store/returned'),
		import('$lib/store/paper')
	]);
	return { ...mine, ...classroom, ...comments, ...returned, ...paper };
}

test('a class comes back from its file with everything, once, and is known to be in a file', async () => {
	const mine = await desk();
	expect(await mine.restore(frozen, 9e12, newId)).toEqual(added);
	const kept = (await mine.schoolClass(room.id))!;
	expect(kept).toEqual({ ...room, saved: { rev: 7, at: frozen.savedAt } });
	const again = { ...none, alreadyHere: 3 };
	expect(await mine.restore(frozen, 9e12, newId)).toEqual(again);
	expect(await mine.schoolClass(room.id)).toEqual(kept);
	const out = await mine.gather({ room: room.id }, frozen.app, frozen.savedAt);
	expect(read(write(out))).toEqual({ ...frozen, classes: [kept] });
	expect(await mine.gather({ room: null }, frozen.app, frozen.savedAt)).toEqual(out);
});

test('what was half filled in is in the file of its class, comes back, and twice is once', async () => {
	const mine = await desk();
	await mine.restore(frozen, 9e12, newId);
	await mine.markSaved(await mine.gather({ room: null }, '1', 2e12));
	const more = { ...none, sheets: 2, wishes: 2, classes: 1 };
	expect(await mine.restore(half, 9e12, newId)).toEqual({ ...more, alreadyHere: 3 });
	const { rev, saved } = (await mine.schoolClass(room.id))!;
	expect(rev).toBeGreaterThan(saved!.rev);
	const again = { ...none, alreadyHere: 7 };
	expect(await mine.restore(half, 9e12, newId)).toEqual(again);
	const out = await mine.gather({ room: room.id }, '1', 3e12);
	expect(read(write(out))).toMatchObject({ sheets: half.sheets, wishes: half.wishes });
	await mine.addClass({ ...room, id: 'other' });
	const other = { sheets: [], wishes: [] };
	expect(await mine.gather({ room: 'other' }, '1', 3e12)).toMatchObject(other);
});

test('an older file brings back no sheet that was handed in since, and no form that was made', async () => {
	const mine = await desk();
	await mine.restore(half, 9e12, newId);
	const [sheet] = half.sheets;
	const spot = { room: room.id, assignment: sheet!.assignment, student: 's1' };
	const handIn = onPaper(room.students[0]!, frozen.issued[0]!.assignment, [], {
		...{ at: 3e12, round: 1, before: null, versions: {} }
	});
	const row = { class: room.id, assignment: sheet!.assignment, receivedAt: 3e12, handIn };
	await mine.receive(room.id, [{ ...row, id: idOf(handIn), way: 'paper' }]);
	await mine.forgetTyped({ ...spot, round: 1 });
	const [fresh, change] = half.wishes;
	const task = frozen.issued[0]!;
	await mine.issue({ ...task, id: fresh!.id, assignment: { ...task.assignment, id: fresh!.id } });
	const lessons = { nameOf: () => '', strandsOf: () => [] };
	await mine.revise(assignmentOf(change!.wish, { ...task.assignment }, lessons));
	const before = await mine.gather({ room: null }, '1', 4e12);
	expect(before.sheets.map(({ typed }) => typed)).toEqual([null, null]);
	expect(before.wishes).toEqual([]);
	expect(await mine.restore(half, 9e12, newId)).toMatchObject({ sheets: 0, wishes: 0 });
	const after = await mine.gather({ room: null }, '1', 4e12);
	expect(after.sheets).toEqual(before.sheets);
	expect(after.wishes).toEqual([]);
});

test('of a sheet that was typed on two devices, each vote is there', async () => {
	const mine = await desk();
	await mine.restore({ ...frozen }, 9e12, newId);
	const [sheet] = half.sheets;
	const spot = { room: room.id, assignment: sheet!.assignment, student: 's1' };
	const codes = { codes: { x: '1 L1' }, answers: {} };
	await mine.keepTyped({ ...spot, round: 1 }, codes, 4e12);
	expect(await mine.restore(half, 9e12, newId)).toMatchObject({ sheets: 2 });
	expect(await mine.typedSheet({ ...spot, round: 1 })).toEqual(codes);
	expect(await mine.typedSheet({ ...spot, round: 2 })).toEqual(sheet!.second);
});

test('the file of one class holds nothing of another, and that of a learner no class', async () => {
	const mine = await desk();
	await mine.restore(frozen, 9e12, newId);
	await mine.addClass({ ...room, id: 'other', name: '9A' });
	const other = await mine.gather({ room: 'other' }, '1', 5);
	expect(other).toMatchObject({ issued: [], received: [], comments: [] });
	expect(other.classes.map(({ id }) => id)).toEqual(['other']);
	const everybody = await mine.gather({ learner: null }, '1', 5);
	expect(everybody).toMatchObject({ classes: [], issued: [], received: [], comments: [] });
});

test('what was done since stays when an older file comes back, and counts as in no file', async () => {
	const mine = await desk();
	await mine.restore(frozen, 9e12, newId);
	await mine.renameClass(room.id, '9B');
	await mine.changeStudents(room.id, (list) => list.filter(({ id }) => id !== 's2'));
	const word = { ...frozen.comments[0]!, text: 'Better now.', at: 1_990_000_000_000 };
	await mine.keepComment(word, word);
	const { rev } = (await mine.schoolClass(room.id))!;
	expect(rev).toBe(10);
	expect(await mine.restore(frozen, 9e12, newId)).toMatchObject({ classes: 1, comments: 0 });
	const kept = (await mine.schoolClass(room.id))!;
	expect(kept).toMatchObject({ name: '9B', rev: 11, saved: { rev: 7 } });
	expect(kept.students.map(({ id }) => id)).toEqual(['s1', 's2']);
	expect(await mine.commentsIn(room.id)).toEqual([word]);
});

test('saving marks the class as it was when it was gathered, and an older file never takes that back', async () => {
	const mine = await desk();
	await mine.restore(frozen, 9e12, newId);
	const early = await mine.gather({ room: null }, '1', 2e12);
	await mine.renameClass(room.id, '9B');
	const late = await mine.gather({ room: null }, '1', 3e12);
	await mine.renameClass(room.id, '9C');
	await mine.markSaved(late);
	await mine.markSaved(early);
	expect(await mine.schoolClass(room.id)).toMatchObject({ rev: 9, saved: { rev: 8, at: 3e12 } });
});

test('what was assigned and given back to a learner is in their file, comes back, and counts until then', async () => {
	const file = read(readFileSync('tests/handins/work-v3-mina.txt', 'utf8'));
	const [{ learner }] = file.assigned as [(typeof file.assigned)[0]];
	const mine = await desk();
	await mine.restore({ ...file, assigned: [], returned: [] }, 9e12, newId);
	await mine.markSaved({ ...file, drafts: [] });
	expect(await mine.unsaved(learner)).toBe(0);
	expect(await mine.restore(file, 9e12, newId)).toMatchObject({ assigned: 1, returned: 1 });
	expect(await mine.assignedTo(learner)).toEqual(file.assigned);
	expect(await mine.returnedTo(learner)).toEqual(file.returned);
	await mine.keepHandedIn(learner, file.assigned[0]!.id, {
		...{ at: 1_930_000_000_000, version: 1 },
		...{ round: 1, way: 'file' }
	});
	expect([await mine.unsaved(learner), await mine.isUnsaved(learner)]).toEqual([2, true]);
	await mine.markSaved(await mine.gather({ learner }, '1', 1_940_000_000_000));
	expect([await mine.unsaved(learner), await mine.isUnsaved(learner)]).toEqual([0, false]);
});
