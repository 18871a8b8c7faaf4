import { beforeEach, expect, test } from 'vitest';
import { sayNothing } from '$lib/core/marking';
import { withWork } from '$lib/core/second/reading';
import { council, request, work } from '../core/second/made';
import { requestOf } from '$lib/core/second/ask';
import { newBrowser, none, tab } from './browser';

beforeEach(newBrowser);

async function desk() {
	const { database, restore, gather } = await tab();
	const store = await import('$lib/store/readings');
	return { ...store, restore, gather, db: await database() };
}

test('what is read for a colleague is kept at every change, and comes back', async () => {
	const store = await desk();
	const start = await store.beginReading(request, '1a', 5);
	expect(start).toMatchObject({ id: `m.${request.print}`, reader: '1a', rev: 0, work: {} });
	const mine = { ...withWork(start, 'language', work), name: 'Zoë' };
	const kept = await store.keepReading(mine, start);
	expect(await store.reading(start.id)).toEqual({ ...mine, rev: 1 });
	expect(await store.readings()).toEqual([kept]);
	expect(await store.reading('other')).toBeNull();
});

test('the same text again is the same reading, and another text of the lesson has the same reader', async () => {
	const store = await desk();
	const start = await store.beginReading(request, '1a', 5);
	const kept = await store.keepReading(
		{ ...withWork(start, 'language', work), name: 'Zoë' },
		start
	);
	expect(await store.beginReading(request, '2b', 9)).toEqual(kept);
	const asked = [{ strand: 'framing' as const, labels: [] }];
	const later = await store.beginReading({ ...request, asked, at: request.at + 1 }, '2b', 9);
	expect(later).toMatchObject({ reader: '1a', request: { asked }, work: { language: work } });
	const manuscript = council();
	const article = manuscript.article.filter(({ id }) => id === 'p1');
	const other = await store.beginReading(requestOf({ ...manuscript, article }, asked, 1), '2b', 10);
	expect(other).toMatchObject({ reader: '1a', name: 'Zoë', work: {} });
	expect(await store.readings()).toHaveLength(2);
});

test('what two tabs marked for a colleague is all there', async () => {
	const store = await desk();
	const start = await store.beginReading(request, '1a', 5);
	await store.keepReading(withWork(start, 'language', work), start);
	const both = await store.keepReading(withWork(start, 'framing', sayNothing(true)), start);
	expect(Object.keys(both.work).sort()).toEqual(['framing', 'language']);
});

test('a reading that is removed can be put back', async () => {
	const store = await desk();
	const start = await store.beginReading(request, '1a', 5);
	expect(await store.removeReading(start.id)).toEqual(start);
	expect(await store.readings()).toEqual([]);
	expect(await store.removeReading(start.id)).toBeNull();
	await store.keepReading(start, start);
	expect(await store.reading(start.id)).toMatchObject({ reader: '1a' });
});

test('a reading goes along into a file of lessons and comes out of it, twice as once', async () => {
	const here = await desk();
	const start = await here.beginReading(request, '1a', 5);
	await here.keepReading(withWork(start, 'language', work), start);
	const content = await here.gather({ made: true }, '0.1.0', 9);
	expect(content.readings).toHaveLength(1);
	newBrowser();
	const there = await desk();
	expect(await there.restore(content, 10, () => 'n')).toEqual({ ...none, readings: 1 });
	expect(await there.restore(content, 11, () => 'n')).toEqual({ ...none, alreadyHere: 1 });
	expect(await there.readings()).toEqual(content.readings);
});
