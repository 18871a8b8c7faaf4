import { median, ms, times } from '../figures.js';

const counts = [20, 1000];
const limit = 1.5;
const rounds = 12;
const strands = ['sourcing', 'language', 'framing'];
const words = 'river bridge council ferry garden market school letter report witness'.split(' ');

/**
 * What the library searches, with so many made lessons in place of its own; the same at every run. The
 * first page of them, which is part of the page itself, is that of the site: it never holds more.
 *
 * @param {number} count
 * @param {any} catalogue
 */
function made(count, catalogue) {
	const lessons = Array.from({ length: count }, (_, n) => {
		/** @param {number} by */
		const word = (by) => words[(n * by + by) % words.length];
		return {
			slug: `made-${n}`,
			unit: '1-sourcing',
			title: `A ${word(3)} and a ${word(7)}, number ${n}`,
			shortTitle: `The ${word(1)} of the ${word(9)} ${n}`,
			minutes: [15, 30, 45, 60][n % 4],
			level: 1 + (n % 3),
			strands: [strands[n % 3]],
			publisher: 'Quernbridge Courier',
			invented: true,
			exercises: Array.from({ length: 5 }, (_, k) => ({
				id: `exercise-${k}`,
				type: 'mark',
				title: 'Find the words that push'
			})),
			event: `In spring the ${word(7)} was closed, and the ${word(3)} said why in a ${word(9)}.`,
			objectives: [
				`I can find who speaks about the ${word(1)}.`,
				`I can say what the ${word(3)} leaves out.`
			]
		};
	});
	return JSON.stringify({ ...catalogue, lessons });
}

/** Milliseconds until what a change shows was painted; runs in the page. */
function change(/** @type {{ selector: string; told: string }} */ { selector, told }) {
	return new Promise((resolve) => {
		const start = performance.now();
		const status = /** @type {HTMLElement} */ (document.querySelector('main [role="status"]'));
		const observer = new MutationObserver(() => {
			if (!new RegExp(told).test(status.textContent ?? '')) return;
			observer.disconnect();
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - start);
				port2.postMessage(null);
			});
		});
		observer.observe(status, { subtree: true, childList: true, characterData: true });
		/** @type {HTMLElement} */ (document.querySelector(selector)).click();
	});
}

/** Notes when all lessons are known and counted; runs in the page, before anything else. */
function watch(/** @type {number} */ count) {
	const observer = new MutationObserver(() => {
		const status = document.querySelector('main [role="status"]');
		if (status?.textContent !== `${count} lessons`) return;
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
export async function library({ browser, site }) {
	/** @type {{ page: import('@playwright/test').Page; count: number; opened: number[]; filtered: number[] }[]} */
	const pages = [];
	for (const count of counts) {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		const catalogue = await (await page.request.get(`${site}/library/search.json`)).json();
		const body = made(count, catalogue);
		await page.route('**/library/search.json', (route) =>
			route.fulfill({ body, contentType: 'application/json' })
		);
		await page.addInitScript(watch, count);
		pages.push({ page, count, opened: [], filtered: [] });
	}
	for (let n = 0; n < rounds; n++) {
		for (const { page, count, opened, filtered } of pages) {
			await page.bringToFront();
			await page.goto(`${site}/library/`);
			await page.waitForFunction(() => 'shown' in window);
			const shown = await page.evaluate(() => /** @type {any} */ (window).shown);
			const selector = '[data-strand="sourcing"] input';
			const narrowed = Math.ceil(count / 3);
			const there = await page.evaluate(change, { selector, told: `^${narrowed} lessons$` });
			const back = await page.evaluate(change, { selector, told: `^${count} lessons$` });
			// The first time fills the caches of the browser.
			if (n === 0) continue;
			opened.push(shown);
			filtered.push(there, back);
		}
	}
	for (const { page } of pages) await page.context().close();
	/** @param {string} what @param {'opened' | 'filtered'} which */
	const row = (what, which) => {
		const [few = NaN, many = NaN] = pages.map((page) => median(page[which]));
		return {
			what: `${what} with 1,000 lessons against 20`,
			goal: `≤ ${limit} ×`,
			ours: ms(many),
			theirs: `with 20: ${ms(few)}`,
			ratio: times(many / few),
			reached: many / few <= limit
		};
	};
	return [row('the library opened', 'opened'), row('a filter of the library', 'filtered')];
}
