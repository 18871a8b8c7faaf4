import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { listen, portOf } from '../../src/bin/listen.js';
import { site } from '../../src/bin/serve.js';
import { fromFragment } from '../../src/lib/exchange/link';
import { council, file } from './packs';
import { expect, prepared, tap, test as plain } from './test';

const build = join(import.meta.dirname, '../../build');
const under = '/school/loupe';

/** What was asked of the host, service worker and icons included. */
const test = plain.extend<{ asked: string[]; top: string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
	asked: async ({}, use) => {
		const asked: string[] = [];
		await use(asked);
		expect(asked.length).toBeGreaterThan(10);
		expect(asked.filter((path) => !path.startsWith(`${under}/`))).toEqual([]);
	},
	top: async ({ asked }, use) => {
		const answer = site(build, under);
		const servers = await listen(
			(request, response) => {
				asked.push(request.url ?? '');
				answer(request, response);
			},
			{ port: 0, lan: false, fixed: false }
		);
		await use(`http://localhost:${portOf(servers[0])}${under}/`);
		for (const server of servers) {
			server.close();
			server.closeAllConnections();
		}
	},
	baseURL: ({ top }, use) => use(top)
});

const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name });

/** Where the links and files of a page lead that do not lie under the folder of Loupe. */
const outside = (page: Page) =>
	page.locator('[href], [src]').evaluateAll(
		(all, folder) =>
			all
				.map((each) => each.getAttribute('href') ?? each.getAttribute('src')!)
				.map((address) => new URL(address, location.href))
				.filter(
					({ origin, pathname }) => origin === location.origin && !pathname.startsWith(folder)
				)
				.map(({ pathname }) => pathname),
		`${under}/`
	);

test.describe('in a folder of a host, with Loupe copied', () => {
	test.use({ installs: true });

	test('a visitor marks words, sees why, and goes on without a network', async ({
		context,
		page
	}) => {
		test.slow();
		await page.goto('./');
		await prepared(page);
		await page.getByText('Language', { exact: true }).click();
		await page.getByRole('link', { name: 'The list left out' }).click();
		await page.getByRole('link', { name: 'Next: Find the words that push' }).click();
		await expect(heading(page, 'Find the words that push')).toBeVisible();
		expect(new URL(page.url()).pathname).toBe(
			`${under}/lessons/further-sanctions-2021/find-the-words/`
		);
		await tap(page, 'terror');
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Name tag/ })
			.click();
		await page.getByRole('button', { name: 'I am done: show me why' }).click();
		await expect(page.locator('.dials')).toContainText('1 of 3');
		expect(await outside(page)).toEqual([]);

		await context.setOffline(true);
		await page.reload();
		await expect(page.locator('.dials')).toContainText('1 of 3');
		for (const path of ['./', './library/', './practice/', './guide/', './class/', './make/']) {
			await page.goto(path);
			await expect(heading(page, /./)).toBeVisible();
			expect(await outside(page)).toEqual([]);
		}
		// A page that is kept as a shell alone, in a tab of its own.
		const other = await context.newPage();
		await other.goto('./lessons/april-1992-embassy-raids/look-back/');
		await expect(heading(other, /./)).toBeVisible();
		await expect(other.getByRole('link', { name: 'Loupe', exact: true })).toHaveCSS(
			'text-decoration-line',
			'none'
		);
	});

	test.describe('at an address that does not exist', () => {
		test.use({ allow: ['status of 404', 'Not found: '] });

		test('the page that helps comes without a network, too', async ({ context, page }) => {
			await page.goto('./');
			await prepared(page);
			await context.setOffline(true);
			for (const path of ['./nothing/', './nothing/at/all', './lessons/no-such-lesson/']) {
				await page.goto(path);
				await expect(heading(page, 'There is nothing at this address')).toBeVisible();
			}
			await page.getByRole('link', { name: 'See all lessons' }).click();
			await expect(page).toHaveURL(/\/school\/loupe\/$/);
		});
	});
});

test.describe('in a folder of a host', () => {
	test('the link of an assignment opens for a student, and goes whole to Classroom and Teams', async ({
		browser,
		page
	}) => {
		test.slow();
		await page.goto('./class/');
		await page.getByLabel('Name of the class').fill('8B');
		await page.getByRole('button', { name: 'Make this class' }).click();
		await page.getByRole('link', { name: 'Make an assignment' }).click();
		await page.getByLabel('Title').fill('Week 3 & more');
		await page.getByLabel('Find a lesson').fill('list left out');
		await page.getByRole('checkbox', { name: /^The list left out/ }).check();
		await page.getByRole('button', { name: 'Make the assignment' }).click();
		await expect(heading(page, 'Week 3 & more')).toBeVisible();
		const link = await page.getByLabel('Link', { exact: true }).inputValue();
		expect(new URL(link).pathname).toBe(`${under}/assigned/`);
		for (const [service, name] of [
			['Google Classroom', 'url'],
			['Microsoft Teams', 'href']
		] as const) {
			const share = page.getByRole('link', { name: `Share to ${service}` });
			await expect(share).toHaveAttribute('rel', 'noopener noreferrer');
			await expect(share).toHaveAttribute('target', '_blank');
			await expect(share).toHaveAccessibleDescription(/goes to Google or Microsoft/);
			const given = new URL((await share.getAttribute('href'))!).searchParams.get(name)!;
			expect(given).toBe(link);
			expect(fromFragment(new URL(given).hash)!.title).toBe('Week 3 & more');
		}

		const student = await (await browser.newContext()).newPage();
		await student.goto(link);
		await student.getByRole('button', { name: 'Put it on my list' }).click();
		await expect(student.getByText('It is on your list.')).toBeVisible();
		await student.getByRole('link', { name: 'Go to my list' }).click();
		await expect(student).toHaveURL(/\/school\/loupe\/$/);
		await expect(student.getByRole('heading', { name: 'Week 3 & more' })).toBeVisible();
		await student.getByRole('link', { name: 'Find the words that push' }).click();
		await expect(heading(student, 'Find the words that push')).toBeVisible();
	});

	test.describe('at an address that no file stands for', () => {
		test.use({ allow: ['status of 404', 'Not found: '] });

		test('the page that helps is whole, however deep the address', async ({ page }) => {
			for (const path of ['./nothing', './nothing/at/all/', './lessons/no-such-lesson/']) {
				await page.goto(path);
				await expect(heading(page, 'There is nothing at this address')).toBeVisible();
				expect(await outside(page)).toEqual([]);
			}
			const button = page.getByRole('link', { name: 'See all lessons' });
			expect(
				await button.evaluate((each) => each.getBoundingClientRect().height)
			).toBeGreaterThanOrEqual(44);
			await button.click();
			await expect(page).toHaveURL(/\/school\/loupe\/$/);
		});

		test('a lesson that a teacher made opens again after a reload', async ({ page }) => {
			await page.goto('./make/open/');
			await page.getByLabel(/^The file/).setInputFiles(file(council()));
			await page.getByRole('button', { name: /into my library/ }).click();
			await page.getByRole('link', { name: /^Open “/ }).click();
			await expect(page).toHaveURL(/\/school\/loupe\/lessons\/own-council\/$/);
			const title = await page.getByRole('heading', { level: 1 }).innerText();
			await page.reload();
			await expect(heading(page, title)).toBeVisible();
		});
	});
});
