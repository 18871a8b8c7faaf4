import type { Locator, Page } from '@playwright/test';
import { kinds, type Kind } from '../../src/lib/core/exercises';
import { verdictWords } from '../../src/lib/core/exercises/claims';
import { done, part, radio, work } from './doing';
import { example, few, lessons, task, tasks } from './lessons';
import { isOpenToAll } from './open';
import { clean, drag, expect, tap, test } from './test';

test.describe('everybody can use an exercise before, half-way and after', () => {
	for (const kind of Object.keys(kinds) as Kind[]) {
		test(kind, async ({ page }) => {
			test.setTimeout(150_000);
			const doing = example(kind);
			await page.goto(doing.path);
			expect.soft(await clean(page), 'before').toEqual([]);
			await work(page, doing, 'unlike ours', 1);
			await isOpenToAll(page, 'half-way');
			if (kind === 'mark') await page.keyboard.press('1');
			else await work(page, doing, 'unlike ours');
			await done(page, doing).click();
			await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
			if (kind === 'mark') await page.getByRole('button', { name: 'Next difference' }).click();
			await isOpenToAll(page, 'after');
		});
	}
});

for (const { slug } of few) {
	test(`everybody can use every page of ${slug}`, async ({ page }) => {
		test.setTimeout(150_000);
		for (const place of ['', 'look-back/', 'teacher/']) {
			await page.goto(`/lessons/${slug}/${place}`);
			await isOpenToAll(page, place || 'the text');
		}
	});
}

test('everybody can use Home and their work, with work and without', async ({ page }) => {
	test.setTimeout(150_000);
	await page.goto('/');
	await isOpenToAll(page, 'Home of somebody new');
	await tap(page, 'greedy');
	await page.getByRole('button', { name: 'Show me why' }).click();
	await page.getByRole('button', { name: 'Choose a name and a picture' }).click();
	await isOpenToAll(page, 'the taste with its why, and the form for a name');
	await page.goto('/you/');
	await isOpenToAll(page, 'You without work');

	const marking = task('further-sanctions-2021', 'mark');
	await page.goto(marking.path);
	await work(page, marking, 'like ours');
	await done(page, marking).click();
	await expect(page.locator('.dials')).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('You were here:')).toBeVisible();
	await page.getByRole('button', { name: 'Give my work a name' }).click();
	await page.getByLabel('Your name').fill('Wilhelmina Featherstonehaugh-Montgomery');
	await page.getByRole('button', { name: 'Keep my work under this name' }).click();
	await expect(page.getByText('Welcome back, Wilhelmina')).toBeVisible();
	await isOpenToAll(page, 'Home with work');
	await page.goto('/you/');
	await isOpenToAll(page, 'You with work');
	await page.getByRole('button', { name: /^Delete Wilhelmina/ }).click();
	await isOpenToAll(page, 'the question before everything is deleted');
});

test('everybody can use the dossier where it fills a small screen', async ({ page }) => {
	const claims = task('warmup-language', 'claims');
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(claims.path);
	await page
		.getByRole('button', { name: /^Open the dossier/ })
		.first()
		.click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Open card/ })
		.first()
		.click();
	await isOpenToAll(page, 'the dossier');
	await page.getByRole('button', { name: 'Back to my work' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page.getByRole('button', { name: /^Open the dossier/ }).first()).toBeFocused();
});

test.describe('an address without a page', () => {
	test.use({ allow: ['404'] });
	test('is a page that everybody can use', async ({ page }) => {
		await page.goto('/lessons/no-such-lesson/');
		await isOpenToAll(page, 'nothing here');
		await expect(page).toHaveTitle('Nothing here · Loupe');
	});
});

test('every page has a title of its own and says its language', async ({ request }) => {
	const places = ['', 'look-back/', 'teacher/', 'paper/'];
	const paths = [
		'/',
		'/you/',
		'/you/progress/',
		'/before-after/',
		'/before-after/a/',
		'/before-after/b/',
		...lessons.flatMap(({ slug }) => places.map((place) => `/lessons/${slug}/${place}`)),
		...tasks.map(({ path }) => path)
	];
	const titles = new Map<string, string>();
	for (const path of paths) {
		const html = await (await request.get(path)).text();
		expect(html, path).toContain('<html lang="en"');
		const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
		expect(title, path).toContain('Loupe');
		expect(titles.get(title), `${path} is called ${title}, too`).toBeUndefined();
		titles.set(title, path);
	}
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator) {
	await expect(wanted.first()).toBeAttached();
	for (let n = 0; n < 200; n++) {
		if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement)))
			return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`The keyboard does not reach ${String(wanted)}.`);
}

