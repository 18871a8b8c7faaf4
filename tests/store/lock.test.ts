import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { read } from '$lib/core/backup';
import { blank } from '$lib/core/wish';
import { teacherStore, newBrowser, none, tab } from './browser';

beforeEach(newBrowser);

const newId = () => 'unused';
const frozen = read(readFileSync('tests/handins/work-v3-class.txt', 'utf8'));
const room = frozen.classes[0]!;
const passphrase = 'three calm herons';

async function desk() {
	const mine = await tab();
	const db = await mine.database();
	const [classroom, comments, lock] = await Promise.all([
		teacherStore(),
		import('$lib/store/comments'),
		import('$lib/store/lock')
	]);
	return { ...mine, ...classroom, ...comments, ...lock, db };
}
type Desk = Awaited<ReturnType<typeof desk>>;

async function full() {
	const mine = await desk();
	await mine.restore(frozen, 9e12, newId);
	return mine;
}
const all = async (at: Desk) => ({
	classes: await at.classes(),
	issued: await at.allIssued(room.id),
	received: await at.receivedIn(room.id),
	comments: await at.commentsIn(room.id)
});

/** What lies in the browser itself, past Loupe. */
async function onDisk(): Promise<string> {
	const raw = await new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open('loupe');
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(new Error('closed'));
	});
	const names = ['classes', 'issued', 'received', 'comments', 'sheets', 'wishes'];
	const rows = await Promise.all(
		names.map(
			(name) =>
				new Promise<unknown[]>((done) => {
					const request = raw.transaction(name).objectStore(name).getAll();
					request.onsuccess = () => done(request.result as unknown[]);
				})
		)
	);
	raw.close();
	return JSON.stringify(rows.flat());
}
const secrets = ['Omid', '"d":"Ag"', 'It names its source.', 'Yes: it names'];

test('behind a lock nothing that students wrote, no name and no key lies open in the browser', async () => {
	const mine = await full();
	const before = await all(mine);
	for (const secret of secrets) expect(await onDisk()).toContain(secret);
	await mine.setLock(passphrase);
	const disk = await onDisk();
	for (const secret of secrets) expect(disk).not.toContain(secret);
	expect(disk).not.toContain(passphrase);
	expect(await all(mine)).toEqual(before);
	expect(await mine.lockStanding()).toBe('open');
	await mine.removeLock();
	expect(await mine.lockStanding()).toBe('none');
	expect(await all(mine)).toEqual(before);
	for (const secret of secrets) expect(await onDisk()).toContain(secret);
});

test('what other programs know students by is behind the lock with their names', async () => {
	const mine = await full();
	const elsewhere = { oneRoster: { sourcedId: 'school-number-77' } };
	await mine.changeStudents(room.id, (list) => list.map((each) => ({ ...each, elsewhere })));
	expect(await onDisk()).toContain('school-number-77');
	await mine.setLock(passphrase);
	expect(await onDisk()).not.toContain('school-number-77');
	expect((await mine.schoolClass(room.id))!.students[0]!.elsewhere).toEqual(elsewhere);
});

test('a tab without the passphrase reads and changes nothing; with it, all is there', async () => {
	const mine = await full();
	const before = await all(mine);
	await mine.setLock(passphrase);
	const other = await desk();
	expect(await other.lockStanding()).toBe('shut');
	await expect(other.classes()).rejects.toMatchObject({ name: 'Problem' });
	await expect(other.receivedIn(room.id)).rejects.toMatchObject({ name: 'Problem' });
	await expect(other.renameClass(room.id, 'x')).rejects.toMatchObject({ name: 'Problem' });
	await expect(other.restore(frozen, 9e12, newId)).rejects.toMatchObject({ name: 'Problem' });
	await expect(other.gather({ room: null }, '1', 5)).rejects.toMatchObject({ name: 'Problem' });
	expect(await other.gather({ learner: null }, '1', 5)).toMatchObject({ classes: [] });
	await expect(other.unlock('three calm heron')).rejects.toThrow('not the passphrase');
	expect(await other.lockStanding()).toBe('shut');
	await other.unlock(passphrase);
	expect(await all(other)).toEqual(before);
	await other.shut();
	await expect(other.classes()).rejects.toMatchObject({ name: 'Problem' });
	expect(await all(mine)).toEqual(before);
});

