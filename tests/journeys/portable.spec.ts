import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { pack } from '../../src/lib/core/handin/pack';
import { frames } from '../../src/lib/exchange/frames';
import { parcel } from '../../src/lib/exchange/parcel';
import { everyKind } from '../core/handin/samples';
import { shots, test as filmed } from './film';
import { isOpenToAll } from './open';
import { council, file } from './packs';
import { built, test } from './stick';
import { expect, tap } from './test';

// Each journey starts a browser of its own, some twice.
test.describe.configure({ timeout: 180_000 });

const marking = '/lessons/further-sanctions-2021/find-the-words/';
const calm = '/lessons/further-sanctions-2021/calm-editor/';

const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name });

/** Marks one of three passages, and commits. */
async function mark(page: Page) {
	await expect(heading(page, 'Find the words that push')).toBeVisible();
	await tap(page, 'terror');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Name tag/ })
		.click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('1 of 3');
}

async function pressed(page: Page, button: string | RegExp): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	return readFile(await download.path());
}

const bring = (page: Page, buffer: Buffer) =>
	page
		.getByLabel('Bring a file back')
		.setInputFiles({ name: 'loupe-work.txt', mimeType: 'text/plain', buffer });

test('a lesson is opened from the stick, marked and explained, and is there again the next day', async ({
	stick
}) => {
	const page = await stick.open();
	await expect(heading(page, 'Learn to read news closely')).toBeVisible();
	await expect(page.getByText('not in the file, and not on the stick')).toBeVisible();
	await isOpenToAll(page, 'Home on a stick');
	await page.getByText('Language', { exact: true }).click();
	await page.getByRole('link', { name: 'The list left out' }).click();
	await expect(heading(page, 'The list left out')).toBeVisible();
	await page.getByRole('link', { name: 'Next: Find the words that push' }).click();
	await mark(page);
	await expect(
		page.getByRole('listitem').filter({ has: page.locator('[aria-current]') })
	).toHaveText(/Find the words that push/);
	await isOpenToAll(page, 'an exercise on a stick, explained');
	await expect(page.getByRole('banner').getByText('only in this browser')).toBeVisible();
	await stick.close();

	const next = await stick.open();
	await expect(next.getByText('You were here:')).toContainText('Find the words that push');
	await next.getByRole('link', { name: 'Go on' }).click();
	await expect(next.locator('.dials')).toContainText('1 of 3');
	await next.getByRole('link', { name: 'only in this browser' }).click();
	await expect(next.getByText('nowhere else: not on the stick.')).toBeVisible();
	await expect(next.getByRole('heading', { name: 'Loupe as one file' })).toBeVisible();
	await isOpenToAll(next, 'where work is kept');
	await pressed(next, 'Save my work to a file');
	await expect(next.getByRole('banner').getByText('saved in a file: today')).toBeVisible();
});

test('a file brings work from the stick to a site and back; a broken one is refused with a reason', async ({
	stick,
	page: site
}) => {
	const page = await stick.open(marking);
	await mark(page);
	await stick.go(page, '/you/');
	const saved = await pressed(page, 'Save my work to a file');

	await site.goto('/you/');
	await bring(site, saved);
	await expect(site.getByText('1 finished exercise and 0 begun ones added')).toBeVisible();
	await site.goto(marking);
	await expect(site.locator('.dials')).toContainText('1 of 3');
	await site.goto(calm);
	await site.getByRole('textbox').first().fill('There was a red carpet.');
	await expect(site.getByRole('banner').getByText('only in this browser')).toBeVisible();
	await site.goto('/you/');
	const back = await pressed(site, 'Save my work to a file');

	await bring(page, back.subarray(0, back.length / 2));
	await expect(page.getByRole('alert')).toContainText('Nothing here was changed.');
	await bring(page, back);
	await expect(page.getByText('0 finished exercises and 1 begun one added')).toBeVisible();
	await stick.go(page, calm);
	await expect(page.getByRole('textbox').first()).toHaveValue('There was a red carpet.');
});

/** Makes a class and an assignment of one lesson, and stays on the page that gives it out. */
async function assign(page: Page, title: string) {
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill(title);
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: /^The list left out/ }).check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(heading(page, title)).toBeVisible();
}

async function takeIn(page: Page, text: string) {
	await page.getByLabel('The link or the text code').fill(text);
	await page.getByRole('button', { name: 'Open it' }).click();
	await page.getByRole('button', { name: 'Put it on my list' }).click();
	await expect(page.getByText('It is on your list.')).toBeVisible();
}

