import { median, ms, times } from '../figures.js';
import { open } from './pages.js';

const goal = 100;
const sizes = [30, 300, 3000];
/** How many hand-ins are imported at once, and how many a second it should be. */
const [batch, pace] = [300, 200];
/** Ten times the hand-ins may take ten times as long, and a tenth more for what a clock gets wrong. */
const linear = 11;

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function classroom(place) {
	const page = await open(place, 'classroom');
	/** @type {Record<'heat' | 'agreement', number[]>} */
	const took = { heat: [], agreement: [] };
	for (const size of sizes) {
		const found = await page.evaluate((count) => {
			const { reckon } = /** @type {any} */ (window).bench;
			for (let n = 0; n < 5; n++) reckon(count);
			return Array.from({ length: 15 }, () => reckon(count));
		}, size);
		for (const what of /** @type {const} */ (['heat', 'agreement'])) {
			took[what].push(median(found.map((/** @type {any} */ each) => each[what])));
		}
	}
	const rows = /** @type {const} */ (['heat', 'agreement']).map((what) => {
		const [, some = NaN, many = NaN] = took[what];
		const growth = many / some;
		return {
			what: `${what === 'heat' ? 'heat map' : 'agreement'} of 30, 300 and 3,000 hand-ins of 1,000 words, median of 15`,
			goal: `300 → 3,000: ≤ ${linear} × (linear: 10 ×)`,
			ours: took[what].map(ms).join(', '),
			theirs: '',
			ratio: times(growth),
			reached: growth <= linear
		};
	});
	const shown = [];
	for (let n = 0; n < 15; n++) {
		shown.push(await page.evaluate(() => /** @type {any} */ (window).bench.show(300)));
	}
	const taking = await taken(page);
	await page.context().close();
	const script = median(shown.map((each) => each.script));
	const paint = median(shown.map((each) => each.paint));
	return [
		...rows,
		{
			what: `heat map of 300 hand-ins reckoned and put up, ${shown[0].runs} runs, median of ${shown.length}`,
			goal: `≤ ${goal} ms of script`,
			ours: `${ms(script)} of script`,
			theirs: `painted after ${ms(paint)}`,
			ratio: '',
			reached: script <= goal
		},
		...taking
	];
}

/** @param {import('@playwright/test').Page} page @returns {Promise<import('../figures.js').Row[]>} */
async function taken(page) {
	await page.evaluate(() => /** @type {any} */ (window).bench.take(100));
	/** @type {Record<'read' | 'kept' | 'bare', number>[]} */
	const found = [];
	for (let n = 0; n < 5; n++) {
		found.push(
			await page.evaluate((count) => /** @type {any} */ (window).bench.take(count), batch)
		);
	}
	/** @param {'read' | 'kept' | 'bare'} what */
	const middle = (what) => median(found.map((each) => each[what]));
	const [read, kept, bare] = [middle('read'), middle('kept'), middle('bare')];
	const each = Math.round((batch / (read + kept)) * 1000);
	return [
		{
			what: `import of ${batch} hand-ins with about 25 marks and a sentence, median of ${found.length}`,
			goal: `≥ ${pace} a second`,
			ours: `${each} a second`,
			theirs: `reading ${ms(read)}, keeping ${ms(kept)}`,
			ratio: '',
			reached: each >= pace
		},
		{
			what: `keeping those ${batch} hand-ins`,
			goal: '≤ 2 × bare IndexedDB',
			ours: ms(kept),
			theirs: `bare puts in one transaction ${ms(bare)}`,
			ratio: times(kept / bare),
			reached: kept / bare <= 2
		}
	];
}
