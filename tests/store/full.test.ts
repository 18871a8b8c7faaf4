import { IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftOf, marks, mina, newBrowser, spot, tab, tabOfMina } from './browser';

beforeEach(newBrowser);
afterEach(() => {
	vi.restoreAllMocks();
});

const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/** What a browser does when a disk is full: it fails at a request, or when the transaction ends. */
const ways = {
	'at once': () => {
		for (const method of ['put', 'add'] as const) {
			vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
				throw quota();
			});
		}
	},
	'at the end': () => {
		const tell = IDBTransaction.prototype.dispatchEvent;
		vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (
			this: IDBTransaction,
			event
		) {
			const transaction = this as IDBTransaction & { _abort(name: string): void };
			if (event.type !== 'complete' || transaction.mode !== 'readwrite')
				return tell.call(this, event);
			transaction._abort('QuotaExceededError');
			return true;
		});
	}
};
const makeRoom = () => vi.restoreAllMocks();

const full = {
	name: 'Problem',
	message: expect.stringContaining('full'),
	fix: expect.stringContaining('Save your work to a file now')
};

test.for(['at once', 'at the end'] as const)(
	'a disk that turns out full %s says so, and what was kept before stays',
	async (way) => {
		const mine = await tabOfMina();
		const draft = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
		const file = { ...(await mine.gather({ learner: null }, '1', 6_000)), drafts: [] };
		ways[way]();
		const change = { ...draft, answer: marks(1, 2) };
		await expect(mine.keepDraft(change, draft, 's')).rejects.toMatchObject(full);
		await expect(mine.commit(draft, 7_000)).rejects.toMatchObject(full);
		await expect(mine.addLearner({ ...mina, id: 'x' })).rejects.toMatchObject(full);
		const more = { ...file, learners: [{ ...mina, id: 'x' }] };
		await expect(mine.restore(more, 7_000, () => 'new')).rejects.toMatchObject(full);
		makeRoom();
		const other = await tab();
		expect(await other.learners()).toEqual([mina]);
		expect(await other.attemptsOf(spot)).toEqual([]);
		expect((await mine.draft(spot))!.attempt).toBe('first');
	}
);

test('a change that found the disk full goes along with the next one', async () => {
	const mine = await tabOfMina();
	const one = draftOf(marks(1));
	await mine.keepDraft(one, null, 's');
	const two = { ...one, answer: marks(1, 2) };
	const three = { ...one, answer: marks(2, 3) };
	ways['at the end']();
	const failed = mine.keepDraft(two, one, 's');
	await expect(failed).rejects.toMatchObject(full);
	makeRoom();
	const kept = await mine.keepDraft(three, two, 's');
	expect(kept!.answer).toEqual(marks(2, 3));
	expect(Object.keys(localStorage)).toEqual([]);
});

test('a first change that found the disk full is not lost when another tab keeps one before the next', async () => {
	const [mine, other] = [await tabOfMina(), await tab()];
	await other.open();
	const one = draftOf(marks(1));
	ways['at once']();
	await expect(mine.keepDraft(one, null, 's')).rejects.toMatchObject(full);
	makeRoom();
	await other.keepDraft(draftOf(marks(5), { attempt: 'theirs' }), null, 's');
	const kept = await mine.keepDraft({ ...one, answer: marks(1, 2) }, one, 's');
	expect(kept).toMatchObject({ attempt: 'theirs', answer: marks(1, 2, 5) });
});

test('a change that found the disk full is in the attempt that is committed', async () => {
	const mine = await tabOfMina();
	const one = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
	const two = { ...one, answer: marks(2) };
	ways['at once']();
	await expect(mine.keepDraft(two, one, 's')).rejects.toMatchObject(full);
	makeRoom();
	expect((await mine.commit(two, 7_000)).answer).toEqual(marks(2));
	expect(Object.keys(localStorage)).toEqual([]);
});

test('a change that found the disk full is in the file that is saved, and comes back from it', async () => {
	const mine = await tabOfMina();
	const one = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
	ways['at the end']();
	const two = { ...one, answer: marks(1, 2), at: 5_500 };
	await expect(mine.keepDraft(two, one, 's')).rejects.toMatchObject(full);
	const file = await mine.gather({ learner: 'mina' }, '1', 6_000);
	expect(file.drafts.map(({ answer }) => answer)).toEqual([marks(1, 2)]);
	makeRoom();
	await mine.markSaved(file);

	vi.stubGlobal('localStorage', undefined);
	const crashed = await tab();
	expect((await crashed.draft(spot))!.answer).toEqual(marks(1));
	await crashed.restore(file, 7_000, () => 'new');
	expect((await crashed.draft(spot))!.answer).toEqual(marks(1, 2));
});

test('a change that found the disk full is kept when Loupe opens again', async () => {
	const mine = await tabOfMina();
	const one = (await mine.keepDraft(draftOf(marks(1)), null, 's'))!;
	ways['at once']();
	const two = { ...one, answer: marks(1, 2) };
	const three = { ...one, answer: marks(2) };
	await expect(mine.keepDraft(two, one, 's')).rejects.toMatchObject(full);
	await expect(mine.keepDraft(three, two, 's')).rejects.toMatchObject(full);
	const early = await tab();
	vi.spyOn(console, 'warn').mockReturnValue();
	expect((await early.draft(spot))!.answer).toEqual(marks(1));
	makeRoom();
	const later = await tab();
	expect((await later.draft(spot))!.answer).toEqual(marks(2));
	expect(Object.keys(localStorage)).toEqual([]);
});

test('what stands in the browser and is no change of ours does no harm', async () => {
	vi.spyOn(console, 'warn').mockReturnValue();
	localStorage.setItem('loupe.parked.1/["mina","rule","x"]', '{"mine":');
	localStorage.setItem('loupe.parked.1/["mina","rule","y"]', '{"mine":{"learner":"mina"}}');
	localStorage.setItem('theme', 'dark');
	const mine = await tabOfMina();
	expect(await mine.drafts('mina')).toEqual([]);
	expect(Object.keys(localStorage).length).toBe(3);
});

test('removing somebody forgets what was put aside for them', async () => {
	const mine = await tabOfMina();
	ways['at once']();
	await expect(mine.keepDraft(draftOf(marks(1)), null, 's')).rejects.toMatchObject(full);
	makeRoom();
	await mine.removeLearner('mina');
	expect(Object.keys(localStorage)).toEqual([]);
	expect((await mine.gather({ learner: null }, '1', 6_000)).drafts).toEqual([]);
});
