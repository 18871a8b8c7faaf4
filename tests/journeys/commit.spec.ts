import type { Page } from '@playwright/test';
import { few, tasks } from './lessons';
import { drag, expect, tap, test } from './test';

const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });
const done = (page: Page) => page.getByRole('button', { name: 'I am done: show me why' });

async function mark(page: Page, from: string, to: string, name: string) {
	await drag(page, from, to);
	await label(page, name).click();
}

test.describe('a text with something to find', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto('/lessons/further-sanctions-2021/find-the-words/');
		await expect(page.getByText('Your marks')).toBeVisible();
	});

	test('the result shows found and left alone together, and a why for every mark', async ({
		page
	}) => {
		await mark(page, 'terror', 'group held', 'Name tag');
		await mark(page, 'would make', 'jealous', 'Charged word');
		await mark(page, 'full', 'support', 'Charged word');
		await tap(page, 'fled');
		await label(page, 'Charged word').click();
		await tap(page, 'shameful');
		await label(page, 'Charged word').click();
		await tap(page, 'carpet');
		await label(page, 'Charged word').click();
		await done(page).click();

		const result = page.locator('.dials');
		await expect(result).toContainText('3 of 3 key passages found');
		await expect(result).toContainText('5 of 6 clean sentences left alone');
		await expect(result).toContainText('67 %');

		const next = page.getByRole('button', { name: 'Next difference' });
		const why = page.locator('[data-why]');
		const said = [
			'Near: the key passage is close by',
			'Your label is a close cousin: half a point',
			'Arguable: fair readers differ',
			'A clean sentence. This mark takes half a point'
		];
		const seen: string[] = [];
		while (await next.isEnabled()) {
			await next.click();
			seen.push(await why.innerText());
		}
		expect(seen).toHaveLength(said.length);
		for (const words of said) expect(seen.some((text) => text.includes(words))).toBe(true);

		await page.getByText('Every why, in the order of the text').click();
		await expect(
			page.getByText('In July 2021 neither the EU nor the US still listed it.').first()
		).toBeVisible();
		await expect(
			page.getByText('the Iranian exile group MKO (also called MEK)').first()
		).toBeVisible();
	});

	test('a mark without a label is asked for before the commit, and nothing is judged', async ({
		page
	}) => {
		await tap(page, 'terror');
		await page.keyboard.press('Escape');
		await done(page).click();
		await expect(page.getByRole('alert')).toHaveText('One mark has no label yet.');
		await expect(page.locator('.dials')).toHaveCount(0);
	});

	test('an empty page cannot be committed', async ({ page }) => {
		await done(page).click();
		await expect(page.getByRole('alert')).toContainText('Mark something first');
	});

	test('“Nothing to mark” where there was something is 0 %, kindly worded', async ({ page }) => {
		await page.getByRole('button', { name: 'Nothing to mark' }).click();
		await done(page).click();
		await expect(page.locator('.dials')).toContainText('0 of 3 key passages found');
		await expect(page.locator('.dials')).toContainText('6 of 6 clean sentences left alone');
		await expect(page.getByText('It is a good habit to look twice')).toBeVisible();
	});

	test('a second try leaves the first as it was', async ({ page }) => {
		await mark(page, 'terror', 'group held', 'Name tag');
		await done(page).click();
		await expect(page.locator('.dials')).toContainText('1 of 3');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('.dials')).toHaveCount(0);
		await expect(page.locator('mark')).toHaveCount(0);
		await mark(page, 'terror', 'group held', 'Name tag');
		await mark(page, 'full', 'support', 'Stretch');
		await done(page).click();
		await expect(page.locator('.dials')).toContainText('2 of 3');
		const tries = page.getByLabel('Which try do you want to see?');
		await tries.selectOption({ index: 0 });
		await expect(page.locator('.dials')).toContainText('1 of 3');
		await page.reload();
		await expect(page.locator('.dials')).toContainText('2 of 3');
		await expect(tries.getByRole('option')).toHaveCount(2);
	});
});

test.describe('a network that breaks off', () => {
	test.use({ allow: ['ERR_INTERNET_DISCONNECTED'] });

	test('an explanation that the network did not bring is fetched when asked for, and the answer stays', async ({
		page,
		context
	}) => {
		await page.goto('/lessons/warmup-language/another-text/');
		const nothing = page.getByRole('button', { name: 'Nothing to mark' });
		await expect(nothing).toBeEnabled();
		await context.setOffline(true);
		await nothing.click();
		await done(page).click();
		await expect(page.getByText('The explanation has not arrived yet')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Fetch it now' }).click();
		await expect(page.locator('.dials')).toContainText('100 %');
		await expect(page.getByText('The explanation has not arrived yet')).toHaveCount(0);
	});
});

test('leaving a clean text alone earns everything', async ({ page }) => {
	await page.goto('/lessons/warmup-language/another-text/');
	await page.getByRole('button', { name: 'Nothing to mark' }).click();
	await done(page).click();
	await expect(page.locator('.dials')).toContainText('100 %');
	await expect(page.getByText('Leaving a fair text alone is as much a skill')).toBeVisible();
});

for (const { slug, key } of few) {
	const own = tasks.flatMap(({ lesson, exercise, path }) =>
		lesson.slug === slug && exercise.type === 'mark' ? [{ exercise, path }] : []
	);
	test(`${slug}: after a commit every passage of the key has its why`, async ({ page }) => {
		for (const { exercise, path } of own) {
			await page.goto(path);
			await page.getByRole('button', { name: 'Nothing to mark' }).click();
			await done(page).click();
			await expect(page.locator('.dials')).toBeVisible();
			await page.getByText('Every why, in the order of the text').click();
			const asked = key.filter(
				({ at, strand }) => exercise.passages.includes(at) && strand === exercise.strand
			);
			const told = page.locator('details.all');
			await expect(told.locator('.why')).toHaveCount(asked.length);
			for (const { why } of asked) await expect(told).toContainText(why);
		}
	});
}
