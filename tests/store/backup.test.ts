import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { read, write } from '$lib/core/backup';
import type { Content } from '$lib/core/content';
import { draftOf, marks, mina, newBrowser, none, omid, spot, tab, tabOfMina } from './browser';

beforeEach(newBrowser);

let made = 0;
const newId = () => `new-${++made}`;
type Tab = Awaited<ReturnType<typeof tab>>;

const change = async (at: Tab, words: number[], time: number, attempt = 'first') => {
	const base = await at.draft(spot);
	const mine = draftOf(marks(...words), { at: time, attempt: base?.attempt ?? attempt });
	return (await at.keepDraft(mine, base, newId()))!;
};

/** What a person saves, by way of the file itself. */
const save = async (at: Tab, time: number, learner: string | null = 'mina') => {
	const content = await at.gather({ learner }, '1', time);
	await at.markSaved(content);
	return read(write(content));
};

const all = async (at: Tab) => {
	const db = await at.database();
	const tables = [db.learners, db.attempts, db.drafts, db.reviews];
	return Promise.all(tables.map((table) => table.toArray() as Promise<unknown[]>));
};

/** Two devices of one person: each its own browser, with the same draft begun. */
async function school() {
	const work = await tabOfMina();
	await change(work, [1, 2], 5_000);
	return work;
}
async function home(file: Content) {
	newBrowser();
	const work = await tab();
	await work.database();
	await work.restore(file, 10_000, newId);
	return work;
}

test('a file holds one learner, or everybody', async () => {
	const work = await school();
	await work.addLearner(omid);
	await work.commit(await change(work, [1], 6_000), 6_500);
	await work.keepDraft(draftOf(marks(7), { learner: 'omid', attempt: 'o' }), null, newId());
	const one = await work.gather({ learner: 'mina' }, '0.1.0', 7_000);
	expect(one).toMatchObject({ savedAt: 7_000, app: '0.1.0', drafts: [], learners: [mina] });
	expect(one.attempts.map(({ id }) => id)).toEqual(['first']);
	const everybody = await work.gather({ learner: null }, '0.1.0', 7_000);
	expect(everybody.learners).toEqual([mina, omid]);
	expect(everybody.drafts.map(({ learner }) => learner)).toEqual(['omid']);
});

test.for([
	['the first version', 'work-v1.txt', 0],
	['version 2', 'work-v2.txt', 3],
	['version 3', 'work-v3-mina.txt', 3]
] as const)('all of a file of %s comes into an empty browser', async ([, name, reviews]) => {
	const file = read(readFileSync(`tests/handins/${name}`, 'utf8'));
	const work = await home(file);
	expect(await work.gather({ learner: null }, file.app, file.savedAt)).toEqual({
		...file,
		learners: file.learners.map((learner) => ({ ...learner, savedAt: 10_000 })),
		attempts: expect.arrayContaining(file.attempts),
		drafts: expect.arrayContaining(file.drafts),
		reviews: expect.arrayContaining(file.reviews),
		filed: expect.objectContaining({ att10000000000000000: file.filed.att10000000000000000 })
	});
	expect((await all(work)).map((rows) => rows.length)).toEqual([2, 10, 10, reviews]);
});

test('restoring says what was new and what was here, and a second time changes nothing', async () => {
	const work = await school();
	await work.commit(await change(work, [1], 6_000), 6_500);
	await change(work, [4], 7_000, 'second');
	const file = await save(work, 8_000);
	const other = await home(file);
	const before = await all(other);
	expect(await other.restore(file, 11_000, newId)).toEqual({ ...none, alreadyHere: 2 });
	expect(await all(other)).toEqual(before);
	expect(await other.unsaved('mina')).toBe(0);
	await other.removeLearner('mina');
	const added = { ...none, learners: 1, attempts: 1, drafts: 1 };
	expect(await other.restore(file, 12_000, newId)).toEqual(added);
	expect(await all(other)).toEqual(before);
});

test('an older file rolls nothing back: not a name, a mark, a deletion or a commit', async () => {
	const work = await school();
	const old = await save(work, 5_500);
	await change(work, [2, 3], 6_000);
	await work.renameLearner('mina', { name: 'Mina B.', picture: 'fox' });
	const before = await all(work);
	expect(await work.restore(old, 7_000, newId)).toMatchObject({ drafts: 0, alreadyHere: 1 });
	expect(await all(work)).toEqual(before);

	await work.commit((await work.draft(spot))!, 8_000);
	expect(await work.restore(old, 9_000, newId)).toMatchObject({ drafts: 0, alreadyHere: 1 });
	expect(await work.draft(spot)).toBeNull();
	expect((await work.attemptsOf(spot)).map(({ answer }) => answer)).toEqual([marks(2, 3)]);
});

test('a draft that was taken home and worked on comes back as it is there, deletions too', async () => {
	const file = await save(await school(), 5_500);
	const away = await home(file);
	await change(away, [2, 3], 20_000);
	const later = await save(away, 21_000);
	newBrowser();
	const back = await school();
	await save(back, 5_500);
	expect(await back.restore(later, 30_000, newId)).toMatchObject({ drafts: 1 });
	expect(await back.draft(spot)).toMatchObject({
		answer: marks(2, 3),
		at: 20_000,
		attempt: 'first'
	});
});

