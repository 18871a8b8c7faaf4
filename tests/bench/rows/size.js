import { gzipSync } from 'node:zlib';
import { kb } from '../figures.js';

const lesson = '/lessons/further-sanctions-2021/find-the-words/';
const limits = { script: 90_000, all: 150_000 };

/** @param {import('./pages.js').Place} place @returns {Promise<import('../figures.js').Row[]>} */
export async function sizes({ browser, site }) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	/** @type {Promise<{ type: string; size: number }>[]} */
	const loads = [];
	page.on('response', (response) => {
		const type = response.request().resourceType();
		if (type === 'font' || response.status() !== 200) return;
		loads.push(
			response.body().then((body) => ({ type, size: gzipSync(body, { level: 9 }).length }))
		);
	});
	await page.goto(site + lesson, { waitUntil: 'networkidle' });
	await page.getByText('Your marks').waitFor();
	const found = await Promise.all(loads);
	await context.close();
	/** @param {string} [type] */
	const sum = (type) =>
		found.filter((each) => !type || each.type === type).reduce((all, { size }) => all + size, 0);
	const [script, all] = [sum('script'), sum()];
	const without = await readable(browser, site + lesson);
	return [
		{
			what: 'JavaScript that a lesson page loads, gzip',
			goal: `≤ ${kb(limits.script)}`,
			ours: `${kb(script)} in ${found.filter(({ type }) => type === 'script').length} files`,
			theirs: 'bare SvelteKit 27.5 KB and Dexie 32.7 KB of it',
			ratio: '',
			reached: script <= limits.script
		},
		{
			what: 'all of a cold lesson page without fonts, gzip',
			goal: `≤ ${kb(limits.all)}`,
			ours: `${kb(all)} in ${found.length} files`,
			theirs: 'H5P about 700 KB',
			ratio: '',
			reached: all <= limits.all
		},
		{
			what: 'words of the text that can be read with no JavaScript',
			goal: 'all of them',
			ours: `${without.off} of ${without.on}`,
			theirs: '',
			ratio: '',
			reached: without.on > 0 && without.off === without.on
		}
	];
}

/** @param {import('@playwright/test').Browser} browser @param {string} url how many words of the text show with and without script */
async function readable(browser, url) {
	const [on, off] = await Promise.all(
		[true, false].map(async (javaScriptEnabled) => {
			const context = await browser.newContext({ javaScriptEnabled, serviceWorkers: 'block' });
			const page = await context.newPage();
			await page.goto(url, { waitUntil: 'networkidle' });
			const text = (await page.locator('.read [data-at]').allInnerTexts()).join(' ');
			await context.close();
			return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
		})
	);
	return { on: on ?? 0, off: off ?? 0 };
}
