import { beforeEach, expect, test, vi } from 'vitest';
import { draftOf, marks, newBrowser, spot, tab, tabOfMina } from './browser';

// Outside a browser Svelte watches nothing; the tests want what a browser gets.
const source = '../../node_modules/svelte/src/';
vi.mock(
	'svelte/reactivity',
	() => import(/* @vite-ignore */ `${source}reactivity/index-client.js`)
);
type Client = { effect_root(run: () => void): () => void; render_effect(run: () => void): void };

let client: Client | undefined;

beforeEach(newBrowser);

/** A tab of Mina's and something that looks at what it shows, as a component does. */
async function tabWithScreen() {
	const mine = await tabOfMina();
	// The one that the mock above belongs to, which is made once for all tabs.
	client ??= (await import(/* @vite-ignore */ `${source}internal/client/index.js`)) as Client;
	return { mine, watch: <T>(shown: Shown<T>) => watch(client!, shown) };
}

type Shown<T> = { readonly current: T; readonly error: unknown };

function watch<T>(client: Client, shown: Shown<T>) {
	const seen: T[] = [];
	const errors: unknown[] = [];
	const stop = client.effect_root(() =>
		client.render_effect(() => {
			seen.push(shown.current);
			if (shown.error) errors.push(shown.error);
		})
	);
	return { seen, errors, stop };
}

test('what is shown follows what is kept, in this tab and in another, until nobody looks', async () => {
	const { mine, watch } = await tabWithScreen();
	const other = await tab();
	const answers = mine.live(async () => (await mine.draft(spot))?.answer ?? null, null);
	const { seen, stop } = watch(answers);
	expect(seen).toEqual([null]);
	const first = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
	await expect.poll(() => seen.at(-1)).toEqual(marks(1));
	const second = (await other.keepDraft({ ...first, answer: marks(1, 2) }, first, 's'))!;
	await expect.poll(() => seen.at(-1)).toEqual(marks(1, 2));
	await mine.commit(second, 7_000);
	await expect.poll(() => seen.at(-1)).toBeNull();
	stop();
	await Promise.resolve();
	const before = seen.length;
	await mine.keepDraft(draftOf(marks(3), { attempt: 'next' }), null, 's');
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(seen.length).toBe(before);
});

test('counts of unsaved work follow each change', async () => {
	const { mine, watch } = await tabWithScreen();
	const { seen, stop } = watch(mine.live(() => mine.unsaved('mina'), -1));
	await expect.poll(() => seen.at(-1)).toBe(0);
	await mine.keepDraft(draftOf(marks(1)), null, 's');
	await expect.poll(() => seen.at(-1)).toBe(1);
	await mine.markSaved(await mine.gather({ learner: 'mina' }, '1', 9_000));
	await expect.poll(() => seen.at(-1)).toBe(0);
	stop();
});

test('an error shows beside what was there last', async () => {
	const { mine, watch } = await tabWithScreen();
	let broken = false;
	const query = async () => {
		const found = await mine.draft(spot);
		if (broken) throw new Error('no');
		return found?.rev ?? 0;
	};
	const shown = mine.live(query, -1);
	const { seen, errors, stop } = watch(shown);
	await expect.poll(() => seen.at(-1)).toBe(0);
	broken = true;
	await mine.keepDraft(draftOf(marks(1)), null, 's');
	await expect.poll(() => errors).toEqual([new Error('no')]);
	expect(seen.at(-1)).toBe(0);
	stop();
});
