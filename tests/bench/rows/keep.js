import { median, ms, times } from '../figures.js';
import { open } from './pages.js';

const limit = 1.5;

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function keeping(place) {
	const page = await open(place, 'store');
	await page.evaluate(() => /** @type {any} */ (window).bench.ready());
	const rows = [];
	for (const marks of [25, 1000]) {
		for (const what of /** @type {const} */ (['drafts', 'attempts'])) {
			await measure(page, what, marks, 2);
			const { ours, bare } = await measure(page, what, marks, 20);
			const [mine, put] = [median(ours), median(bare)];
			rows.push({
				what: `keeping ${what === 'drafts' ? 'a draft' : 'an attempt'} with ${marks.toLocaleString('en')} marks, median of ${ours.length}`,
				goal: `≤ ${limit} × a bare IndexedDB put`,
				ours: ms(mine),
				theirs: `bare put ${ms(put)}`,
				ratio: times(mine / put),
				reached: mine / put <= limit
			});
		}
	}
	await page.context().close();
	return rows;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {'drafts' | 'attempts'} what
 * @param {number} marks
 * @param {number} blocks of ten each
 * @returns {Promise<{ ours: number[]; bare: number[] }>}
 */
function measure(page, what, marks, blocks) {
	return page.evaluate(
		([name, count, times]) => /** @type {any} */ (window).bench[name](count, times),
		/** @type {const} */ ([what, marks, blocks])
	);
}
