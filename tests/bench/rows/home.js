import { createServer } from 'vite';
import { median, ms, times } from '../figures.js';
import { root } from '../../../src/bin/run.js';

const counts = [10, 10_000];
const limit = 1.5;

/**
 * Attempts of one learner on the exercises of the site, in turn: 25 marks on each exercise in which
 * words are marked, the beginning of an answer on the others.
 *
 * @param {number} count
 */
async function attempts(count) {
	const vite = await createServer({ root, server: { middlewareMode: true }, appType: 'custom' });
	try {
		const { lessons } = await vite.ssrLoadModule('/src/lib/server/lessons.ts');
		const { kinds } = await vite.ssrLoadModule('/src/lib/core/exercises/index.ts');
		/** @type {any[]} */
		const all = lessons().flatMap((/** @type {any} */ { slug, version, exercises }) =>
			exercises.map((/** @type {any} */ exercise) => ({ slug, version, exercise }))
		);
		// Exercises in which words are marked come first: ten attempts hold some, and Home its table.
		all.sort((a, b) => Number(b.exercise.type === 'mark') - Number(a.exercise.type === 'mark'));
		return Array.from({ length: count }, (_, n) => {
			const { slug, version, exercise } = all[n % all.length];
			const { type: kind } = exercise;
			const answer = kind === 'mark' ? marked(exercise) : kinds[kind].blank(exercise);
			const spot = { learner: 'somebody', lesson: slug, exercise: exercise.id };
			return { ...spot, id: `a${n}`, kind, version, at: 1_700_000_000_000 + n * 60_000, answer };
		});
	} finally {
		await vite.close();
	}
}

/** @param {any} exercise */
function marked({ passages, labels }) {
	const marks = Array.from({ length: 25 }, (_, n) => {
		const [at, from] = [passages[n % passages.length], 3 * Math.floor(n / passages.length)];
		const label = labels.length ? labels[n % labels.length] : null;
		return [`${at}.${from}`, { at, from, to: from + 1, label }];
	});
	return { marks: Object.fromEntries(marks), nothing: false };
}

/** @param {any[]} rows writes them as they are, and chooses the learner; runs in the page */
function seed(rows) {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('loupe');
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const db = request.result;
			const transaction = db.transaction(['learners', 'attempts', 'device'], 'readwrite');
			const learner = { id: 'somebody', name: 'Ada', picture: 'fox', createdAt: 1, savedAt: null };
			transaction.objectStore('learners').put(learner);
			transaction.objectStore('device').put({ key: 'learner', value: 'somebody' });
			for (const row of rows) transaction.objectStore('attempts').put(row);
			transaction.onabort = () => reject(transaction.error);
			transaction.oncomplete = () => {
				db.close();
				resolve(null);
			};
		};
	});
}

/** Notes when Home has painted its table and its counts; runs in the page, before anything else. */
function watch() {
	const isShown = () =>
		document.querySelector('table caption') &&
		[...document.querySelectorAll('li p')].some((each) => each.textContent?.includes('finished'));
	const observer = new MutationObserver(() => {
		if (!isShown()) return;
		observer.disconnect();
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => Object.assign(window, { shown: performance.now() });
			port2.postMessage(null);
		});
	});
	observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function home({ browser, site }) {
	const pages = [];
	for (const count of counts) {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.goto(`${site}/`);
		await page.waitForSelector('html[data-size]', { state: 'attached' });
		await page.evaluate(seed, await attempts(count));
		await page.addInitScript(watch);
		pages.push({ page, took: /** @type {number[]} */ ([]) });
	}
	for (let n = 0; n < 12; n++) {
		for (const { page, took } of pages) {
			await page.bringToFront();
			await page.goto(`${site}/`);
			await page.waitForFunction(() => 'shown' in window);
			const shown = await page.evaluate(() => /** @type {any} */ (window).shown);
			// The first time fills the caches of the browser.
			if (n) took.push(shown);
		}
	}
	for (const { page } of pages) await page.context().close();
	const [few = NaN, many = NaN] = pages.map(({ took }) => median(took));
	return [
		{
			what: 'Home with 10,000 attempts against Home with 10',
			goal: `≤ ${limit} ×`,
			ours: ms(many),
			theirs: `with 10: ${ms(few)}`,
			ratio: times(many / few),
			reached: many / few <= limit
		}
	];
}