test('work goes on behind a lock, each change sealed as well', async () => {
	const mine = await full();
	await mine.setLock(passphrase);
	await mine.changeStudents(room.id, (list) => [
		...list,
		{ id: 's9', name: 'Parvin', learners: [] }
	]);
	const word = { ...frozen.comments[0]!, text: 'Whose word is it?' };
	await mine.keepComment(word, word);
	await mine.markSaved(await mine.gather({ room: null }, '1', 5));
	const seen: number[] = [];
	await mine.db.classes.each(({ students }) => seen.push(students.length));
	expect(seen).toEqual([3]);
	const disk = await onDisk();
	expect(disk).not.toContain('Parvin');
	expect(disk).not.toContain('Whose word');
	const whole = (await mine.removeClass(room.id))!;
	await mine.putBackClass(whole);
	expect((await mine.commentsIn(room.id))[0]!.text).toBe('Whose word is it?');
	expect(await mine.restore(frozen, 9e12, newId)).toEqual({ ...none, alreadyHere: 3 });
});

test('what a teacher has half filled in is sealed, and a locked tab keeps nothing in the open', async () => {
	const mine = await full();
	const { keepBegun, begunOn } = await import('$lib/store/wishes');
	const begun = {
		...{ class: room.id, made: '', id: 'w1', at: 7 },
		wish: { ...blank, title: 'Two stories' }
	};
	await keepBegun(begun, begun.wish, 'spare');
	expect(await onDisk()).toContain('Two stories');
	await mine.setLock(passphrase);
	expect(await onDisk()).not.toContain('Two stories');
	await keepBegun({ ...begun, at: 8 }, begun.wish, 'spare');
	expect(await begunOn(begun)).toEqual({ ...begun, at: 8 });
	await mine.shut();
	await expect(keepBegun({ ...begun, at: 9 }, begun.wish, 'spare')).rejects.toMatchObject({
		name: 'Problem'
	});
	expect(await onDisk()).not.toContain('Two stories');
	await mine.unlock(passphrase);
	expect(await begunOn(begun)).toEqual({ ...begun, at: 8 });
});

test('another passphrase opens, and the one before no longer does', async () => {
	const mine = await full();
	await mine.setLock(passphrase);
	await expect(mine.changeLock('wrong one', 'four quiet geese')).rejects.toThrow(
		'not the passphrase'
	);
	await expect(mine.changeLock(passphrase, 'short')).rejects.toThrow('too short');
	await mine.changeLock(passphrase, 'four quiet geese');
	const other = await desk();
	await expect(other.unlock(passphrase)).rejects.toThrow('not the passphrase');
	await other.unlock('four quiet geese');
	expect(await other.receivedIn(room.id)).toEqual(frozen.received);
});

test('a tab whose lock was taken away in another keeps in the open again', async () => {
	const mine = await full();
	await mine.setLock(passphrase);
	const other = await desk();
	await other.unlock(passphrase);
	await mine.removeLock();
	expect(await other.lockStanding()).toBe('none');
	await other.renameClass(room.id, '9B');
	expect((await mine.schoolClass(room.id))!.name).toBe('9B');
	expect(await onDisk()).toContain('Omid');
});

test('who forgot the passphrase can begin anew, and a saved file brings everything back', async () => {
	const mine = await full();
	await mine.setLock(passphrase);
	const other = await desk();
	await other.removeLocked();
	expect(await other.lockStanding()).toBe('none');
	expect(await other.classes()).toEqual([]);
	await other.restore(frozen, 9e12, newId);
	expect(await other.receivedIn(room.id)).toEqual(frozen.received);
});

test('a row that was put in the place of another does not open', async () => {
	const mine = await full();
	await mine.addClass({ ...room, id: 'other', students: [] });
	await mine.setLock(passphrase);
	await mine.shut();
	const raw = await new Promise<IDBDatabase>((done) => {
		const request = indexedDB.open('loupe');
		request.onsuccess = () => done(request.result);
	});
	await new Promise<void>((done) => {
		const rows = raw.transaction('classes', 'readwrite').objectStore('classes');
		rows.get(room.id).onsuccess = ({ target }) =>
			(rows.put({ ...(target as IDBRequest<object>).result, id: 'other' }).onsuccess = () =>
				done());
	});
	raw.close();
	await mine.unlock(passphrase);
	await expect(mine.schoolClass('other')).rejects.toThrow(/tag/);
	expect((await mine.schoolClass(room.id))!.students).toHaveLength(2);
});
