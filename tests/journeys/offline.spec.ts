import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, prepared, tap, test } from './test';

test.use({ installs: true });

const build = join(import.meta.dirname, '../../build');

/**
 * Pages of the built site, as addresses: those outside lessons, each fourth lesson, and everything in
 * one lesson, because all lessons are the same pages over another file.
 */
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('index.html'))
	.map((file) => `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`)
	.filter((path) => !/^\/lessons\/[^/]+\/[^/]+\/$/.test(path) || path.includes('/april-1992'))
	.filter((path, n) => !/^\/lessons\/[^/]+\/$/.test(path) || n % 4 === 0);

test('after the first visit every page opens without a network, reloaded too', async ({
	context,
	page
}) => {
	test.slow();
	await page.goto('/');
	await prepared(page);
	await context.setOffline(true);
	expect(pages.length).toBeGreaterThan(15);
	for (const path of pages) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a whole exercise is done without a network, from link to why', async ({ context, page }) => {
	await page.goto('/');
	await prepared(page);
	await context.setOffline(true);
	await page.getByText('Language', { exact: true }).click();
	await page.getByRole('link', { name: 'The list left out' }).click();
	await page.getByRole('link', { name: 'Next: Find the words that push' }).click();
	await expect(page.getByRole('heading', { name: 'Find the words that push' })).toBeVisible();
	await tap(page, 'terror');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Name tag/ })
		.click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await page.reload();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await page.goto('/');
	await expect(page.getByText('1 of 7 exercises finished')).toBeVisible();
	await expect(page.getByRole('row', { name: /Name tag/ })).toHaveCount(1);
});

test.describe('an address without a lesson', () => {
	test.use({ allow: ['status of 404'] });

	test('gets the page that helps without a network, too', async ({ context, page }) => {
		await page.goto('/');
		await prepared(page);
		await context.setOffline(true);
		await page.goto('/lessons/no-such-lesson/');
		await expect(
			page.getByRole('heading', { name: 'There is nothing at this address' })
		).toBeVisible();
	});
});

test('everything can be made ready again, with its progress, and a gap is filled', async ({
	page
}) => {
	test.slow();
	await page.goto('/you/');
	await prepared(page);
	const size = () =>
		page.evaluate(async () => {
			const [name] = await caches.keys();
			return (await (await caches.open(name!)).keys()).length;
		});
	const whole = await size();
	await page.evaluate(async () => {
		const [name] = await caches.keys();
		const cache = await caches.open(name!);
		for (const request of (await cache.keys()).slice(0, 20)) await cache.delete(request);
	});
	expect(await size()).toBe(whole - 20);
	const again = page.getByRole('button', { name: 'Look again whether all is here' });
	await expect(again).toBeEnabled();
	// What the worker says of its progress may come after its end.
	await page.evaluate(() => {
		const data = { type: 'precache', done: 1, total: 2 };
		navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
	});
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	await again.click();
	await expect(page.getByText('Everything is here.')).toBeVisible();
	expect(await size()).toBe(whole);
});

test('what is kept for use without a network is at most 4 MB', async ({ page }) => {
	await page.goto('/');
	await prepared(page);
	const bytes = await page.evaluate(async () => {
		const [name] = await caches.keys();
		const cache = await caches.open(name!);
		let sum = 0;
		for (const request of await cache.keys()) {
			sum += (await (await cache.match(request))!.arrayBuffer()).byteLength;
		}
		return sum;
	});
	expect(bytes).toBeGreaterThan(1_000_000);
	expect(bytes).toBeLessThanOrEqual(4_000_000);
});
