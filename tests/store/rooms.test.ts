import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { read, write } from '$lib/core/backup';
import { teacherStore, newBrowser, none, tab } from './browser';

beforeEach(newBrowser);

const newId = () => 'unused';
const frozen = read(readFileSync('tests/handins/work-v3-class.txt', 'utf8'));
const room = frozen.classes[0]!;
const added = { ...none, classes: 1, issued: 1, received: 1, comments: 1 };

async function desk() {
	const mine = await tab();
	await mine.database();
	const [classroom, comments, returned] = await Promise.all([
		teacherStore(),
		import('$lib/store/comments'),
		import('$lib/store/returned')
	]);
	return { ...mine, ...classroom, ...comments, ...returned };
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
