import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { kb, median, ms, times } from '../figures.js';

const slug = 'further-sanctions-2021';
const rounds = 21;
const limits = { size: 200_000, launch: 1.5 };

/** @typedef {Window & { readable?: number }} Timed */

/** Says, in a page, when the text of a lesson can be read: after the frame that shows it, since the page was asked for. */
function watch() {
	const seen = () => {
		if (!document.querySelector('.read [data-at]')) return requestAnimationFrame(seen);
		const shown = /** @type {Timed} */ (window);
		requestAnimationFrame(() => setTimeout(() => (shown.readable = performance.now())));
	};
	requestAnimationFrame(seen);
}

/** A learning management system that takes everything. */
function host() {
	const yes = () => 'true';
	/** @type {any} */ (window).API = {
		...{ LMSInitialize: yes, LMSFinish: yes, LMSSetValue: yes, LMSCommit: yes },
		...{ LMSGetValue: () => '', LMSGetLastError: () => '0' }
	};
}

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function playing({ browser, site }) {
	const asking = await browser.newContext({ serviceWorkers: 'block' });
	/** @param {string} path */
	const get = async (path) => asking.request.get(site + path);
	const player = await (await get('/player.html')).text();
	const lesson = await (await get(`/lessons/${slug}/lesson.json`)).json();
	const labels = await (await get('/labels.json')).json();
	await asking.close();
	const assignment = {
		...{ id: 'bench', version: 1, title: 'One lesson', note: '', strands: null, due: null },
		...{ parts: [{ lesson: slug, exercises: null }], tries: 'several', explanations: 'at once' },
		...{ alias: false, revote: false, split: null, key: null }
	};
	const course = { way: 'scorm12', assignment, mastery: null, lessons: [lesson], labels };
	const slot = '<script type="application/json" id="course">';
	const text = JSON.stringify(course).replaceAll('<', '\\u003c');
	const html = player.replace(slot, () => slot + text);

	/** @param {string} address */
	async function readable(address) {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await context.addInitScript(watch);
		await context.addInitScript(host);
		const page = await context.newPage();
		await page.goto(address);
		const handle = await page.waitForFunction(() => /** @type {Timed} */ (window).readable);
		const took = /** @type {number} */ (await handle.jsonValue());
		await context.close();
		return took;
	}
	// Over the network of the machine, as the lesson page comes: not through the driver of the browser.
	const school = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
	});
	await new Promise((listening) => school.listen(0, '127.0.0.1', () => listening(null)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (school.address());
	const [ours, theirs] = [[], []].map(() => /** @type {number[]} */ ([]));
	for (let n = 0; n <= rounds; n++) {
		const [here, there] = [
			await readable(`http://127.0.0.1:${port}/`),
			await readable(`${site}/lessons/${slug}/`)
		];
		// The first time fills the caches of the machine.
		if (!n) continue;
		ours?.push(here);
		theirs?.push(there);
	}
	school.close();
	const [mine, app] = [median(ours ?? []), median(theirs ?? [])];
	const size = gzipSync(player, { level: 9 }).length;
	return [
		{
			what: 'the player without lessons, gzip',
			goal: `≤ ${kb(limits.size)}`,
			ours: kb(size),
			theirs: '',
			ratio: '',
			reached: size <= limits.size
		},
		{
			what: `from the launch of a course to the text of its lesson, median of ${rounds}`,
			goal: `≤ ${limits.launch} × the app’s own lesson page`,
			ours: ms(mine),
			theirs: `lesson page ${ms(app)}`,
			ratio: times(mine / app),
			reached: mine / app <= limits.launch
		}
	];
}
