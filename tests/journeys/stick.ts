import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, listens, patient, test as plain, unforeseen, watch } from './test';

/** The one file, where its build puts it. */
export const built = join(import.meta.dirname, '../../build-portable/loupe.html');

export type Stick = {
	/** Opens a page of it in a browser of its own, as by a double click where no path is given. */
	open: (path?: string) => Promise<Page>;
	/** Goes to another page of it, as by the address bar: the browser loads the file anew. */
	go: (page: Page, path: string) => Promise<void>;
	/** Closes that browser, and pulls out nothing: what it keeps stays on the computer. */
	close: () => Promise<void>;
};

/** A folder with the one file and nothing else, on a computer whose browser may ask for that file alone. */
export const test = plain.extend<{ stick: Stick }>({
	stick: async ({ allow, launchOptions, viewport }, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'loupe-stick-'));
		const file = join(folder, 'USB stick', 'loupe.html');
		await mkdir(join(folder, 'USB stick'));
		await copyFile(built, file);
		const { href } = pathToFileURL(file);
		const mayAsk = (address: URL) =>
			['data:', 'blob:', 'about:'].includes(address.protocol) ||
			address.href.split('#')[0] === href;
		const complaints: string[] = [];
		let context: BrowserContext | null = null;
		async function open(path?: string) {
			if (!context) {
				const profile = join(folder, 'profile');
				context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport });
				await watch(context, mayAsk, complaints);
				context.on('page', patient);
			}
			const page = await context.newPage();
			await page.goto(path ? `${href}#${path}` : href);
			return page;
		}
		async function go(page: Page, path: string) {
			const loaded = page.waitForEvent('load');
			await page.evaluate((path) => void (location.hash = path), path);
			await loaded;
			await listens(page);
		}
		async function close() {
			await context?.close();
			context = null;
		}
		await use({ open, go, close });
		await close();
		await rm(folder, { recursive: true });
		expect(unforeseen(complaints, allow)).toEqual([]);
	}
});
