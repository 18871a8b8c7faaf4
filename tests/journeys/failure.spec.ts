import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, tap, test } from './test';

const marking = '/lessons/further-sanctions-2021/find-the-words/';

const marks = (page: Page) =>
	page.getByRole('region', { name: 'Your marks' }).getByRole('listitem');
const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });

test.describe('a browser that keeps nothing', () => {
	for (const [what, block] of [
		[
			'has no database',
			() => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })
		],
		[
			'forbids its database',
			() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException('Not allowed here.', 'SecurityError');
				};
			}
		],
		[
			'cannot open its database',
			() => {
				IDBFactory.prototype.open = () => {
					const opening = new EventTarget();
					Object.assign(opening, { error: new DOMException('A bad disk.', 'UnknownError') });
					setTimeout(() => {
						const event = new Event('error', { cancelable: true });
						Object.defineProperty(event, 'target', { value: opening });
						(opening as IDBOpenDBRequest).onerror!(event);
					});
					return opening as IDBOpenDBRequest;
				};
			}
		]
	] as const) {
		test(`because it ${what}: everything works, and it is said plainly that nothing is kept`, async ({
			page
		}) => {
			await page.addInitScript(block);
			await page.goto(marking);
			await expect(
				page.getByText(
					/This browser keeps nothing for Loupe|could not reach the place where your work is kept/
				)
			).toBeVisible();
			await tap(page, 'terror');
			await label(page, 'Name tag').click();
			await page.getByRole('button', { name: 'I am done: show me why' }).click();
			await expect(page.locator('.dials')).toContainText('1 of 3');
			await page.getByRole('status').getByRole('link', { name: 'Save to a file' }).click();
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Save my work to a file' }).click()
			]);
			expect(download.suggestedFilename()).toMatch(/^loupe-/);
		});
	}
});

test('a device that was full before the first mark is told, and the work goes on to a file', async ({
	page
}) => {
	await page.goto(marking);
	await page.evaluate(() => {
		for (const write of ['add', 'put'] as const) {
			IDBObjectStore.prototype[write] = () => {
				throw new DOMException('The disk is full.', 'QuotaExceededError');
			};
		}
	});
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await expect(page.getByText('This device is full')).toBeVisible();
	await expect(marks(page)).toHaveCount(1);
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await page.getByRole('status').getByRole('link', { name: 'Save to a file' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my work to a file' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('"L2"');
});

test('a full device is told, what was kept stays, and the file holds what did not fit', async ({
	context,
	page
}) => {
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await expect(marks(page)).toHaveCount(1);

	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		};
	});
	await tap(page, 'huge');
	await label(page, 'Stretch').click();
	await expect(page.getByText('This device is full')).toBeVisible();
	await expect(marks(page)).toHaveCount(2);

	await page.getByRole('status').getByRole('link', { name: 'Save to a file' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my work to a file' }).click()
	]);
	const text = await readFile(await download.path(), 'utf8');
	expect(text).toContain('"L2"');
	expect(text).toContain('"L3"');

	const again = await context.newPage();
	await again.goto(marking);
	await expect(marks(again).first()).toContainText('terror');
});

test.describe('a browser that refuses to copy Loupe', () => {
	test.use({ installs: true });
	test('is used with a network, and says so', async ({ page }) => {
		await page.addInitScript(() => {
			ServiceWorkerContainer.prototype.register = () =>
				Promise.reject(new DOMException('Not in this window.', 'SecurityError'));
		});
		await page.goto('/you/');
		await expect(page.getByText('This browser does not let Loupe be copied')).toBeVisible();
		await page.goto(marking);
		await tap(page, 'terror');
		await expect(marks(page)).toHaveCount(1);
	});
});
