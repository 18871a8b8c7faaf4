import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { vi } from 'vitest';
import type { Attempt, Draft } from '$lib/core/attempt';
import type { Answer as Marks } from '$lib/core/exercises/mark';
import type { Learner } from '$lib/core/learner';
import type { Review } from '$lib/core/practice/review';
import type { Restored } from '$lib/store/restore';

const opened: { close: () => void }[] = [];

/** A browser without any site data. */
export function newBrowser(): void {
	opened.splice(0).forEach((db) => db.close());
	const indexedDB = new IDBFactory();
	vi.stubGlobal('indexedDB', indexedDB);
	Object.assign(Dexie.dependencies, { indexedDB });
	vi.stubGlobal('localStorage', texts());
}

/** A tab of that browser: its own modules, its own connection, the same database. */
export async function tab() {
	vi.resetModules();
	const [
		open,
		live,
		learners,
		drafts,
		attempts,
		saved,
		device,
		gather,
		restore,
		standing,
		reviews,
		assigned
	] = await Promise.all([
		import('$lib/store/open'),
		import('$lib/store/live.svelte'),
		import('$lib/store/learners'),
		import('$lib/store/drafts'),
		import('$lib/store/attempts'),
		import('$lib/store/saved'),
		import('$lib/store/device'),
		import('$lib/store/gather'),
		import('$lib/store/restore'),
		import('$lib/store/standing.svelte'),
		import('$lib/store/reviews'),
		import('$lib/store/assigned')
	]);
	return {
		...open,
		...live,
		...learners,
		...drafts,
		...attempts,
		...saved,
		...device,
		...gather,
		...restore,
		...standing,
		...reviews,
		...assigned,
		async database() {
			const { db } = await open.open();
			opened.push(db);
			return db;
		}
	};
}

/** The teacher’s side of the store in that tab. */
export async function teacherStore() {
	const [classes, issued, received] = await Promise.all([
		import('$lib/store/classes'),
		import('$lib/store/issued'),
		import('$lib/store/received')
	]);
	return { ...classes, ...issued, ...received };
}

/** A tab in which Mina has begun to learn. */
export async function tabOfMina() {
	const first = await tab();
	await first.database();
	await first.addLearner(mina);
	return first;
}

export const mina: Learner = {
	id: 'mina',
	name: 'Mina',
	picture: 'owl',
	createdAt: 1_000,
	savedAt: null
};
export const omid: Learner = { ...mina, id: 'omid', name: 'Omid', createdAt: 2_000 };
export const spot = { learner: 'mina', lesson: 'rule', exercise: 'find-language' };

/** What a file brought where nothing of it was new. */
export const none: Restored = {
	learners: 0,
	attempts: 0,
	drafts: 0,
	reviews: 0,
	assigned: 0,
	returned: 0,
	classes: 0,
	issued: 0,
	received: 0,
	comments: 0,
	sheets: 0,
	wishes: 0,
	manuscripts: 0,
	lessons: 0,
	readings: 0,
	alreadyHere: 0
};

/** An answer with a mark on each of these words, each under its own number as id. */
export function marks(...words: number[]): Marks {
	const mark = (word: number) => ({ at: 'p1', from: word, to: word, label: null });
	return {
		marks: Object.fromEntries(words.map((word) => [`m${word}`, mark(word)])),
		nothing: false
	};
}

/** Mina's draft on the marking exercise. */
export function draftOf(answer: Draft['answer'], more: Partial<Draft> = {}): Draft {
	return {
		...spot,
		kind: 'mark',
		version: 'v1',
		attempt: 'first',
		rev: 0,
		at: 5_000,
		answer,
		...more
	};
}

/** Mina's attempt on the marking exercise. */
export function attemptOf(answer: Attempt['answer'], more: Partial<Attempt> = {}): Attempt {
	return { ...spot, kind: 'mark', version: 'v1', id: 'first', at: 6_000, answer, ...more };
}

/** Mina's answer to a practice item. */
export function reviewOf(more: Partial<Review> = {}): Review {
	return {
		id: 'r1',
		learner: 'mina',
		item: 'b-s4-01',
		version: 'c0ffee00',
		label: 'S4',
		mark: { at: 'p1', from: 0, to: 1 },
		at: 6_000,
		...more
	};
}

function texts(): Storage {
	const methods = {
		getItem(this: Record<string, string>, name: string) {
			return this[name] ?? null;
		},
		setItem(this: Record<string, string>, name: string, text: string) {
			this[name] = text;
		},
		removeItem(this: Record<string, string>, name: string) {
			delete this[name];
		}
	};
	return Object.create(methods) as Storage;
}
