import type { BrowserContext, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/bin/serve.js';
import { remake } from './remake';
import { block, expect, prepared, tap, test as plain } from './test';

const old = join(import.meta.dirname, '../../build');

type Site = Awaited<ReturnType<typeof serve>>;

const test = plain.extend<{ site: Site }, { next: string }>({
	next: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'loupe-next-'));
			await remake(old, folder);
			await use(folder);
			await rm(folder, { recursive: true });
		},
		{ scope: 'worker' }
	],
	// eslint-disable-next-line no-empty-pattern -- as above
	site: async ({}, use) => {
		const site = await serve({ folder: old, port: 0 });
		await use(site);
		site.close();
	},
	baseURL: ({ site }, use) => use(site.url)
});

// Several tabs and two versions of the whole site: more than the usual minute on a busy machine.
test.describe.configure({ timeout: 180_000 });
test.use({ installs: true });

/** A tab that is prepared for use offline. */
async function open(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.goto('/');
	await prepared(page);
	return page;
}

const offer = (page: Page) => page.getByRole('button', { name: 'Use the new version' });
const isNext = (page: Page) => page.locator('meta[name=version][content=next]').count();
const caches = (page: Page) =>
	page.evaluate(async () => (await window.caches.keys()).filter((name) => /^loupe-/.test(name)));

/** Whether the files of its version that a page asks for are those of the next one. */
const asksNext = (page: Page) =>
	page.evaluate(async () => {
		const response = await fetch('/404.html');
		return (await response.text()).includes('content="next"');
	});

/** Follows the links of a page without loading a document, so that modules are fetched when needed. */
async function wander(page: Page): Promise<number> {
	await page.evaluate(() => Object.assign(window, { same: true }));
	const home = page.url();
	const targets = await page
		.locator('a[href]:visible:not([target], [download])')
		.evaluateAll((links) =>
			links
				.map((link) => link as HTMLAnchorElement)
				.filter(
					({ origin, pathname }) => origin === location.origin && pathname !== location.pathname
				)
				.map((link) => link.getAttribute('href')!)
		);
	for (const href of targets.slice(0, 4)) {
		await page.locator(`a[href="${href}"]:visible`).first().click();
		await expect(page).not.toHaveURL(home);
		await expect(page.locator('main')).toBeVisible();
		await page.goBack();
		await expect(page).toHaveURL(home);
	}
	expect(await page.evaluate(() => 'same' in window)).toBe(true);
	return targets.length;
}

test('a new version is offered and not forced', async ({ context, site, next }) => {
	const page = await open(context);
	await expect(offer(page)).toBeHidden();
	site.show(next);
	await page.reload();
	await expect(offer(page)).toBeVisible();
	expect(await isNext(page)).toBe(0);
	await page.reload();
	await expect(offer(page)).toBeVisible();
	expect(await isNext(page)).toBe(0);
	await offer(page).click();
	await expect.poll(() => isNext(page)).toBe(1);
	await expect(offer(page)).toBeHidden();
});

test('a tab of the old version keeps working after another tab took the new one', async ({
	context,
	site,
	next
}) => {
	const stays = await open(context);
	const [version] = await caches(stays);
	const goes = await open(context);
	site.show(next);
	await goes.reload();
	await offer(goes).click();
	await expect.poll(() => isNext(goes)).toBe(1);
	expect(await isNext(stays)).toBe(0);
	expect(await wander(stays)).toBeGreaterThan(0);
	expect([await asksNext(stays), await asksNext(goes)]).toEqual([false, true]);
	await context.setOffline(true);
	expect(await wander(stays)).toBeGreaterThan(0);
	expect(await wander(goes)).toBeGreaterThan(0);
	await context.setOffline(false);
	expect(await caches(goes)).toContain(version);
});

test('the cache of the old version goes when its last tab is gone', async ({
	context,
	site,
	next
}) => {
	const stays = await open(context);
	const [version] = await caches(stays);
	const goes = await open(context);
	site.show(next);
	await goes.reload();
	await offer(goes).click();
	await expect.poll(() => isNext(goes)).toBe(1);
	await stays.close();
	await goes.reload();
	await expect.poll(() => caches(goes)).toEqual([`${version}-next`]);
});

test('looking again after the host was renewed takes nothing from the version that is here', async ({
	context,
	site,
	next
}) => {
	const page = await open(context);
	await page.goto('/you/');
	site.show(next);
	await page.getByRole('button', { name: 'Look again whether all is here' }).click();
	await expect(page.getByText('Everything is here.')).toBeVisible();
	await context.setOffline(true);
	await page.goto('/library/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await isNext(page)).toBe(0);
});

test('the old tab may take the new version later', async ({ context, site, next }) => {
	const later = await open(context);
	const first = await open(context);
	site.show(next);
	await first.reload();
	await offer(first).click();
	await expect.poll(() => isNext(first)).toBe(1);
	await offer(later).click();
	await expect.poll(() => isNext(later)).toBe(1);
});

test('nobody gets the new version while another tab holds unsaved work', async ({
	context,
	site,
	next
}) => {
	const works = await open(context);
	const page = await open(context);
	site.show(next);
	await page.reload();
	await works.goto('/lessons/further-sanctions-2021/find-the-words/');
	const release = await block(context);
	await tap(works, 'terror');
	await offer(page).click();
	await expect(page.getByText('Another tab of Loupe is in the middle of something.')).toBeVisible();
	expect(await isNext(page)).toBe(0);
	expect(await caches(page)).toHaveLength(2);
	await works.close();
	await release();
	await offer(page).click();
	await expect.poll(() => isNext(page)).toBe(1);
});

test('what reads codes for a teacher is there in the next version, too', async ({
	context,
	site,
	next
}) => {
	const page = await open(context);
	/** How many of the caches hold each of the files that reading takes. */
	const readers = () =>
		page.evaluate(async () => {
			const found: string[] = [];
			for (const name of await window.caches.keys()) {
				const files = await (await window.caches.open(name)).keys();
				found.push(...files.map(({ url }) => url).filter((url) => /wasm|reader\.worker/.test(url)));
			}
			return found.length;
		});
	expect(await readers()).toBe(0);
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await expect.poll(readers).toBe(2);
	await page.goto('/');
	site.show(next);
	await page.reload();
	await offer(page).click();
	await expect.poll(() => isNext(page)).toBe(1);
	await expect.poll(() => caches(page)).toHaveLength(1);
	expect(await readers()).toBe(2);
});