async function press(page: Page, wanted: Locator) {
	await tabTo(page, wanted);
	await page.keyboard.press('Enter');
}

/** Chooses one of a group of radio buttons, with Tab to the group and arrows inside it. */
async function choose(page: Page, group: Locator, name: string | RegExp) {
	const wanted = radio(group, name);
	await tabTo(page, group.getByRole('radio'));
	const hasFocus = () => wanted.evaluate((radio) => radio === document.activeElement);
	for (let n = 0; n < 10 && !(await hasFocus()); n++) await page.keyboard.press('ArrowDown');
	if (!(await wanted.isChecked())) await page.keyboard.press('Space');
	await expect(wanted).toBeChecked();
}

test('a whole lesson is done by keyboard alone, from Home to its end', async ({ page }) => {
	test.setTimeout(180_000);
	const slug = 'warmup-language';
	const { head, exercises } = lessons.find((lesson) => lesson.slug === slug)!;
	const [swap, claims, open] = [task(slug, 'swap'), task(slug, 'claims'), task(slug, 'open')];
	const next = (title: string) => page.getByRole('link', { name: `Next: ${title}`, exact: true });
	const title = page.getByRole('heading', { level: 1 });

	await page.goto('/');
	await press(page, page.locator('summary', { hasText: 'Language' }));
	await press(page, page.getByRole('link', { name: head.shortTitle }));
	await expect(title).toHaveText(head.shortTitle);
	await press(page, next(exercises[0]!.title));
	await expect(title).toHaveText(exercises[0]!.title);

	await tabTo(page, page.getByRole('group', { name: 'The text, ready for your marks' }));
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter'])
		await page.keyboard.press(key);
	await expect(page.getByRole('dialog', { name: 'Your mark: heartless' })).toBeVisible();
	await page.keyboard.press('1');
	await press(page, done(page, swap));
	await expect(title).toBeFocused();
	await expect(page.locator('.dials')).toContainText('1 of 6 key passages found');
	await press(page, page.getByRole('button', { name: 'Next difference' }));
	await expect(page.locator('[data-why]')).toBeVisible();

	await press(page, next(exercises[1]!.title));
	await expect(title).toHaveText(exercises[1]!.title);
	await tabTo(page, page.getByRole('button', { name: 'Nothing to mark' }));
	await page.keyboard.press('Space');
	await press(page, done(page, swap));
	await expect(page.locator('.dials')).toContainText('100 %');

	await press(page, next(swap.exercise.title));
	await expect(title).toHaveText(swap.exercise.title);
	for (const [n, { options }] of swap.exercise.items.entries()) {
		const phrase = part.phrase(page, n + 1);
		const group = (name: string) => phrase.getByRole('group', { name });
		await choose(page, group('Which wording would you print?'), options[0]!.text);
		await choose(page, group('Did any fact change?'), 'No');
	}
	await press(page, done(page, swap));
	await expect(page.getByText('keeps the facts for 3 of 3 phrases')).toBeVisible();

	await press(page, next(claims.exercise.title));
	await expect(title).toHaveText(claims.exercise.title);
	for (const [n, { loaded, verdict }] of claims.exercise.items.entries()) {
		const claim = part.claim(page, n + 1);
		const group = (name: RegExp) => claim.getByRole('group', { name });
		await choose(page, group(/^First/), loaded ? 'Yes, loaded' : 'No, calm');
		const { name, meaning } = verdictWords[verdict];
		await choose(page, group(/^Second/), `${name} ${meaning}`);
	}
	const dossier = page.getByRole('complementary', { name: 'Source cards' });
	await tabTo(page, dossier.getByRole('searchbox'));
	await page.keyboard.type('petition');
	await press(page, dossier.getByRole('button', { name: /^Open card: Petition/ }));
	await expect(dossier).toContainText('118 signatures');
	await press(page, done(page, claims));
	await expect(page.getByText('the wording of 4 of 4 claims')).toBeVisible();

	await press(page, next(open.exercise.title));
	await expect(title).toHaveText(open.exercise.title);
	await tabTo(page, page.getByLabel('Your answer'));
	await page.keyboard.type('“Moaners” judges the class.');
	await press(page, page.getByRole('button', { name: 'Lock my answer and compare' }));
	await tabTo(page, page.getByRole('checkbox').first());
	await page.keyboard.press('Space');
	await press(page, done(page, open));
	await press(page, next('look back'));
	await expect(title).toHaveText('Look back');
	await press(page, page.getByRole('link', { name: 'Back to your lessons' }));
	await expect(page.getByText('All 5 exercises finished')).toBeVisible();
});

