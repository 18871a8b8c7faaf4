import { median, ms, times } from '../figures.js';
import { open } from './pages.js';

const goal = 100;
const sizes = [30, 300, 3000];
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
		}
	];
}
