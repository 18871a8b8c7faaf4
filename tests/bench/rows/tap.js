import { median, ms, quantile } from '../figures.js';
import { each, names, open, show } from './pages.js';

/** @typedef {import('./pages.js').Found} Found */

const rounds = 40;
const taps = 5;
const frame = 1000 / 60;

/** @typedef {{ page: import('@playwright/test').Page; slow: (rate: number) => Promise<unknown> }} Slowed */

/**
 * Two hundred words on which no mark lies, each in another passage than the one before, spread over the whole text.
 *
 * @param {number} n
 */
function target(n) {
	const passage = 1 + ((n * 37) % 100);
	return { passage: `p${passage}`, word: 10 * (5 + (n % 4)) + (n < 100 ? 7 : 8) };
}

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function tapping(place) {
	/** @type {Found} */
	const found = { bare: [], recogito: [], loupe: [] };
	const pages = /** @type {Record<keyof Found, Slowed>} */ ({});
	for (const name of names) {
		const page = await open(place, name);
		await show(page);
		const session = await page.context().newCDPSession(page);
		const slow = (/** @type {number} */ rate) =>
			session.send('Emulation.setCPUThrottlingRate', { rate });
		pages[name] = { page, slow };
	}
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			const { page } = pages[name];
			await page.bringToFront();
			for (let n = 0; n < taps; n++) {
				const took = await tap(pages[name], name, target(round * taps + n));
				// The first taps of all warm a page up.
				if (round) found[name].push(took);
			}
		}
	}
	for (const name of names) await pages[name].page.context().close();
	return [
		row('median', (values) => median(values), found),
		row('95th percentile', (values) => quantile(values, 0.95), found)
	];
}

/** @param {Slowed} slowed @param {string} name @param {{ passage: string; word: number }} at */
async function tap({ page, slow }, name, { passage, word }) {
	const { x, y } = await page.evaluate(
		([id, nth]) => /** @type {any} */ (window).bench.aim(id, nth),
		/** @type {const} */ ([passage, word])
	);
	await page.mouse.move(x, y);
	await slow(4);
	await page.evaluate(() => /** @type {any} */ (window).bench.arm());
	await page.mouse.click(x, y, { clickCount: name === 'recogito' ? 2 : 1 });
	const took = await page
		.evaluate(() => /** @type {any} */ (window).bench.taken())
		.catch((cause) => {
			throw new Error(`The tap on word ${word} of ${passage} in ${name} failed.`, { cause });
		});
	// A slowed page takes time from the others, even where it does nothing.
	await slow(1);
	await page.evaluate(() => /** @type {any} */ (window).bench.back());
	return took;
}

/** @param {string} what @param {(values: number[]) => number} of @param {Found} found */
function row(what, of, found) {
	const { bare, recogito, loupe } = each(found, of);
	return {
		what: `from tap to painted mark, CPU slowed 4×, ${what} of ${found.loupe.length}`,
		goal: 'within one frame (16.7 ms) of the bare page; no slower than Recogito',
		ours: ms(loupe),
		theirs: `bare page ${ms(bare)}, Recogito ${ms(recogito)}`,
		ratio: `bare page ${loupe < bare ? '−' : '+'} ${ms(Math.abs(loupe - bare))}`,
		reached: loupe - bare <= frame && loupe <= recogito
	};
}