test('one always sees where the keyboard is', async ({ page }) => {
	const { path } = task('further-sanctions-2021', 'mark');
	await page.goto(path);
	await tap(page, 'terror');
	await page.keyboard.press('Escape');
	await page.reload();
	await expect(page.locator('mark')).toHaveCount(1);
	const stops: string[] = [];
	for (let n = 0; n < 80; n++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const here = document.activeElement!;
			if (here === document.body) return null;
			const drawn = [
				getComputedStyle(here),
				getComputedStyle(here, '::after'),
				getComputedStyle(here.closest('label') ?? here)
			];
			const seen = drawn.some(
				({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
			);
			const { top, bottom, left, right } = here.getBoundingClientRect();
			const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
			const name = `${here.tagName} ${here.textContent.trim().slice(0, 40)}`;
			return {
				name,
				fault: seen && inView ? '' : `${name}: ${seen ? 'out of view' : 'no outline'}`
			};
		});
		if (!stop) break;
		stops.push(stop.name);
		expect.soft(stop.fault).toBe('');
	}
	expect(stops.length).toBeGreaterThan(12);
	expect(stops.some((stop) => stop.includes('I am done'))).toBe(true);
});

test('forced colours leave no words on their own colour', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	const exercises = (Object.keys(kinds) as Kind[]).map((kind) => example(kind).path);
	for (const path of ['/', '/you/', ...exercises]) {
		await page.goto(path);
		// Not axe, which reads what the page asked for and not what the system makes of it.
		const lost = await page.evaluate(() => {
			const ground = (element: Element | null): string => {
				if (!element) return 'rgb(255, 255, 255)';
				const { backgroundColor } = getComputedStyle(element);
				return /^rgba\(.*, 0\)$/.test(backgroundColor)
					? ground(element.parentElement)
					: backgroundColor;
			};
			return [...document.querySelectorAll('main *, header *')]
				.filter((element) => element.textContent.trim() && element.checkVisibility())
				.filter((element) => getComputedStyle(element).color === ground(element))
				.map((element) => element.outerHTML.slice(0, 80));
		});
		expect.soft(lost, path).toEqual([]);
	}
});

test('marks differ by their lines, not by colour alone, in forced colours too', async ({
	page
}) => {
	const { path } = task('further-sanctions-2021', 'mark');
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(path);
	const label = (name: string) =>
		page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });
	await drag(page, 'terror', 'group held');
	await label('Name tag').click();
	const line = (mark: Locator) =>
		mark.first().evaluate((mark) => {
			const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
			return `${textDecorationLine} ${textDecorationStyle}`;
		});
	expect(await line(page.locator('mark.mine'))).toBe('underline wavy');
	await tap(page, 'huge');
	await label('Charged word').click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toBeVisible();
	const text = page.locator('blockquote, .read');
	const lines: string[] = [];
	for (const state of ['found', 'missed', 'arguable'])
		lines.push(await line(text.locator(`mark.${state}`)));
	expect(lines).toEqual(['underline solid', 'underline dotted', 'underline dashed']);
	for (const state of ['found', 'missed', 'arguable'])
		expect(await line(page.getByRole('complementary').locator(`mark.${state}`))).toBe(
			lines.shift()
		);
});
