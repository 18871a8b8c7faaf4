import { beforeEach, expect, test } from 'vitest';
import { begun, type Key, type Manuscript } from '$lib/core/manuscript/manuscript';
import { newBrowser, tab } from './browser';

beforeEach(newBrowser);

const fresh = begun('m1', 'own-m1', 1);
const titled = (of: Manuscript, title: string, at = 2): Manuscript => ({
	...{ ...of, changedAt: at },
	about: { ...of.about, title }
});
const key: Key = {
	...{ at: 'p1', from: 0, to: 1, strand: 'language', label: 'L1', also: [] },
	...{ zone: 'required', why: 'It pushes.', calmer: '', origin: 'own' }
};

async function desk() {
	const { database } = await tab();
	const store = await import('$lib/store/manuscripts');
	return { ...store, db: await database() };
}

test('a lesson in the making is kept at every change, and the last one changed comes first', async () => {
	const store = await desk();
	const kept = await store.keepManuscript(fresh, fresh);
	await store.keepManuscript(begun('m2', 'own-m2', 5), begun('m2', 'own-m2', 5));
	await store.keepManuscript(titled(kept, 'Bridge', 9), kept);
	expect(await store.manuscript('m1')).toMatchObject({ rev: 2, about: { title: 'Bridge' } });
	expect(await store.manuscript('m3')).toBeNull();
	expect((await store.manuscripts()).map(({ id, title }) => [id, title])).toEqual([
		['m1', 'Bridge'],
		['m2', '']
	]);
});

test('what two tabs wrote of one lesson is all there', async () => {
	const store = await desk();
	const start = await store.keepManuscript(fresh, fresh);
	await store.keepManuscript({ ...start, keys: { a: key } }, start);
	const both = await store.keepManuscript(
		{ ...titled(start, 'Bridge'), keys: { b: { ...key, from: 1 } } },
		start
	);
	expect(Object.keys(both.keys).sort()).toEqual(['a', 'b']);
	expect(both.about.title).toBe('Bridge');
	expect(await store.manuscript('m1')).toEqual(both);
});

test('a lesson that another tab removed is there again with what was just written', async () => {
	const store = await desk();
	const kept = await store.keepManuscript(fresh, fresh);
	expect(await store.removeManuscript('m1')).toEqual(kept);
	expect(await store.removeManuscript('m1')).toBeNull();
	await store.keepManuscript(titled(kept, 'Bridge'), kept);
	expect(await store.manuscript('m1')).toMatchObject({ about: { title: 'Bridge' } });
});

test('a lesson from a file never takes the place of one that is here', async () => {
	const store = await desk();
	const kept = await store.keepManuscript(fresh, fresh);
	const here = await store.keepManuscript(titled(kept, 'Here'), kept);
	const there = { ...titled(kept, 'There'), rev: 7 };
	const bring = (list: Manuscript[]) =>
		store.db.transaction('rw', store.db.manuscripts, () =>
			store.bringManuscripts(store.db, list, () => 'm9')
		);
	expect(await bring([kept, here, { ...here, rev: 9 }])).toEqual([]);
	expect((await bring([there])).map(({ id }) => id)).toEqual(['m9']);
	expect(await store.manuscript('m1')).toEqual(here);
	expect(await store.manuscript('m9')).toMatchObject({ about: { title: 'There' }, rev: 7 });
	expect(await store.manuscript('m9')).not.toMatchObject({ slug: here.slug });
});

test('it is known what of one’s own lessons is in no file as it stands', async () => {
	const store = await desk();
	const { madeSafety, markSaved } = await import('$lib/store/saved');
	const { gather } = await import('$lib/store/gather');
	expect(await madeSafety()).toEqual({ count: 0, unsaved: 0, savedAt: null });
	const kept = await store.keepManuscript(fresh, fresh);
	expect(await madeSafety()).toEqual({ count: 1, unsaved: 1, savedAt: null });
	await markSaved(await gather({ made: true }, 'test', 100));
	expect(await madeSafety()).toEqual({ count: 1, unsaved: 0, savedAt: 100 });
	await store.keepManuscript(titled(kept, 'Bridge', 101), kept);
	expect(await madeSafety()).toEqual({ count: 1, unsaved: 1, savedAt: 100 });
	await markSaved(await gather({ learner: null }, 'test', 102));
	expect(await madeSafety()).toMatchObject({ unsaved: 0, savedAt: 102 });
});
