import { median, ms } from '../figures.js';
import { open, show } from './pages.js';

const goal = 16;

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function committing(place) {
	/** @type {{ script: number; paint: number; rest: number }[]} */
	const found = [];
	for (let n = 0; n < 11; n++) {
		const page = await open(place, 'loupe');
		await show(page);
		await page.evaluate(() => /** @type {any} */ (window).bench.quiet());
		found.push(await page.evaluate(() => /** @type {any} */ (window).bench.commit()));
		await page.context().close();
	}
	const script = median(found.map((each) => each.script));
	const paint = median(found.map((each) => each.paint));
	const rest = median(found.map((each) => each.rest));
	return [
		{
			what: 'commit and score all 1,000 marks to painted result',
			goal: `≤ ${goal} ms of script`,
			ours: `${ms(script)} of script; painted after ${ms(paint)}`,
			theirs: `beyond the window, painted after that in slices: ${ms(rest)} of script`,
			ratio: '',
			reached: script <= goal
		}
	];
}
