/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../pages/bench').Bench} Bench
 * @typedef {import('../figures.js').Row} Row
 * @typedef {{ browser: Browser; pages: string; site: string }} Place
 */

export const names = /** @type {const} */ (['bare', 'recogito', 'loupe']);

/** @typedef {Record<(typeof names)[number], number[]>} Found the times of each page */

/** @param {Found} found @param {(values: number[]) => number} of */
export function each(found, of) {
	return { bare: of(found.bare), recogito: of(found.recogito), loupe: of(found.loupe) };
}

/**
 * Opens a page of the benchmark in a browser profile of its own.
 *
 * @param {Place} place
 * @param {string} name
 */
export async function open({ browser, pages }, name) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${pages}/${name}.html`);
	await page.waitForFunction(() => 'bench' in window);
	return page;
}

/** @param {Page} page shows the text with its marks; milliseconds until those in view were painted */
export function show(page) {
	return page.evaluate(() => /** @type {any} */ (window).bench.show());
}

/**
 * The milliseconds that a page has spent so far: on scripts that an event or a timer began, or on all of its tasks.
 *
 * @param {import('@playwright/test').CDPSession} session
 * @param {'ScriptDuration' | 'TaskDuration'} what
 */
export async function spent(session, what) {
	const { metrics } = await session.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === what)?.value ?? NaN);
}
