import { beforeEach, expect, test, vi } from 'vitest';
import { attemptOf, draftOf, marks, newBrowser, omid, spot, tab, tabOfMina } from './browser';

beforeEach(newBrowser);

test('the attempts on an exercise come oldest first, and nobody else’s among them', async () => {
	const { database, attemptsOf } = await tabOfMina();
	await (
		await database()
	).attempts.bulkAdd([
		attemptOf(marks(2), { id: 'a', at: 9_000 }),
		attemptOf(marks(1), { id: 'b', at: 6_000 }),
		attemptOf(marks(3), { id: 'c', learner: 'omid' }),
		attemptOf(marks(4), { id: 'd', exercise: 'find-language-2' }),
		attemptOf(marks(5), { id: 'e', lesson: 'rul' })
	]);
	expect((await attemptsOf(spot)).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('first attempts and counts stand in the order of the exercises that were asked for', async () => {
	const { database, firstAttempts, counts } = await tabOfMina();
	await (
		await database()
	).attempts.bulkAdd([
		attemptOf(marks(1), { id: 'x2', exercise: 'x', at: 2 }),
		attemptOf(marks(1), { id: 'x1', exercise: 'x', at: 1 }),
		attemptOf(marks(1), { id: 'z1', exercise: 'z', at: 3 }),
		attemptOf(marks(1), { id: 'y1', exercise: 'y', learner: 'omid' })
	]);
	const places = ['z', 'y', 'x'].map((exercise) => ({ lesson: 'rule', exercise }));
	const firsts = await firstAttempts('mina', places);
	expect(firsts.map((attempt) => attempt?.id ?? null)).toEqual(['z1', null, 'x1']);
	expect(await counts('mina', places)).toEqual([1, 0, 2]);
});

test('a first attempt reads one row, however many attempts there are', async () => {
	const { database, firstAttempts } = await tabOfMina();
	const db = await database();
	const many = Array.from({ length: 500 }, (_, n) => attemptOf(marks(n), { id: `a${n}`, at: n }));
	await db.attempts.bulkAdd(many);
	let rows = 0;
	db.attempts.hook('reading', (row) => {
		rows++;
		return row;
	});
	await firstAttempts('mina', [spot]);
	expect(rows).toBe(1);
});

test('where somebody was is the draft or the attempt that they touched last', async () => {
	const { database, latest } = await tabOfMina();
	const db = await database();
	expect(await latest('mina')).toBeNull();
	await db.attempts.add(attemptOf(marks(1), { at: 6_000 }));
	expect(await latest('mina')).toMatchObject({ id: 'first' });
	await db.drafts.add(draftOf(marks(1), { exercise: 'other', at: 5_000 }));
	expect(await latest('mina')).toMatchObject({ id: 'first' });
	await db.drafts.add(draftOf(marks(1), { exercise: 'third', at: 7_000 }));
	await db.drafts.add(draftOf(marks(1), { exercise: 'fourth', learner: 'omid', at: 8_000 }));
	expect(await latest('mina')).toMatchObject({ exercise: 'third', rev: 0 });
	const form = { kind: 'form' as const, lesson: 'before-after', answer: { items: {} } };
	await db.drafts.add({ ...draftOf(marks(1), { exercise: 'a', at: 9_000 }), ...form });
	await db.drafts.add(draftOf(marks(1), { lesson: 'practice', exercise: 'b-s4-01', at: 9_500 }));
	expect(await latest('mina')).toMatchObject({ exercise: 'third' });
});

test('only what was made or changed after the last file counts as unsaved', async () => {
	const { addLearner, keepDraft, commit, gather, markSaved, unsaved } = await tabOfMina();
	await addLearner(omid);
	expect(await unsaved('mina')).toBe(0);
	const draft = (await keepDraft(draftOf(marks(1), { at: 5_000 }), null, 's'))!;
	expect(await unsaved('mina')).toBe(1);
	await commit(draft, 6_000);
	await keepDraft(draftOf(marks(1), { exercise: 'b', attempt: 'b', at: 6_500 }), null, 's');
	await keepDraft(draftOf(marks(1), { learner: 'omid', attempt: 'o', at: 6_500 }), null, 's');
	expect(await unsaved('mina')).toBe(2);

	const content = await gather({ learner: 'mina' }, '1', 7_000);
	const later = draftOf(marks(1, 2), { exercise: 'b', attempt: 'b', at: 7_001 });
	await keepDraft(later, content.drafts[0]!, 's');
	await markSaved(content);
	expect([await unsaved('mina'), await unsaved('omid')]).toEqual([1, 1]);
	await markSaved({ ...content, savedAt: 4_000 });
	expect(await unsaved('mina')).toBe(1);
});

test('removing somebody takes all of theirs and nothing of anybody else', async () => {
	const { addLearner, keepDraft, commit, removeLearner, database, chooseLearner, ...rest } =
		await tabOfMina();
	await addLearner(omid);
	for (const learner of ['mina', 'omid']) {
		const done = draftOf(marks(1), { learner, attempt: `${learner}-1` });
		await commit((await keepDraft(done, null, 's'))!, 6_000);
		await keepDraft(draftOf(marks(2), { learner, attempt: `${learner}-2` }), null, 's');
	}
	await rest.markSaved(await rest.gather({ learner: null }, '1', 8_000));
	await chooseLearner('mina');
	await removeLearner('mina');
	const db = await database();
	expect(await rest.learners()).toEqual([{ ...omid, savedAt: 8_000 }]);
	expect((await db.attempts.toArray()).map(({ id }) => id)).toEqual(['omid-1']);
	expect((await db.drafts.toArray()).map(({ attempt }) => attempt)).toEqual(['omid-2']);
	expect(await rest.currentLearner()).toBeNull();
	expect(await rest.setting('filed')).toEqual({ 'omid-2': [expect.any(String)] });
});

test('who learns here and how they read is the same in the next tab', async () => {
	const { chooseLearner, keepSetting, renameLearner } = await tabOfMina();
	const reading = { size: 'larger', spacing: 'wide', face: 'plain' } as const;
	await chooseLearner('mina');
	await keepSetting('reading', reading);
	await renameLearner('mina', { name: 'Mina <b>', picture: 'fox' });
	const next = await tab();
	expect(await next.currentLearner()).toMatchObject({
		id: 'mina',
		name: 'Mina <b>',
		picture: 'fox'
	});
	expect(await next.setting('reading')).toEqual(reading);
	expect(await next.setting('persistence')).toBeNull();
});

test.for([
	['a browser that keeps already', { persisted: true, persist: false }, null, 'granted', 0],
	['a browser that agrees', { persisted: false, persist: true }, null, 'granted', 1],
	['a browser that refuses', { persisted: false, persist: false }, null, 'refused', 1],
	['a browser that refused before', { persisted: false, persist: true }, 'refused', 'refused', 0],
	['a browser that cannot', null, null, 'unsupported', 0]
] as const)('asking %s to keep the work is remembered', async ([, says, before, answer, asked]) => {
	const { askToPersist, keepSetting, setting } = await tabOfMina();
	if (before) await keepSetting('persistence', before);
	const persist = vi.fn(async () => says?.persist);
	const storage = says && { persisted: async () => says.persisted, persist };
	vi.stubGlobal('navigator', { storage: storage ?? undefined });
	expect(await askToPersist()).toBe(answer);
	expect(await setting('persistence')).toBe(answer);
	expect(persist).toHaveBeenCalledTimes(asked);
	vi.stubGlobal('navigator', undefined);
});
