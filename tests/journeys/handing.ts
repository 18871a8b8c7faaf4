import type { Page } from '@playwright/test';
import type { Assignment } from '../../src/lib/core/assignment';
import type { HandIn } from '../../src/lib/core/handin/hand-in';
import { pack } from '../../src/lib/core/handin/pack';
import { toFile } from '../../src/lib/exchange/file';
import { fromFragment } from '../../src/lib/exchange/link';
import { parcel } from '../../src/lib/exchange/parcel';
import { expect } from './test';

const lesson = 'The list left out';

/** Makes the class 8B, and stays on its list. */
export async function makeClass(page: Page) {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await expect(page.getByRole('heading', { name: 'Students of 8B' })).toBeVisible();
}

/** Makes an assignment of one lesson for the class that is open. */
export async function assign(page: Page): Promise<Assignment> {
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill('Week 3');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	const link = await page.getByLabel('Link', { exact: true }).inputValue();
	return fromFragment(new URL(link).hash)!;
}

/** Hand-ins, a file each, come into the class that an assignment was just made for. */
export async function collect(page: Page, handIns: readonly HandIn[]) {
	const files = handIns.map((handIn, n) => {
		const buffer = Buffer.from(toFile([parcel(pack(handIn))], 'Work from Loupe.'));
		return { name: `${n}.loupe.txt`, mimeType: 'text/plain', buffer };
	});
	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page.getByLabel('Choose files').setInputFiles(files);
	await expect(page.getByText(`${files.length} hand-ins came in.`)).toBeVisible();
}
