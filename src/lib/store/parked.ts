import type { Draft, Spot } from '../core/attempt';
import type { Change } from '../core/change';
import type { Database } from './db';
import { enrol } from './enrol';
import { finish } from './finish';
import { Gone, keep } from './keep';

// What stands in a browser under this prefix was written by version 1: read it for ever.
const prefix = 'loupe.parked.1/';
const waiting = new Map<string, Change>();

// Two tabs on one exercise put aside what each has done: neither may write over the other.
const tab = Math.random().toString(36).slice(2);

const place = ({ learner, lesson, exercise }: Spot) =>
	`${prefix}${JSON.stringify([learner, lesson, exercise])}/${tab}`;

/** The changes that this tab has and the database has not: a file that is saved now holds them too. */
export function parked(): Change[] {
	return [...waiting.values()];
}

/** The draft before all changes on a spot that are put aside in this tab; `base` where there are none. */
export function baseOf(spot: Spot, base: Draft | null): Draft | null {
	const earlier = waiting.get(place(spot));
	return earlier ? earlier.base : base;
}

/**
 * Puts a change aside that the database did not take (a full disk, a newer Loupe in another tab): in
 * memory, and as text where the browser has room for it, so that the next Loupe that opens keeps it.
 */
export function park(change: Change): void {
	const whole = { ...change, base: baseOf(change.mine, change.base) };
	waiting.set(place(change.mine), whole);
	try {
		localStorage.setItem(place(change.mine), JSON.stringify(whole));
	} catch (error) {
		// It still waits in memory, and the caller is about to throw why the database did not take it.
		console.warn('Loupe has no room to put a change aside.', error);
	}
}

const underway = new Set<Change>();
const noted = new Set<string>();

/**
 * Takes a change as on its way to the database until the function that it gives back is called. A tab
 * that is hidden or closed meanwhile, or a disk so slow that changes queue up, loses nothing: the change
 * is noted as text then, and the next Loupe that opens keeps it.
 */
export function setOut(change: Change): () => void {
	const queued = [...underway].some(({ commit }) => commit === undefined);
	underway.add(change);
	if (queued || isHidden()) note(change);
	return () => {
		underway.delete(change);
		if (underway.size) return;
		for (const name of noted) texts()?.removeItem(name);
		noted.clear();
	};
}

function noteAll() {
	for (const change of underway) note(change);
}

// Phones hide a page before they stop it, and may never say that they close it.
globalThis.addEventListener?.('pagehide', noteAll);
globalThis.document?.addEventListener('visibilitychange', () => {
	if (isHidden()) noteAll();
});

function isHidden(): boolean {
	return globalThis.document?.visibilityState === 'hidden';
}

/** The last change on a spot stands for all before it, so it is noted from where the first began. */
function note(change: Change): void {
	const name = `${place(change.mine)}/${change.commit === undefined ? 'now' : 'then'}`;
	const kept = texts();
	if (!kept) return;
	const first = [...underway].find(({ mine }) => place(mine) === place(change.mine)) ?? change;
	try {
		kept.setItem(name, JSON.stringify({ ...change, base: first.base }));
		noted.add(name);
	} catch (error) {
		// The change itself is on its way to the database all the same.
		console.warn('Loupe has no room to note a change.', error);
	}
}

/** Forgets what this tab put aside for an exercise: its change was kept after all. */
export function unpark(spot: Spot): void {
	if (waiting.delete(place(spot))) texts()?.removeItem(place(spot));
}

/** Forgets everything that was put aside for a learner, in any tab. */
export function unparkAll(learner: string): void {
	for (const [name] of found()) {
		if (name.startsWith(`${prefix}${JSON.stringify([learner]).slice(0, -1)},`)) {
			texts()?.removeItem(name);
		}
	}
	for (const { mine } of parked()) if (mine.learner === learner) waiting.delete(place(mine));
}

/** Keeps what an earlier page had to put aside. What cannot be kept now waits for the next time. */
export async function replay(db: Database): Promise<void> {
	const changes = found();
	if (!changes.length) return;
	// What checks a change knows every kind of exercise: a tenth of a lesson page, and hardly ever used.
	const { readChange } = await import('../core/change');
	for (const [name, text] of changes) {
		const change = readChange(text);
		if (!change) {
			console.warn(`Loupe cannot read what was put aside as ${name}.`);
			continue;
		}
		const { mine, base, spare, fresh, commit } = change;
		try {
			const learner = fresh ? (await enrol(db, fresh)).id : mine.learner;
			const kept = await keep(db, { ...mine, learner }, () => base, spare);
			if (kept && commit !== undefined) await finish(db, kept, commit, (base) => base);
		} catch (error) {
			if (!(error instanceof Gone)) {
				console.warn('Loupe still cannot keep a change.', error);
				waiting.set(name, change);
				continue;
			}
		}
		texts()?.removeItem(name);
	}
}

/** How long a tab that noted a change has to keep it by itself, in milliseconds, before another one does. */
const patience = 1000;

/** Keeps what another tab noted while it was closed, so that whoever looks on here sees it. */
export function heed(db: Database): void {
	globalThis.addEventListener?.('storage', ({ key, newValue }) => {
		if (!key?.startsWith(prefix) || newValue === null) return;
		setTimeout(() => {
			if (texts()?.getItem(key) !== newValue) return;
			replay(db).catch((error) => console.warn('Loupe cannot keep a change yet.', error));
		}, patience);
	});
}

function found(): [name: string, text: string][] {
	const kept = texts();
	const names = kept ? Object.keys(kept).filter((name) => name.startsWith(prefix)) : [];
	// By their names, what was to be committed (“then”) comes after what was still to be kept (“now”).
	return names.sort().map((name) => [name, kept!.getItem(name) ?? '']);
}

function texts(): Storage | null {
	try {
		return globalThis.localStorage ?? null;
	} catch (error) {
		console.warn('This browser keeps no text for Loupe.', error);
		return null;
	}
}
