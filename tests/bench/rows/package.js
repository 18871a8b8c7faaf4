import { kb, median, ms, times } from '../figures.js';
import { open, spent } from './pages.js';

const [count, rounds] = [20, 15];
/** Milliseconds of script, and how many times what zipping the same bytes takes. */
const [goal, limit] = [2000, 1.5];

/** What is asked for, as the form of a package holds it. */
const blank = {
	...{ title: 'Twenty lessons', note: '', due: '', strands: [], splits: false, a: '', b: '' },
	...{ halves: [], tries: 'several', explanations: 'at once', alias: false, revote: false },
	sealed: false
};

/** @param {any} packing chooses the lessons of a package; runs in the page */
function choose(packing) {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('loupe');
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const transaction = request.result.transaction('device', 'readwrite');
			transaction.objectStore('device').put({ key: 'packing', value: packing });
			transaction.onabort = () => reject(transaction.error);
			transaction.oncomplete = () => {
				request.result.close();
				resolve(null);
			};
		};
	});
}

/**
 * A package of twenty lessons as a teacher makes it, from the press to the file: all that its page does
 * meanwhile, because what follows upon a promise counts as no script in the figures of the browser.
 *
 * @param {import('./pages.js').Place} place
 * @param {{ lesson: string; exercises: null }[]} parts
 */
async function pressed({ browser, site }, parts) {
	const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
	const address = `${site}/class/package/`;
	const button = page.getByRole('button', { name: 'Make the package' });
	await page.goto(address);
	await button.waitFor();
	await page.evaluate(choose, { id: 'bench', wish: { ...blank, parts }, made: null });
	await page.reload();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const took = [];
	for (let n = 0; n <= rounds; n++) {
		const before = await spent(session, 'TaskDuration');
		await Promise.all([page.waitForEvent('download'), button.click()]);
		await page.getByText('Your browser has').waitFor();
		// The first time fills the caches of the browser.
		if (n) took.push((await spent(session, 'TaskDuration')) - before);
	}
	await page.context().close();
	return median(took);
}

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function packing(place) {
	const page = await open(place, 'package');
	/** @param {string} path */
	const get = async (path) => page.request.get(`${place.site}${path}`);
	const catalogue = await (await get('/library/search.json')).json();
	/** @type {string[]} */
	const slugs = catalogue.lessons.slice(0, count).map((/** @type {any} */ { slug }) => slug);
	const parts = slugs.map((lesson) => ({ lesson, exercises: null }));
	const lessons = await Promise.all(
		slugs.map(async (slug) => (await get(`/lessons/${slug}/lesson.json`)).json())
	);
	const labels = await (await get('/labels.json')).json();
	const player = await (await get('/player.html')).text();
	const { title, note, alias, revote, tries, explanations } = blank;
	const assignment = {
		...{ id: 'bench', version: 1, title, note, parts, strands: null, due: null },
		...{ tries, explanations, alias, revote, split: null, key: null }
	};
	const course = { way: 'scorm12', assignment, mastery: 0.6, lessons, labels };
	const { ours, bare, bytes } = await page.evaluate(
		([course, player, rounds]) =>
			/** @type {any} */ (window).bench.pack(course, player, /** @type {number} */ (rounds) + 2),
		/** @type {const} */ ([course, player, rounds])
	);
	await page.context().close();
	const script = await pressed(place, parts);
	const [mine, theirs] = [median(ours.slice(2)), median(bare.slice(2))];
	return [
		{
			what: `a package of ${slugs.length} lessons, from the press to the file, median of ${rounds}`,
			goal: `≤ ${goal} ms of script`,
			ours: `${ms(script)} of script and painting`,
			theirs: `a zip of ${kb(bytes)}`,
			ratio: '',
			reached: script <= goal
		},
		{
			what: `that package out of its lessons, median of ${rounds}`,
			goal: `≤ ${limit} × zipping the same bytes`,
			ours: ms(mine),
			theirs: `fflate alone ${ms(theirs)}`,
			ratio: times(mine / theirs),
			reached: mine / theirs <= limit
		}
	];
}
