import '../../../src/fonts.css';
import '../../../src/app.css';
import { agreement } from '$lib/core/agreement';
import { lot } from '$lib/core/coin';
import type { Answer } from '$lib/core/exercises/mark';
import { heat } from '$lib/core/heat';
import { sheetOf } from '$lib/core/review';
import Heat from '$lib/ui/class/Heat.svelte';
import { idOf, type HandIn } from '$lib/core/handin/hand-in';
import { pack, unpack } from '$lib/core/handin/pack';
import { opened, parcel } from '$lib/exchange/parcel';
import { addClass } from '$lib/store/classes';
import { receive } from '$lib/store/received';
import { flushSync, mount, unmount } from 'svelte';
import { made } from './made';
import { afterPaint } from './painted';

const { exercise, scene, passages, marks } = made();

/** The first ten passages: a text of 1,000 words with 100 marks to choose from. */
const text = passages.slice(0, 10);
const ids = text.map(({ id }) => id);
const sheet = sheetOf(text, scene.keys, { ...exercise, passages: ids });
const offered = Object.entries(marks).filter(([, { at }]) => ids.includes(at));

/** What a student marked: about a quarter of the marks on offer, some of them a word longer. */
function answer(student: number): Answer {
	const own = offered.filter(([id]) => lot(`${student} ${id}`) % 4 === 0);
	const wider = own.map(([id, mark]) => {
		const longer = lot(`longer ${student} ${id}`) % 3 === 0 && mark.to < 99;
		return [id, { ...mark, to: mark.to + Number(longer) }] as const;
	});
	return { marks: Object.fromEntries(wider), nothing: false };
}

const answers = Array.from({ length: 3000 }, (_, n) => answer(n));

function timed(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

/** What a student hands in: one marking, and a sentence of their own. */
function handIn(student: number): HandIn {
	const own = { lesson: 'made', version: 'c0ffee12', tries: 1, at: 1_920_000_000_000, first: null };
	const text = `I would ask number ${student} of them how they know that.`;
	return {
		...{ learner: `bench-${student}`, name: `Student ${student}`, alias: false, round: 1 },
		assignment: { id: 'bench', version: 1 },
		at: 1_920_000_000_000 + student,
		works: [
			{ ...own, exercise: 'find', kind: 'mark', answer: answers[student % answers.length]! },
			{ ...own, exercise: 'say', kind: 'open', answer: { text, locked: true, ticks: {} } }
		]
	};
}

/** The same rows put into a store of the browser’s own, in one transaction. */
function putBare(rows: { id: string }[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const open = indexedDB.open(`bare-${crypto.randomUUID()}`, 1);
		open.onupgradeneeded = () => {
			const store = open.result.createObjectStore('rows', { keyPath: 'id' });
			for (const index of ['class', 'assignment']) store.createIndex(index, index);
		};
		open.onerror = () => reject(open.error ?? new Error('closed'));
		open.onsuccess = () => {
			const writing = open.result.transaction('rows', 'readwrite', { durability: 'strict' });
			for (const row of rows) writing.objectStore('rows').put(row);
			writing.oncomplete = () => {
				open.result.close();
				resolve();
			};
			writing.onabort = () => reject(writing.error ?? new Error('aborted'));
		};
	});
}

let taken = 0;

const bench = {
	/** Milliseconds to read so many hand-ins of a class from their parcels, to keep them, and to put them bare. */
	async take(count: number) {
		const room = `bench-${++taken}`;
		const own = { id: room, name: room, createdAt: 1, invented: false, students: [] };
		await addClass({ ...own, rev: 0, saved: null });
		const parcels = Array.from({ length: count }, (_, n) =>
			parcel(pack(handIn(taken * 10_000 + n)))
		);
		const start = performance.now();
		const rows = parcels.map((each) => {
			const given = unpack(opened(each));
			const came = { class: room, assignment: 'bench', receivedAt: 1, way: 'file' } as const;
			return { ...came, id: idOf(given), handIn: given };
		});
		const read = performance.now();
		await receive(room, rows);
		const kept = performance.now();
		await putBare(rows);
		const bare = performance.now();
		return { read: read - start, kept: kept - read, bare: bare - kept };
	},
	/** Milliseconds to reckon the heat map and the agreement of so many hand-ins. */
	reckon(count: number) {
		const given = answers.slice(0, count);
		return {
			heat: timed(() => heat(sheet, given)),
			agreement: timed(() => agreement(sheet, given))
		};
	},
	/** Milliseconds of script to reckon and put up the heat map of so many, and until it was painted. */
	async show(count: number) {
		const target = document.querySelector('main')!;
		const start = performance.now();
		const layer = {
			...{ id: 'made', title: 'Made', strand: sheet.strand, passages: ids, keys: [] },
			heat: heat(sheet, answers.slice(0, count))
		};
		const { title, provenance, labels } = scene;
		const props = { title, provenance, labels, blocks: text, layers: [layer] };
		const page = mount(Heat, { target, props });
		flushSync();
		const script = performance.now() - start;
		const paint = await new Promise<number>((resolve) =>
			afterPaint(() => resolve(performance.now() - start))
		);
		await unmount(page);
		return { script, paint, runs: layer.heat.runs.length };
	}
};

Object.assign(window, { bench });