/** Does an exercise of the list, and makes the code of the hand-in as a text. */
async function handedIn(page: Page): Promise<string> {
	await page.getByRole('link', { name: 'Go to my list' }).click();
	await page.getByRole('link', { name: 'Find the words that push' }).click();
	await mark(page);
	await page.getByRole('link', { name: 'Loupe', exact: true }).click();
	await page.getByRole('link', { name: /^Hand in/ }).click();
	await page.getByLabel('Your name, as your teacher knows it').fill('Mina');
	await page.getByRole('button', { name: 'Make a text code' }).click();
	return page.getByLabel('Your text code').inputValue();
}

async function collect(page: Page, code: string) {
	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page.getByText('Paste codes from a mail or a chat').click();
	await page.getByLabel('One code or many').fill(code);
	await page.getByRole('button', { name: 'Take in the text' }).click();
	await expect(page.getByText('1 hand-in came in')).toBeVisible();
}

test('a student with a stick takes the link of a site’s teacher, and hands in to that site', async ({
	stick,
	page: teacher
}) => {
	await teacher.goto('/class/');
	await assign(teacher, 'Week 3');
	const link = await teacher.getByLabel('Link', { exact: true }).inputValue();
	const student = await stick.open('/assigned/');
	await takeIn(student, link);
	await collect(teacher, await handedIn(student));
});

test('a teacher with a stick has no link to give, says why, and collects from a site', async ({
	stick,
	page: student
}) => {
	const teacher = await stick.open('/class/');
	await assign(teacher, 'Week 3');
	await expect(teacher.getByText('There is no link: this Loupe is a file')).toBeVisible();
	await expect(teacher.getByLabel('Link', { exact: true })).toHaveCount(0);
	await isOpenToAll(teacher, 'an assignment without a link');
	await teacher.getByText('As a text to paste').click();
	const text = await teacher.getByLabel('Text', { exact: true }).inputValue();
	await student.goto('/assigned/');
	await takeIn(student, text);
	await collect(teacher, await handedIn(student));
	await teacher.reload();
	await expect(heading(teacher, '8B')).toBeVisible();
});

test('pages that lie behind a # lead where they say, and come back after a reload', async ({
	stick
}) => {
	const page = await stick.open('/guide/#L3');
	await expect(page.locator('article.aimed')).toHaveId('L3');
	await expect(page.locator('#L3')).toBeInViewport();
	await isOpenToAll(page, 'the guide');
	await page.getByRole('navigation', { name: 'Cards' }).getByRole('link').last().click();
	await expect(page.locator('article.aimed')).not.toHaveId('L3');
	await expect(page.locator('article.aimed')).toBeInViewport();

	await stick.go(page, '/library/');
	await page.getByRole('searchbox').fill('100% ‘red’ & carpet');
	await expect(page).toHaveURL(/#\/library\/\?q=100%25/);
	for (let times = 0; times < 2; times++) {
		await page.reload();
		await expect(page.getByRole('searchbox')).toHaveValue('100% ‘red’ & carpet');
	}
	await stick.go(page, '/lessons/further-sanctions-2021/paper/?copy=teacher');
	await expect(page.getByRole('radio', { name: /teacher/i })).toBeChecked();

	await stick.go(page, '/make/open/');
	await page.getByLabel(/^The file/).setInputFiles(file(council()));
	await page.getByRole('button', { name: /into my library/ }).click();
	await page.getByRole('link', { name: /^Open “/ }).click();
	await expect(heading(page, 'Open a lesson pack')).toHaveCount(0);
	const title = await heading(page, /./).innerText();
	await page.reload();
	await expect(heading(page, title)).toBeVisible();
});

test.describe('at an address that does not exist', () => {
	test.use({ allow: ['Not found: '] });

	test('the one file says so, and leads back', async ({ stick }) => {
		const page = await stick.open('/nothing/');
		for (const path of ['/nothing/at/all/', '/lessons/no-such-lesson/', '/before-after/c/']) {
			await stick.go(page, path);
			await expect(heading(page, 'There is nothing at this address')).toBeVisible();
		}
		await page.getByRole('link', { name: 'See all lessons' }).click();
		await expect(heading(page, 'Learn to read news closely')).toBeVisible();
	});
});

test.describe('on a phone’s width', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('the pages of the one file fit, and everybody can use them', async ({ stick }) => {
		const page = await stick.open();
		for (const path of ['/library/', '/you/', '/practice/', '/class/', '/make/', marking]) {
			await stick.go(page, path);
			await expect(heading(page, /./)).toBeVisible();
			await isOpenToAll(page, `${path} on a stick`);
		}
	});
});

filmed('the camera reads codes for the one file, too', async ({ film, page }) => {
	await film(shots(frames(parcel(pack(everyKind)))));
	await page.goto(`${pathToFileURL(built).href}#/class/`);
	await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	const aside = page.getByRole('dialog').getByRole('heading', { name: 'Set aside: 1' });
	await expect(aside).toBeVisible({ timeout: 90_000 });
});
