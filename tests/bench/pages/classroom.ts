import '../../../src/app.css';
import { agreement } from '$lib/core/agreement';
import { lot } from '$lib/core/coin';
import type { Answer } from '$lib/core/exercises/mark';
import { heat } from '$lib/core/heat';
import { sheetOf } from '$lib/core/review';
import Heat from '$lib/ui/class/Heat.svelte';
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

const bench = {
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
