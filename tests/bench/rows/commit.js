import { median, ms } from '../figures.js';
import { open, show, spent } from './pages.js';

const goal = 16;
const runs = 15;

/** How long a person takes, at least, from the last mark to the button, in milliseconds. */
const pause = 1000;

/** @typedef {{ script: number; paint: number; ahead: number; after: number }} Took */

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function committing(place) {
	/** @type {Took[]} */
	const paused = [];
	/** @type {Took[]} */
	const atOnce = [];
	for (let n = 0; n < runs; n++) {
		paused.push(await commit(place, pause));
		atOnce.push(await commit(place, 0));
	}
	/** @param {Took[]} found @param {keyof Took} what */
	const of = (found, what) => ms(median(found.map((each) => each[what])));
	const script = median(paused.map((each) => each.script));
	return [
		{
			what: `commit and score all 1,000 marks to painted result, a second after the last mark, median of ${runs}`,
			goal: `≤ ${goal} ms of script`,
			ours: `${ms(script)} of script`,
			theirs:
				`painted after ${of(paused, 'paint')}; in that second graded ahead, and all else that a mark brings, ` +
				`with ${of(paused, 'ahead')} of script; what is far from the window follows, in slices with ` +
				`${of(paused, 'after')}; at once after the last mark ${of(atOnce, 'script')} of script`,
			ratio: '',
			reached: script <= goal
		}
	];
}

/**
 * Changes a mark and commits after a pause, in milliseconds.
 *
 * @param {import('./pages.js').Place} place
 * @param {number} pause
 * @returns {Promise<Took>}
 */
async function commit(place, pause) {
	const page = await open(place, 'loupe');
	await show(page);
	await page.evaluate(() => /** @type {any} */ (window).bench.quiet());
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const start = await spent(session, 'ScriptDuration');
	await page.evaluate(() => /** @type {any} */ (window).bench.change());
	await page.waitForTimeout(pause);
	const before = await spent(session, 'ScriptDuration');
	const took = await page.evaluate(() => /** @type {any} */ (window).bench.commit());
	const all = (await spent(session, 'ScriptDuration')) - before;
	await page.context().close();
	return { ...took, ahead: before - start, after: all - took.script };
}
