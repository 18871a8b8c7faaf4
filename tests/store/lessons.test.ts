import { beforeEach, expect, test } from 'vitest';
import type { Attempt, Draft } from '$lib/core/attempt';
import { signed, type KeptLesson } from '$lib/core/pack/lesson';
import { packed } from '$lib/core/pack/make';
import { whole } from '../core/manuscript/whole';
import { newBrowser, tab } from './browser';

beforeEach(newBrowser);

const first = packed(whole())!;
/** The lesson as it was made at some time: with another card, it is another version. */
function made(madeAt: number, card = ''): KeptLesson {
	const dossier = {
		...first.dossier,
		cards: card
			? [
					{
						id: card,
						kind: 'about' as const,
						title: 'T',
						org: 'O',
						date: '2031',
						says: 'S.',
						ref: 'R',
						decoyWhy: null
					}
				]
			: []
	};
	return { ...signed({ ...first, madeAt, dossier }), own: false, keptAt: 1 };
}

async function desk() {
	const { database, ...rest } = await tab();
	const store = await import('$lib/store/lessons');
	const db = await database();
	await db.learners.add({ id: 'mina', name: 'Mina', picture: 'cat', createdAt: 1, savedAt: null });
	const stored = async () => (await store.versionsOf('own-m')).map(({ version }) => version);
	return { ...rest, ...store, db, stored };
}

type Desk = Awaited<ReturnType<typeof desk>>;
const spot = { learner: 'mina', lesson: 'own-m', exercise: 'find', kind: 'mark', at: 9 } as const;
const answer = { marks: {}, nothing: true };
const attempt = (version: string): Attempt => ({ ...spot, id: `a-${version}`, version, answer });

test('the same pack twice is there once', async () => {
	const { keepLessons, keptLessons } = await desk();
	expect(await keepLessons([made(5)])).toEqual(['new']);
	expect(await keepLessons([{ ...made(5), keptAt: 7 }])).toEqual(['same']);
	expect(await keptLessons()).toEqual([made(5)]);
});

test('a newer lesson takes the place of an older one, and never the other way round', async () => {
	const { keepLessons, keptLessons, stored } = await desk();
	await keepLessons([made(5)]);
	expect(await keepLessons([made(6, 'b')])).toEqual(['newer']);
	expect(await stored()).toEqual([made(6, 'b').version]);
	expect(await keepLessons([made(5)])).toEqual(['older']);
	expect(await keepLessons([made(4, 'b')])).toEqual(['older']);
	expect(await keptLessons()).toEqual([made(6, 'b')]);
});

test('a key that was corrected takes the place of the one before, in the same version', async () => {
	const { keepLessons, keptLessons } = await desk();
	await keepLessons([made(5)]);
	const { author: _author, ...rest } = made(6);
	const mended = { ...signed({ ...rest, author: 'B. Teacher' }), own: false, keptAt: 2 };
	expect(mended.version).toBe(made(5).version);
	expect(await keepLessons([mended])).toEqual(['newer']);
	expect(await keptLessons()).toEqual([mended]);
});

test.for<[string, (desk: Desk, version: string) => Promise<unknown>]>([
	['an attempt', ({ db }, version) => db.attempts.add(attempt(version))],
	[
		'a draft',
		({ db }, version) => db.drafts.add({ ...spot, attempt: 'x', rev: 1, version, answer } as Draft)
	],
	[
		'what a class handed in',
		({ db }, version) => {
			const work = { ...spot, tries: 1, version, answer, first: null };
			const { learner: _who, ...own } = work;
			const handIn = {
				...{ learner: 'x', name: 'X', alias: false, assignment: null, at: 9, round: 1 as const },
				works: [own]
			};
			return db.received.add({
				...{ id: 'r', class: 'c', assignment: null, receivedAt: 9, way: 'file', handIn }
			});
		}
	]
])('a version that %s answers stays beside a newer one', async ([, put]) => {
	const desktop = await desk();
	const { keepLessons, keptLessons, stored } = desktop;
	await keepLessons([made(5)]);
	await put(desktop, made(5).version);
	await keepLessons([made(6, 'b')]);
	expect(await stored()).toEqual([made(6, 'b').version, made(5).version]);
	await keepLessons([made(7, 'c')]);
	expect(await stored()).toEqual([made(7, 'c').version, made(5).version]);
	expect((await keptLessons()).map(({ madeAt }) => madeAt)).toEqual([7]);
});

test('an older version comes in beside a newer one where answers need it', async () => {
	const { db, keepLessons, stored } = await desk();
	await keepLessons([made(6, 'b')]);
	await db.attempts.add(attempt(made(5).version));
	expect(await keepLessons([made(5)])).toEqual(['older']);
	expect(await stored()).toEqual([made(6, 'b').version, made(5).version]);
});

test('a lesson that was made here stays one’s own when it comes in as a pack', async () => {
	const { keepLessons, keptLessons } = await desk();
	await keepLessons([{ ...made(5), own: true }]);
	await keepLessons([made(6)]);
	expect(await keptLessons()).toMatchObject([{ madeAt: 6, own: true }]);
});

test('a lesson that is removed leaves all answers, and comes back whole', async () => {
	const { db, keepLessons, removeLesson, putBackLesson, keptLessons, stored } = await desk();
	await keepLessons([made(5)]);
	await db.attempts.add(attempt(made(5).version));
	await keepLessons([made(6, 'b')]);
	const before = await stored();
	const stood = await removeLesson('own-m');
	expect(await keptLessons()).toEqual([]);
	expect(await db.attempts.count()).toBe(1);
	await putBackLesson(stood);
	await putBackLesson(stood);
	expect(await stored()).toEqual(before);
});
