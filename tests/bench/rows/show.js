import { median, ms, times } from '../figures.js';
import { each, names, open, show } from './pages.js';

/** @typedef {import('./pages.js').Found} Found */

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function showing(place) {
	/** @type {Found} */
	const found = { bare: [], recogito: [], loupe: [] };
	for (let n = 0; n < 11; n++) {
		for (const name of names) {
			const page = await open(place, name);
			found[name].push(await show(page));
			await page.context().close();
		}
	}
	const { bare, recogito, loupe } = each(found, median);
	return [
		{
			what: 'time to show the text with its 1,000 marks',
			goal: 'no slower than Recogito',
			ours: ms(loupe),
			theirs: `Recogito ${ms(recogito)}, bare page without marks ${ms(bare)}`,
			ratio: times(loupe / recogito),
			reached: loupe <= recogito
		}
	];
}
