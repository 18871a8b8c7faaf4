import type { Attempt, Draft } from '$lib/core/attempt';
import { commit } from '$lib/store/attempts';
import { keepDraft } from '$lib/store/drafts';
import { addLearner } from '$lib/store/learners';
import { made } from './made';

const all = Object.entries(made().marks);

/** The draft of somebody who made so many marks, after one more change. */
function draft(marks: number, rev: number): Draft {
	const [first, ...others] = all.slice(0, marks);
	const changed = [first![0], { ...first![1], to: first![1].from + (rev % 2) }];
	const answer = { marks: Object.fromEntries([changed, ...others]), nothing: false };
	const task = {
		learner: 'somebody',
		lesson: 'made',
		exercise: `made-${marks}`,
		kind: 'mark',
		version: '1'
	};
	return { ...task, attempt: `a${marks}`, answer, rev, at: Date.now() } as Draft;
}

/** A database of nothing but two stores, as bare as they come. */
function bare(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('bare', 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore('drafts', { keyPath: ['learner', 'lesson', 'exercise'] });
			request.result.createObjectStore('attempts', { keyPath: 'id' });
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function put(db: IDBDatabase, store: string, row: unknown): Promise<void> {
	return new Promise((resolve, reject) => {
		const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
		transaction.objectStore(store).put(row);
		transaction.commit();
	});
}

async function time(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

type Times = { ours: number[]; bare: number[] };
const breathe = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Keeps a draft so many times, by Loupe and by a bare put, in turns of ten. */
async function drafts(marks: number, blocks: number): Promise<Times> {
	const db = await bare();
	const times: Times = { ours: [], bare: [] };
	let base: Draft | null = null;
	let rev = 0;
	for (let block = 0; block < blocks; block++) {
		for (let n = 0; n < 10; n++) {
			const mine: Draft = draft(marks, ++rev);
			const before: Draft | null = base;
			// As the exercise page does it: the next change begins with what was kept of this one.
			times.ours.push(
				await time(async () => {
					base = await keepDraft(mine, before, 'spare');
				})
			);
			// What only tells other tabs runs after each keeping: it is no part of the next one.
			await breathe();
		}
		for (let n = 0; n < 10; n++) {
			const mine = draft(marks, ++rev);
			times.bare.push(await time(() => put(db, 'drafts', mine)));
			await breathe();
		}
	}
	return times;
}

let committed = 0;

/** Commits so many attempts, by Loupe (from a draft that is kept) and by a bare put, in turns. */
async function attempts(marks: number, blocks: number): Promise<Times> {
	const db = await bare();
	const times: Times = { ours: [], bare: [] };
	for (let n = 0; n < blocks * 10; n++) {
		const attempt = `a${++committed}`;
		const mine: Draft = { ...draft(marks, 1), exercise: `e${marks}`, attempt };
		// As the exercise page does it: what is committed is what was kept.
		const kept = (await keepDraft(mine, null, 'spare'))!;
		await breathe();
		times.ours.push(await time(() => commit(kept, Date.now())));
		await breathe();
		const { attempt: id, rev: _rev, ...rest } = mine;
		const row: Attempt = { ...rest, id };
		times.bare.push(await time(() => put(db, 'attempts', row)));
		await breathe();
	}
	return times;
}

async function ready() {
	const somebody = {
		id: 'somebody',
		name: '',
		picture: 'fox',
		createdAt: 1,
		savedAt: null
	} as const;
	await addLearner(somebody);
}

Object.assign(window, { bench: { ready, drafts, attempts } });
