import { median, ms } from '../figures.js';
import { open, show, spent } from './pages.js';

const goal = 16;

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function committing(place) {
	/** @type {{ script: number; paint: number; all: number }[]} */
	const found = [];
	for (let n = 0; n < 15; n++) {
		const page = await open(place, 'loupe');
		await show(page);
		await page.evaluate(() => /** @type {any} */ (window).bench.quiet());
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable');
		const before = await spent(session, 'ScriptDuration');
		const took = await page.evaluate(() => /** @type {any} */ (window).bench.commit());
		found.push({ ...took, all: (await spent(session, 'ScriptDuration')) - before });
		await page.context().close();
	}
	const script = median(found.map((each) => each.script));
	const paint = median(found.map((each) => each.paint));
	const rest = median(found.map((each) => each.all - each.script));
	return [
		{
			what: `commit and score all 1,000 marks to painted result, median of ${found.length}`,
			goal: `≤ ${goal} ms of script`,
			ours: `${ms(script)} of script`,
			theirs: `painted after ${ms(paint)}; what is far from the window follows, in slices with ${ms(rest)} of script`,
			ratio: '',
			reached: script <= goal
		}
	];
}
