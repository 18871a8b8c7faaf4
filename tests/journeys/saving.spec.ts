import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, tap, test } from './test';

const marking = '/lessons/further-sanctions-2021/find-the-words/';

const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });

async function work(page: Page) {
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toBeVisible();
	await page.goto('/lessons/further-sanctions-2021/calm-editor/');
	await page.getByRole('textbox').first().fill('There was a red carpet.');
}

async function save(page: Page): Promise<{ name: string; text: string }> {
	await page.goto('/you/');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my work to a file' }).click()
	]);
	return {
		name: download.suggestedFilename(),
		text: await readFile(await download.path(), 'utf8')
	};
}

async function bring(page: Page, text: string) {
	await page.goto('/you/');
	await page
		.getByLabel('Bring a file back')
		.setInputFiles({ name: 'loupe-work.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('one sees at a glance whether the work exists outside this browser', async ({ page }) => {
	await work(page);
	const header = page.getByRole('banner');
	await expect(header.getByText('only in this browser')).toBeVisible();
	const { name } = await save(page);
	expect(name).toMatch(/^loupe-.+-\d{4}-\d{2}-\d{2}\.txt$/);
	await expect(header.getByText('saved in a file: today')).toBeVisible();
	await page.goto('/lessons/further-sanctions-2021/calm-editor/');
	await page.getByRole('textbox').first().fill('There was a red carpet. People saluted.');
	await expect(header.getByText('only in this browser')).toBeVisible();
});

test('a file brings everything to another browser, and twice is harmless', async ({
	page,
	browser,
	baseURL
}) => {
	await work(page);
	const { text } = await save(page);

	const elsewhere = await browser.newContext({ baseURL });
	const other = await elsewhere.newPage();
	await bring(other, text);
	await expect(other.getByText('1 finished exercise and 1 begun one added')).toBeVisible();
	await bring(other, text);
	await expect(other.getByText('0 finished exercises and 0 begun ones added')).toBeVisible();
	await other.goto(marking);
	await expect(other.locator('.dials')).toContainText('1 of 3');
	await expect(other.getByLabel('Which try do you want to see?')).toHaveCount(0);
	await other.goto('/lessons/further-sanctions-2021/calm-editor/');
	await expect(other.getByRole('textbox').first()).toHaveValue('There was a red carpet.');
	await elsewhere.close();
});

test.describe('a file that cannot be read', () => {
	for (const [what, change] of [
		['cut short', (text: string) => text.slice(0, text.length / 2)],
		['changed by hand', (text: string) => text.replace('"terror', '"Terror').replace('L2', 'L1')],
		['of another program', () => '{"hello": "world"}'],
		['empty', () => '']
	] as const) {
		test(`${what} is refused with a reason, and nothing changes`, async ({ page }) => {
			await work(page);
			const { text } = await save(page);
			await bring(page, change(text));
			await expect(page.getByRole('alert')).toContainText('Nothing here was changed.');
			await page.goto(marking);
			await expect(page.locator('.dials')).toContainText('1 of 3');
		});
	}
});

test('several people learn on one device, each with their own work, and one can be deleted', async ({
	page
}) => {
	const join = async (name: string, picture: string) => {
		await page.getByLabel('Your name, or any name you like').fill(name);
		await page.getByRole('radio', { name: picture }).check({ force: true });
		await page.getByRole('button', { name: 'Keep my work under this name' }).click();
		await expect(page.getByRole('banner').getByText(name)).toBeVisible();
	};
	await page.goto('/');
	await page.getByRole('button', { name: 'Choose a name and a picture' }).click();
	await join('Mina', 'owl');
	await work(page);

	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Welcome back, Mina' })).toBeVisible();
	await page.getByRole('button', { name: 'Somebody else is learning' }).click();
	await join('Ada', 'kite');
	await page.goto(marking);
	await expect(page.getByText('Your marks')).toBeVisible();
	await expect(page.locator('.dials')).toHaveCount(0);

	await page.goto('/you/');
	await page.getByRole('button', { name: 'I am Mina' }).click();
	await expect(page.getByRole('button', { name: 'I am Ada' })).toBeVisible();
	await page.goto(marking);
	await expect(page.locator('.dials')).toContainText('1 of 3');

	await page.goto('/you/');
	await page.getByRole('button', { name: 'Delete Mina and all their work' }).click();
	const question = page.getByRole('dialog', { name: 'Delete Mina?' });
	await expect(question.getByRole('button', { name: 'No, keep everything' })).toBeFocused();
	await question.getByRole('button', { name: 'No, keep everything' }).click();
	await page.getByRole('button', { name: 'Delete Mina and all their work' }).click();
	await question.getByRole('button', { name: 'Yes, delete all of it' }).click();
	await expect(page.getByRole('banner').getByText('Mina')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'I am Mina' })).toHaveCount(0);
	await page.getByRole('button', { name: 'I am Ada' }).click();
	await expect(page.getByRole('banner').getByText('Ada')).toBeVisible();
	await page.goto(marking);
	await expect(page.locator('.dials')).toHaveCount(0);
});

for (const [answer, words] of [
	['granted', 'This browser has promised to keep your work'],
	['refused', 'The browser said no']
] as const) {
	test(`the browser is asked to keep the work, and what it said is told: ${answer}`, async ({
		page
	}) => {
		await page.addInitScript((given) => {
			navigator.storage.persisted = async () => false;
			navigator.storage.persist = async () => given === 'granted';
		}, answer);
		await work(page);
		await page.goto('/you/');
		await expect(page.getByText(words)).toBeVisible();
	});
}

test('work without a name gets one, and somebody else’s name leaves it alone', async ({ page }) => {
	await work(page);
	await page.goto('/');
	await page.getByRole('button', { name: 'Somebody else is learning' }).click();
	await page.getByLabel('Your name, or any name you like').fill('Sara');
	await page.getByRole('button', { name: 'Keep my work under this name' }).click();
	await expect(page.getByRole('banner').getByText('Sara')).toBeVisible();
	await page.goto(marking);
	await expect(page.getByText('Your marks')).toBeVisible();
	await expect(page.locator('.dials')).toHaveCount(0);

	await page.goto('/');
	await page.getByRole('button', { name: 'I am the one without a name' }).click();
	await page.getByRole('button', { name: 'Give my work a name' }).click();
	await page.getByLabel('Your name, or any name you like').fill('Mina');
	await page.getByRole('button', { name: 'Keep my work under this name' }).click();
	await expect(page.getByRole('heading', { name: 'Welcome back, Mina' })).toBeVisible();
	await page.goto(marking);
	await expect(page.locator('.dials')).toContainText('1 of 3');
});
