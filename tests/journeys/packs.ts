import type { BrowserContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { signed, type PackedLesson } from '../../src/lib/core/pack/lesson';
import { packed } from '../../src/lib/core/pack/make';
import { write } from '../../src/lib/core/pack/pack';
import { whole } from '../core/manuscript/whole';
import { expect } from './test';

/** A lesson about a council, as a teacher packed it; changed by `change`. */
export function council(change: Partial<PackedLesson> = {}): PackedLesson {
	const { version: _version, hash: _hash, ...lesson } = packed(whole())!;
	return signed({ ...lesson, slug: 'own-council', madeAt: 1_920_000_000_000, ...change });
}

/** A pack as a file to choose. */
export const file = (...lessons: PackedLesson[]) => ({
	name: 'loupe-lesson.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from(write({ app: '0.1.0', lessons }))
});

/** Opens a pack, looks inside and keeps it. */
export async function keepPack(page: Page, ...lessons: PackedLesson[]): Promise<void> {
	await page.goto('/make/open/');
	await page.getByLabel(/^The file/).setInputFiles(file(...lessons));
	await page.getByRole('button', { name: /into my library/ }).click();
	await expect(page.getByRole('heading', { name: /in your library$/ })).toBeVisible();
}

/** What a page offers as a download when a button is pressed. */
export async function downloaded(page: Page, button: string | RegExp): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).first().click()
	]);
	return readFile(await download.path());
}

/** Another person’s device. */
export async function another(context: BrowserContext): Promise<Page> {
	const browser = context.browser()!;
	return (await browser.newContext()).newPage();
}
