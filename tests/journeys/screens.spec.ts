import type { Page, TestInfo } from '@playwright/test';
import { inflateSync } from 'node:zlib';
import { openCard } from './doing';
import { task } from './lessons';
import { courseOf, open, played, School } from './school';
import { drag, expect, tap, test } from './test';

// The pictures of the README are drawn anew only when asked for, so that a test run changes no file.
const drawn = process.env.LOUPE_SCREENS === '1';

/** How many colours the rows of a PNG hold at least: a blank or broken page has next to none. */
function variety(png: Buffer): number {
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
			parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
	}
	const rows = inflateSync(Buffer.concat(parts));
	return new Set(rows).size;
}

async function picture(page: Page, info: TestInfo, name: string) {
	await page.evaluate(() => document.fonts.ready);
	const path = drawn ? `tests/screens/${name}` : info.outputPath(name);
	const png = await page.screenshot({ path });
	expect(png.length).toBeGreaterThan(20_000);
	expect(png.length).toBeLessThan(200_000);
	expect(variety(png)).toBeGreaterThan(100);
}

const marking = task('further-sanctions-2021', 'mark');
const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });
const done = (page: Page) => page.getByRole('button', { name: 'I am done: show me why' });

async function mark(page: Page) {
	await page.goto(marking.path);
	await drag(page, 'terror', 'terror group');
	await label(page, 'Name tag').click();
	await tap(page, 'hardline');
	await label(page, 'Charged word').click();
}

test.describe('on a wide screen', () => {
	test.use({ viewport: { width: 1280, height: 740 }, deviceScaleFactor: 1, colorScheme: 'light' });

	test('the marking page shows marks and the label chooser', async ({ page }, info) => {
		await mark(page);
		await tap(page, 'shameful');
		await page.getByRole('dialog').evaluate((chooser) => chooser.scrollIntoView({ block: 'end' }));
		await picture(page, info, 'mark-1280-light.png');
	});

	test('a course in a learning management system is the same lesson', async ({ page }, info) => {
		const course = played(courseOf('scorm12', [marking.lesson.slug]));
		const shown = await new School(page, 'scorm12', course).launchWindow();
		await shown.setViewportSize({ width: 1280, height: 740 });
		await open(shown, marking.exercise.title);
		await drag(shown, 'terror', 'terror group');
		await label(shown, 'Name tag').click();
		await shown.evaluate(() => scrollTo(0, 0));
		await picture(shown, info, 'course-1280-light.png');
	});

	test('a teacher makes a package of lessons', async ({ page }, info) => {
		await page.goto('/class/package/');
		await page.getByRole('checkbox', { name: 'The list left out' }).check();
		await page.evaluate(() => scrollTo(0, 0));
		await picture(page, info, 'package-1280-light.png');
	});

	test('the explanation shows both numbers and a why', async ({ page }, info) => {
		await mark(page);
		await tap(page, 'shameful');
		await label(page, 'Charged word').click();
		await done(page).click();
		await page.getByRole('button', { name: 'Next difference' }).click();
		await page.locator('[data-why]').evaluate((why) => why.scrollIntoView({ block: 'end' }));
		await picture(page, info, 'why-1280-light.png');
	});
});

test.describe('for a class', () => {
	test.use({ viewport: { width: 1280, height: 740 }, deviceScaleFactor: 1, colorScheme: 'light' });

	async function invented(page: Page) {
		await page.goto('/class/');
		await page.getByRole('button', { name: 'Look round with an invented class' }).click();
		await page.getByRole('link', { name: 'Results of The list left out' }).click();
		await page.locator('.exercise summary').first().click();
		return page.getByRole('link', { name: 'Show on the wall' }).first();
	}

	test('the heat of the text shows what the class marked', async ({ page }, info) => {
		const wall = await invented(page);
		await wall.evaluate((link) => link.scrollIntoView({ block: 'start' }));
		await picture(page, info, 'heat-1280-light.png');
	});

	test('a phrase that divides the class stands on the wall with both camps', async ({
		page
	}, info) => {
		await invented(page);
		await page
			.getByRole('button', { name: /^Put on the wall/ })
			.first()
			.click();
		await expect(page.getByRole('group', { name: 'To look at' })).toBeVisible();
		await picture(page, info, 'wall-1280-light.png');
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, colorScheme: 'light' });

	test('Home begins with two sentences to try', async ({ page }, info) => {
		await page.goto('/');
		await tap(page, 'greedy');
		await page.getByRole('button', { name: 'Show me why' }).click();
		await page.evaluate(() => scrollTo(0, 0));
		await picture(page, info, 'home-390-light.png');
	});
});

test.describe('in the dark', () => {
	test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, colorScheme: 'dark' });

	test('claims stand beside a dossier of which two cards are open', async ({ page }, info) => {
		const claims = task('further-sanctions-2021', 'claims');
		await page.goto(claims.path);
		await openCard(page, claims, 'd5');
		await openCard(page, claims, 'd2');
		await page.getByRole('radio', { name: 'No, calm' }).first().check();
		await page.evaluate(() => scrollTo(0, 0));
		const card = page.getByRole('article').filter({ hasText: 'The lists, with dates' });
		await card.evaluate((card) => {
			let box: Element | null = card;
			while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
			if (box) box.scrollTop += card.getBoundingClientRect().top - 300;
		});
		await picture(page, info, 'claims-1280-dark.png');
	});
});
