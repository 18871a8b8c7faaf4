import { lessons } from './lessons';
import { isOpenToAll } from './open';
import { drag, expect, prepared, tap, test } from './test';

const search = 'Search lessons, labels and words';

test('a why leads to the card of its label, and back to marks that are all there', async ({
	page
}) => {
	await page.goto('/lessons/further-sanctions-2021/find-the-words/');
	await drag(page, 'terror', 'group held');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Name tag/ })
		.click();
	await tap(page, 'carpet');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Charged word/ })
		.click();

	await page.getByRole('link', { name: 'Guide', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Field guide');
	await page.getByRole('button', { name: 'Back to your exercise' }).click();
	await expect(page.getByRole('heading', { name: 'Your marks 2' })).toBeVisible();

	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await page.getByText('Every why, in the order of the text').click();
	const why = page.locator('.why').filter({ hasText: 'You found it.' }).last();
	await why.getByRole('link', { name: 'Name tag' }).click();
	await expect(page).toHaveURL(/\/guide\/#L2$/);
	const card = page.getByRole('article', { name: 'Name tag' });
	await expect(card).toBeInViewport();
	for (const part of ['Look for', 'Not an example', 'When this is fine', 'Ask']) {
		await expect(card.getByText(part, { exact: true })).toBeVisible();
	}
	await card.getByRole('link', { name: 'Charged word' }).click();
	await expect(page.getByRole('article', { name: 'Charged word' })).toBeInViewport();

	await page.goBack();
	await page.goBack();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await expect(page.locator('mark.found').first()).toBeVisible();
});

test('the guide holds 21 cards, and a word narrows them until a link asks for another', async ({
	page
}) => {
	await page.goto('/guide/');
	const cards = page.getByRole('article');
	await expect(cards).toHaveCount(21);
	await page.getByLabel('Find a card').fill('claim');
	await expect(page.getByRole('status').filter({ hasText: 'of 21' })).toHaveText('2 cards of 21');
	await expect(cards).toHaveCount(2);
	await page.getByRole('article').getByRole('link', { name: 'Wink of doubt' }).first().click();
	await expect(page.getByRole('article', { name: 'Wink of doubt' })).toBeInViewport();
	await expect(cards).toHaveCount(21);
});

test.describe('without a network', () => {
	test.use({ installs: true });
	test('a word with a typing error finds lessons, labels and words', async ({ context, page }) => {
		await page.goto('/');
		await prepared(page);
		await context.setOffline(true);
		await page.getByRole('link', { name: 'Lessons', exact: true }).click();
		await page.getByLabel(search).fill('sorcing');
		await expect(page.getByRole('heading', { name: /^Labels/ })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Named voice' })).toBeVisible();
		await expect(page.locator('mark').first()).toHaveText('sourcing');
		await expect(page.getByRole('status').filter({ hasText: 'for “sorcing”' })).toBeVisible();

		await page.getByLabel(search).fill('persona non grta');
		await expect(page.getByText('someone a country asks to leave')).toBeVisible();
		await page.getByLabel(search).fill('xylophonist');
		await expect(page.getByText('Nothing fits.')).toBeVisible();
		await page.getByRole('button', { name: 'Show everything' }).click();
		await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(lessons.length);
		await page.getByLabel(search).fill('list left');
		await page.getByRole('link', { name: 'The list left out' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The list left out');
		await page.goBack();
		await expect(page.getByLabel(search)).toHaveValue('list left');

		await page.goto('/guide/');
		await page.getByLabel('Find a card').fill('claim');
		await expect(page.getByRole('article')).toHaveCount(2);
	});
});

test('filters stand in the address, so that a link shares them', async ({ page }) => {
	const fitting = lessons.filter(
		({ head }) => head.strands.includes('framing') && head.minutes <= 30 && head.level === 1
	);
	await page.goto('/library/?strand=framing&minutes=30&level=1');
	await expect(page.getByRole('checkbox', { name: 'framing' })).toBeChecked();
	const shown = page.getByRole('main').getByRole('heading', { level: 3 });
	await expect(shown).toHaveCount(fitting.length);
	const titles = fitting.map(({ head }) => head.shortTitle);
	expect((await shown.allInnerTexts()).toSorted()).toEqual(titles.toSorted());
	await page.getByRole('checkbox', { name: 'framing' }).uncheck();
	await page.getByLabel('Time').selectOption('20');
	await expect(page).toHaveURL(/\/library\/\?minutes=20&level=1$/);
	await page.reload();
	await expect(page.getByLabel('Time')).toHaveValue('20');
	const short = lessons.filter(({ head }) => head.minutes <= 20 && head.level === 1);
	await expect(shown).toHaveCount(short.length);
});

test('the page about the articles names each article, its publisher and what is not said', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'About these articles' }).click();
	const real = lessons.filter(({ head }) => head.article !== null);
	await expect(page.getByRole('article')).toHaveCount(real.length);
	for (const { head } of real) {
		const card = page.getByRole('article', { name: head.shortTitle });
		for (const fact of [head.title, head.provenance.publisher, head.provenance.stake])
			await expect(card).toContainText(fact);
	}
	await expect(page.getByText('neither clears the group nor condemns it')).toBeVisible();
});

const pages = [
	['/guide/', 'Field guide'],
	['/guide/scoring/', 'How marking is scored'],
	['/guide/labels-from/', 'Where the labels come from'],
	['/library/', 'Lessons'],
	['/library/?q=sorcing', 'Lessons'],
	['/about/', 'About these articles']
] as const;

for (const [path, heading] of pages) {
	test(`everybody can use ${path}`, async ({ page }) => {
		test.setTimeout(150_000);
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		if (path.includes('?'))
			await expect(page.getByRole('heading', { name: /^Labels/ })).toBeVisible();
		await isOpenToAll(page, path);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('guide, scoring, sources, articles and the list of lessons can be read', async ({
		page
	}) => {
		await page.goto('/guide/');
		await expect(page.getByRole('article')).toHaveCount(21);
		await expect(page.getByRole('article', { name: 'Name tag' })).toContainText('busybodies');
		await page.getByRole('link', { name: 'How marking is scored' }).first().click();
		await expect(page.getByText('arguable passages never cost you').first()).toBeVisible();
		await expect(page.getByRole('cell', { name: '2½ of 5' })).toBeVisible();
		await page.getByRole('link', { name: 'Where the labels come from' }).first().click();
		await expect(page.getByRole('row', { name: /Name tag/ })).toContainText('1937');
		await page.getByRole('link', { name: 'About these articles' }).first().click();
		await expect(page.getByRole('article').first()).toContainText('Published by');
		await page.getByRole('link', { name: 'Lessons', exact: true }).click();
		await expect(page.getByRole('link', { name: 'The list left out' })).toBeVisible();
		// Playwright’s texts pass over a noscript element.
		await expect(page.locator('noscript p')).toBeVisible();
	});
});
