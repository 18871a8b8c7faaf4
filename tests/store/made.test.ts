import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { read, write } from '$lib/core/backup';
import { newBrowser, none, tab } from './browser';

beforeEach(newBrowser);

const frozen = read(readFileSync('tests/handins/work-v4-making.txt', 'utf8'));
const newId = () => 'fresh';

async function desk() {
	const { database, ...rest } = await tab();
	const [lessons, manuscripts] = await Promise.all([
		import('$lib/store/lessons'),
		import('$lib/store/manuscripts')
	]);
	return { ...rest, ...lessons, ...manuscripts, db: await database() };
}

test('lessons of one’s own come back from a file, and twice is once', async () => {
	const { restore, gather } = await desk();
	expect(await restore(frozen, 9e12, newId)).toEqual({ ...none, manuscripts: 1, lessons: 2 });
	expect(await restore(frozen, 9e12, newId)).toEqual({ ...none, alreadyHere: 3 });
	const { savedAt, app } = frozen;
	for (const whose of [{ made: true } as const, { learner: null }, { room: null }]) {
		expect(read(write(await gather(whose, app, savedAt)))).toEqual(frozen);
	}
});

test('a file takes nothing back that was changed here since', async () => {
	const { restore, keepManuscript, manuscript, db, keptLessons } = await desk();
	await restore(frozen, 9e12, newId);
	const [before] = frozen.manuscripts;
	const mine = await keepManuscript({ ...before!, teach: 'Mine.' }, before!);
	const [council] = frozen.lessons;
	const newer = { ...council!, madeAt: council!.madeAt + 1, hash: 'f'.repeat(64) };
	await db.lessons.put(newer);
	expect(await restore(frozen, 9e12, newId)).toEqual({ ...none, alreadyHere: 3 });
	expect(await manuscript(mine.id)).toEqual(mine);
	expect(await keptLessons()).toContainEqual(newer);
});