test('a draft that was finished at home is finished at school too', async () => {
	const file = await save(await school(), 5_500);
	const away = await home(file);
	await away.commit(await change(away, [3], 20_000), 20_500);
	const later = await save(away, 21_000);
	newBrowser();
	const back = await school();
	expect(await back.restore(later, 30_000, newId)).toMatchObject({ attempts: 1, drafts: 0 });
	expect(await back.draft(spot)).toBeNull();
	expect((await back.attemptsOf(spot)).map(({ answer }) => answer)).toEqual([marks(3)]);
});

test('drafts that went separate ways are merged: no mark of either is lost', async () => {
	const file = await save(await school(), 5_500);
	const away = await home(file);
	await change(away, [1, 2, 3], 20_000);
	const later = await save(away, 21_000);
	newBrowser();
	const back = await school();
	await save(back, 5_500);
	await change(back, [2, 4], 25_000);
	expect(await back.restore(later, 30_000, newId)).toMatchObject({ drafts: 1 });
	const merged = (await back.draft(spot))!;
	expect(merged).toMatchObject({ answer: marks(1, 2, 3, 4), at: 30_000 });
	expect(await back.unsaved('mina')).toBe(1);
	expect(await back.restore(later, 31_000, newId)).toMatchObject({ drafts: 0, alreadyHere: 1 });
	expect(await back.draft(spot)).toEqual(merged);
});

test('on a conflict the newer choice stands, on whichever device it was made', async () => {
	const mine = (label: 'L1' | 'L2', at: number, attempt: string) =>
		draftOf(
			{ marks: { m: { at: 'p1', from: 1, to: 1, label } }, nothing: false },
			{ at, attempt, rev: 1 }
		);
	for (const [here, there, expected] of [
		[5_000, 6_000, 'L2'],
		[6_000, 5_000, 'L1']
	] as const) {
		newBrowser();
		const work = await tabOfMina();
		await work.keepDraft(mine('L1', here, 'here'), null, newId());
		const file = {
			...(await work.gather({ learner: 'mina' }, '1', 7_000)),
			drafts: [mine('L2', there, 'there')]
		};
		await work.restore(file, 8_000, newId);
		expect(await work.draft(spot)).toMatchObject({
			attempt: 'here',
			answer: { marks: { m: { label: expected } } }
		});
	}
});

test('a draft with more in it than the attempt that was made of it elsewhere stays, as a new one', async () => {
	const file = await save(await school(), 5_500);
	const away = await home(file);
	await away.commit(await change(away, [1, 2], 20_000), 20_500);
	const later = await save(away, 21_000);
	newBrowser();
	const back = await school();
	await change(back, [1, 2, 9], 15_000);
	await back.restore(later, 30_000, newId);
	const kept = (await back.draft(spot))!;
	expect(kept.answer).toEqual(marks(1, 2, 9));
	expect(kept.attempt).not.toBe('first');
	await back.commit(kept, 31_000);
	expect((await back.attemptsOf(spot)).map(({ answer }) => answer)).toEqual([
		marks(1, 2),
		marks(1, 2, 9)
	]);
});

test('an exercise that was finished on two devices is kept twice, there and back and there again', async () => {
	const file = await save(await school(), 5_500);
	const away = await home(file);
	await away.commit(await change(away, [1], 20_000), 20_500);
	const fromHome = await save(away, 21_000);
	newBrowser();
	const back = await school();
	await back.commit(await change(back, [2], 15_000), 15_500);
	await back.restore(fromHome, 30_000, newId);
	const both = [marks(2), marks(1)];
	expect((await back.attemptsOf(spot)).map(({ answer }) => answer)).toEqual(both);
	const fromSchool = await save(back, 31_000);
	const again = await home(fromHome);
	for (let time = 0; time < 2; time++) await again.restore(fromSchool, 40_000, newId);
	expect((await again.attemptsOf(spot)).map(({ answer }) => answer)).toEqual(both);
	await again.restore(await save(again, 41_000), 42_000, newId);
	expect(await again.attemptsOf(spot)).toHaveLength(2);
});

test('a file that was cut or damaged anywhere is refused and changes nothing', async () => {
	const work = await school();
	const file = await save(work, 5_500);
	const bytes = new TextEncoder().encode(readFileSync('tests/handins/work-v1.txt', 'utf8'));
	const before = await all(work);
	const bring = async (text: string) => work.restore(read(text), 9_000, newId);
	for (let place = 0; place < bytes.length; place += 97) {
		const cut = new TextDecoder().decode(bytes.slice(0, place));
		await expect(bring(cut)).rejects.toMatchObject({ name: 'Problem' });
		const flipped = bytes.slice();
		flipped[place]! ^= 1;
		const changed = new TextDecoder().decode(flipped);
		await expect(bring(changed)).rejects.toMatchObject({ name: 'Problem' });
	}
	expect(await all(work)).toEqual(before);
	expect(await bring(write(file))).toMatchObject({ alreadyHere: 1 });
});

test('a file that fails half-way through leaves everything as it was', async () => {
	const work = await school();
	const before = await all(work);
	const file = read(readFileSync('tests/handins/work-v1.txt', 'utf8'));
	const broken = { ...file.drafts[0]!, answer: { text: () => '' } } as never;
	await expect(
		work.restore({ ...file, drafts: [...file.drafts, broken] }, 9_000, newId)
	).rejects.toThrow();
	expect(await all(work)).toEqual(before);
});
