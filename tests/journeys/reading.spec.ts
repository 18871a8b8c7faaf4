import { expect, test } from './test';

const lesson = '/lessons/further-sanctions-2021/';

async function holdsTheLesson(page: import('@playwright/test').Page) {
	const main = page.getByRole('main');
	await expect(page.getByRole('heading', { level: 1, name: 'The list left out' })).toBeVisible();
	await expect(
		main.getByText('Mentions armed attacks and a war in the past').first()
	).toBeVisible();
	await expect(main.getByText('The swap test.').first()).toBeVisible();
	await expect(main.getByText('Worked example.')).toBeVisible();
	await expect(main.getByText('Nejat Society (nejatngo.org), post 13088').first()).toBeVisible();
	await expect(main.getByText('Chris Den Hond, Paris').first()).toBeVisible();
	await expect(main.getByText('quoted for study')).toBeVisible();
	await expect(main.getByText('The huge red carpet and military salutes')).toBeVisible();
	await expect(main.getByText('Next it says how people took part')).toBeVisible();
}

test('a lesson shows its content note, the move, where the text comes from, and the text', async ({
	page
}) => {
	await page.goto(lesson);
	await holdsTheLesson(page);
	await page.getByRole('link', { name: 'Next: Find the words that push' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find the words that push');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a lesson can be read, and so can the text of its exercise', async ({ page }) => {
		await page.goto(lesson);
		await holdsTheLesson(page);
		await page.goto(`${lesson}find-the-words/`);
		await expect(page.locator('.read')).toContainText('The huge red carpet and military salutes');
	});
});

test('a printed lesson holds the text and leaves the buttons out', async ({ page }) => {
	await page.goto(lesson);
	await page.emulateMedia({ media: 'print' });
	await holdsTheLesson(page);
	await expect(page.getByRole('link', { name: 'Next: Find the words that push' })).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Steps of this lesson' })).toBeHidden();
});

const lookBack = '/lessons/further-sanctions-2021/look-back/';

test('a look back that is closed is printed whole, and one that a teacher keeps closed is not', async ({
	page
}) => {
	await page.goto(lookBack);
	const sources = page.getByRole('heading', { name: 'Where you can look it up' });
	await expect(sources).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(sources).toBeVisible();
	await expect(page.getByText('Show the answers all the same')).toBeHidden();
	await page
		.locator('details', { has: sources })
		.evaluate((details: HTMLElement) => (details.hidden = true));
	await expect(sources).toBeHidden();
});

test('a browser that cannot print what is closed opens it for the printer, and closes it after', async ({
	page
}) => {
	await page.addInitScript(() => (CSS.supports = () => false));
	await page.goto(lookBack);
	const sources = page.getByRole('heading', { name: 'Where you can look it up' });
	await page.locator('details.prints', { hasText: 'Where you can look it up' }).waitFor();
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await expect(sources).toBeVisible();
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await expect(sources).toBeHidden();
});

test('Home and the list of lessons load no text of a lesson', async ({ page }) => {
	const asked: Promise<{ url: string; text: string }>[] = [];
	page.on('response', (response) => {
		if (!/\.(?:woff2|png|svg)$/.test(response.url()))
			asked.push(response.text().then((text) => ({ url: response.url(), text })));
	});
	const holders = async () => {
		await page.waitForLoadState('networkidle');
		const found = (await Promise.all(asked.splice(0))).filter(({ text }) =>
			text.includes('red carpet and military salutes')
		);
		return found.map(({ url }) => new URL(url).pathname);
	};
	await page.goto('/');
	expect(await holders()).toEqual([]);
	await page.goto('/library/');
	expect(await holders()).toEqual([]);
	await page.goto(lesson);
	expect(await holders()).toContain(lesson);
});

test.describe('a script that is not part of Loupe', () => {
	test.use({ allow: [/CSP|Content Security Policy/] });

	test('does not run on any kind of page', async ({ page }) => {
		for (const path of ['/', lesson, `${lesson}find-the-words/`, '/class/']) {
			await page.goto(path);
			const ran = await page.evaluate(() => {
				const script = document.createElement('script');
				script.textContent = 'document.title = "changed"';
				document.head.append(script);
				return document.title === 'changed';
			});
			expect(ran, path).toBe(false);
		}
	});
});

test.describe('an address without a lesson', () => {
	test.use({ allow: ['status of 404'] });

	test('gets a page that helps', async ({ page }) => {
		const response = await page.goto('/lessons/no-such-lesson/');
		expect(response!.status()).toBe(404);
		await expect(
			page.getByRole('heading', { name: 'There is nothing at this address' })
		).toBeVisible();
		await page.getByRole('link', { name: 'See all lessons' }).click();
		await expect(page.getByRole('link', { name: 'Warm-up: who says so?' })).toBeVisible();
	});
});

test('the look back keeps its answers until the lesson is done, and opens for who wants it', async ({
	page
}) => {
	const answers = page.getByRole('heading', { name: 'What the facts are' });
	await page.goto('/lessons/further-sanctions-2021/look-back/');
	await expect(page.getByText('this page holds the answers')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Find the words that push' }).last()).toBeVisible();
	await expect(answers).toBeHidden();
	await page.getByText('Show the answers all the same').click();
	await expect(answers).toBeVisible();
});

test('a finished text opens its look back', async ({ page }) => {
	await page.goto('/lessons/pool-readings/read-and-mark/');
	await page.getByRole('button', { name: 'Nothing to mark' }).click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('100 %');
	await page.goto('/lessons/pool-readings/look-back/');
	await expect(page.getByText('What the text does well.')).toBeVisible();
	await expect(page.getByText('this page holds the answers')).toBeHidden();
});
