import type { Page } from '@playwright/test';
import { givenNames } from '../../src/lib/core/invented/people';
import { isOpenToAll } from './open';
import { expect, test } from './test';

const parts = [
	'Read together',
	'Predict the class',
	'What we marked',
	'Worth a debate',
	'The second vote',
	'Our key'
];
const once = 'The list left out';
const halved = 'Two accounts, two halves';
const exercise = 'Find the words that push';

/** Makes the invented class and opens the results of one of its assignments. */
async function results(page: Page, assignment = once) {
	await page.goto('/class/');
	await page.getByRole('button', { name: 'Look round with an invented class' }).click();
	await page.getByRole('link', { name: `Results of ${assignment}` }).click();
	await expect(page.getByRole('heading', { level: 1, name: assignment })).toBeVisible();
}

/** Puts the first exercise of an assignment of the invented class on the wall. */
async function wall(page: Page, assignment = once) {
	await results(page, assignment);
	await page.locator('.exercise summary').first().click();
	await page.getByRole('link', { name: 'Show on the wall' }).first().click();
	await expect(title(page)).toHaveText(parts[0]!);
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const step = (page: Page) => page.getByText(/^\d+ of \d+$/).first();
const side = (page: Page) => page.getByRole('group', { name: 'What is said about it' });
const main = (page: Page) => page.getByRole('group', { name: 'To look at' });

/** Chooses a part of the wall by its menu, without a mouse. */
async function jump(page: Page, part: string) {
	await page.keyboard.press('m');
	const button = page.getByRole('dialog').getByRole('button', { name: part, exact: true });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(title(page)).toHaveText(part);
}

/** What does not fit on a wall at its size: the page, or the main thing. */
function spills(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollHeight, scrollWidth } = document.documentElement;
		const look = document.querySelector('[aria-label="To look at"]')!;
		return [
			scrollHeight > innerHeight ? 'the page is too high' : '',
			scrollWidth > innerWidth ? 'the page is too wide' : '',
			look.scrollHeight > look.clientHeight + 1 ? 'the main thing scrolls' : ''
		].filter(Boolean);
	});
}

test('by clicker alone through every part, fitting the wall, and nobody is named', async ({
	page
}) => {
	test.setTimeout(180_000);
	await page.setViewportSize({ width: 1024, height: 768 });
	await wall(page);
	await expect(page.getByText('This class is invented, for trying out.')).toBeVisible();
	await expect(page.getByRole('banner')).toHaveCount(0);
	await expect(page.getByRole('contentinfo')).toHaveCount(0);
	const seen: string[] = [];
	const name = new RegExp(`(?<!\\p{L})(${givenNames.join('|')})(?!\\p{L})`, 'u');
	for (let before = ''; ;) {
		const part = (await title(page).textContent())!;
		const now = `${part} ${await step(page).textContent()}`;
		if (now === before) break;
		before = now;
		if (seen.at(-1) !== part) seen.push(part);
		expect(await page.locator('body').innerText(), now).not.toMatch(name);
		expect(await spills(page), now).toEqual([]);
		await page.setViewportSize({ width: 1920, height: 1080 });
		expect(await spills(page), `${now}, large`).toEqual([]);
		await page.setViewportSize({ width: 1024, height: 768 });
		const last = new RegExp(` (\\d+) of \\1$`).test(now) && part === parts.at(-1);
		await page.keyboard.press('PageDown');
		await expect
			.poll(
				async () =>
					last || `${await title(page).textContent()} ${await step(page).textContent()}` !== now
			)
			.toBe(true);
	}
	expect(seen).toEqual(parts);
});

test('keys go on and back, to either end, blank the wall, list themselves, and leave', async ({
	page
}) => {
	test.slow();
	await wall(page);
	await expect(step(page)).toHaveText('1 of 7');
	for (const [key, at] of [
		['ArrowRight', '2 of 7'],
		['ArrowDown', '3 of 7'],
		['Space', '4 of 7'],
		['PageUp', '3 of 7'],
		['ArrowLeft', '2 of 7'],
		['End', '7 of 7'],
		['ArrowUp', '6 of 7'],
		['Shift+Space', '5 of 7'],
		['Home', '1 of 7']
	] as const) {
		await page.keyboard.press(key);
		await expect(step(page), key).toHaveText(at);
	}
	await page.keyboard.press('b');
	await expect(page.getByRole('button', { name: 'Show the wall again' })).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(page.getByRole('button', { name: 'Show the wall again' })).toHaveCount(0);
	await expect(step(page)).toHaveText('1 of 7');

	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Keys and clicker' });
	await expect(keys).toContainText('Page down, →, ↓ or space');
	await expect(keys).toContainText(/The screen stays on|let the screen go dark/);
	await isOpenToAll(page, 'the list of keys');
	await page.keyboard.press('Escape');
	await expect(keys).toBeHidden();
	await expect(title(page)).toHaveText(parts[0]!);
	await page.getByRole('button', { name: 'Next step' }).click();
	await page.keyboard.press('Space');
	await expect(step(page)).toHaveText('3 of 7');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Who found what' })).toBeVisible();
});

test('the room predicts the class, and a reload keeps what it said', async ({ page }) => {
	test.slow();
	await wall(page);
	await jump(page, 'Predict the class');
	await expect(page.locator('mark.heat')).toHaveCount(0);
	const slider = page.getByRole('slider', { name: 'What share of the class marked any of this?' });
	await expect(slider).toHaveAttribute('aria-valuetext', 'not said yet');
	await isOpenToAll(page, 'a prediction');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('-');
	await expect(slider).toHaveValue('55');
	await slider.press('ArrowRight');
	await expect(slider).toHaveValue('60');
	await slider.press('PageDown');
	await expect(side(page)).toContainText('You said 60 %');
	const said = (await side(page).innerText()).replaceAll('\u00a0', ' ');
	const real = Number(/Marked it: \d+ of 24 \((\d+) %\)/.exec(said)![1]);
	const gap = Math.abs(real - 60);
	expect(said).toContain(`${gap} in a hundred ${real > 60 ? 'more' : 'fewer'} than you said.`);
	await isOpenToAll(page, 'a prediction and what is so');
	await page.reload();
	await expect(title(page)).toHaveText('Predict the class');
	await expect(step(page)).toHaveText('2 of 8');
	await expect(side(page)).toContainText('You said 60 %');
});

test('a phrase that divides the class goes on the wall with one press, with both camps and a timer', async ({
	page
}) => {
	test.slow();
	await results(page);
	await page.locator('summary', { hasText: exercise }).click();
	const phrase = page.getByRole('listitem').filter({ hasText: 'Put on the wall' }).nth(1);
	const words = await phrase.locator('q').innerText();
	const marked = await phrase.locator('dt').allInnerTexts();
	await phrase.getByRole('button', { name: /^Put on the wall/ }).click();
	await expect(title(page)).toHaveText('Worth a debate');
	await expect(step(page)).toHaveText('2 of 6');
	await expect(side(page)).toContainText(words);
	for (const camp of marked) await expect(side(page)).toContainText(camp);
	await expect(main(page).locator('mark')).toHaveCount(1);
	await isOpenToAll(page, 'a debate');

	await page.clock.install();
	const timer = page.getByRole('timer');
	await expect(timer).toHaveText('2:00');
	await side(page).getByRole('button', { name: '1 min' }).click();
	await page.keyboard.press('t');
	await expect(side(page).getByRole('button', { name: 'Pause' })).toBeVisible();
	await expect(page.getByText('1 minute to talk.')).toBeAttached();
	await page.clock.fastForward(20_000);
	await expect(timer).toHaveText(/^0:[34]\d$/);
	await page.keyboard.press('t');
	await expect(side(page).getByRole('button', { name: 'Start' })).toBeVisible();
	const still = (await timer.textContent())!;
	await page.reload();
	await expect(timer).toHaveText(still);
	await page.keyboard.press('t');
	await page.clock.fastForward(60_000);
	await expect(timer).toContainText('Time is up');
	await side(page).getByRole('button', { name: 'Reset' }).click();
	await expect(timer).toHaveText('1:00');
});

test('the second vote stands beside the first, in words and figures, for the class alone', async ({
	page
}) => {
	test.slow();
	await wall(page);
	await jump(page, 'The second vote');
	await expect(main(page)).toContainText(/You agree (much|a little) more than before\./);
	await expect(main(page)).toContainText(/Agreement beyond chance 0\.\d\d → 0\.\d\d/);
	const told = await side(page).innerText();
	const [, n] = /Compared: the (\d+) of you who voted both times\./.exec(told)!;
	expect(Number(n)).toBeLessThan(24);
	expect(told).toContain(`${24 - Number(n)} voted only before.`);
	const counts = async () => (await side(page).getByRole('cell').allInnerTexts()).map(Number);
	const sum = (all: number[]) => all.reduce((one, other) => one + other, 0);
	const [, sentences] = /(\d+) sentences, each voted on by/.exec(told)!;
	expect(sum(await counts())).toBe(Number(n) * Number(sentences));
	await isOpenToAll(page, 'the second vote');
	await page.keyboard.press('PageDown');
	await expect(step(page)).toHaveText('2 of 7');
	const [both, came, left] = await counts();
	expect(sum(await counts())).toBe(Number(n));
	await expect(side(page)).toContainText(`Marked it: ${both! + left!} → ${both! + came!} of ${n}`);
});

test('the key is shown passage by passage beside the share that found it, and what was left alone is praised', async ({
	page
}) => {
	test.slow();
	await wall(page);
	await jump(page, 'What we marked');
	await expect(page.locator('mark.heat.active')).toHaveCount(1);
	await expect(page.locator('mark.key')).toHaveCount(0);
	await expect(side(page)).toContainText(/\d+ of 24 \(\d+.%\) marked it/);
	await isOpenToAll(page, 'the marks of the class');
	await jump(page, 'Our key');
	await expect(main(page)).toContainText(/\d passages are to be found here/);
	await page.keyboard.press('PageDown');
	await expect(page.locator('mark.key')).toHaveCount(1);
	await expect(side(page)).toContainText(/(Found|Marked) it: \d+ of 24/);
	await expect(side(page)).toContainText('Calmer, or what is missing:');
	await isOpenToAll(page, 'a key passage');
	await expect(async () => {
		await page.keyboard.press('PageDown');
		await expect(side(page)).toContainText('Arguable: fair readers differ', { timeout: 500 });
	}).toPass();
	await page.keyboard.press('End');
	await expect(main(page)).toContainText(/You left (all )?\d+ .*clean sentences alone\./);
	await expect(main(page)).toContainText('as much a skill as to find a loaded one');
});

test('a split class learns that there were two accounts, and sees both halves side by side', async ({
	page
}) => {
	test.slow();
	await wall(page, halved);
	await jump(page, 'Two accounts');
	await expect(main(page)).toContainText('There were two accounts.');
	const handedIn = await main(page)
		.getByText(/^\d+ students handed in$/)
		.allInnerTexts();
	const [a, b] = handedIn.map((text) => parseInt(text));
	expect(a! + b!).toBe(28);
	await isOpenToAll(page, 'two accounts');
	const questions: string[] = [];
	for (let n = 2; n <= 7; n++) {
		await page.keyboard.press('PageDown');
		await expect(step(page)).toHaveText(`${n} of 7`);
		const table = main(page).getByRole('table');
		questions.push(await table.locator('caption').innerText());
		await expect(table.getByRole('columnheader')).toHaveCount(2);
	}
	expect(questions.sort()).toEqual([
		'How is it said? Who gave which label at least once',
		'Is the wording loaded?',
		'What do the cards say about the facts?',
		'What do these headlines do?',
		'Which kind would they print, by our key?',
		'Which of the two accounts tells a fact?'
	]);
	await isOpenToAll(page, 'both halves');
});

/** A screen that can be kept on, or refuses to; how often that was asked for, and is let go of again. */
async function screen(page: Page, refuses: boolean) {
	await page.addInitScript((refuses) => {
		const wake = { asked: 0, released: 0 };
		const request = () => {
			wake.asked++;
			if (refuses) return Promise.reject(new DOMException('low battery', 'NotAllowedError'));
			return Promise.resolve({ release: () => Promise.resolve(wake.released++) });
		};
		Object.defineProperty(navigator, 'wakeLock', { value: { request } });
		Object.assign(window, { wake });
		if (refuses) {
			Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
		}
	}, refuses);
	return () => page.evaluate(() => (window as { wake?: object }).wake);
}

test('the wall fills the screen and keeps it on, and lets go of it when it is left', async ({
	page
}) => {
	test.slow();
	const wake = await screen(page, false);
	await wall(page);
	expect(await wake()).toEqual({ asked: 1, released: 0 });
	const full = page.getByRole('button', { name: 'Full screen' });
	const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
	await page.keyboard.press('f');
	await expect(full).toHaveAttribute('aria-pressed', 'true');
	expect(await isFull()).toBe(true);
	await full.click();
	await expect(full).toHaveAttribute('aria-pressed', 'false');
	expect(await isFull()).toBe(false);
	await page.keyboard.press('?');
	await expect(page.getByText('The screen stays on while the wall shows.')).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	expect(await wake()).toEqual({ asked: 2, released: 0 });
	await page.getByRole('link', { name: 'Leave the wall' }).click();
	await expect(page.getByRole('heading', { level: 1, name: once })).toBeVisible();
	expect(await wake()).toMatchObject({ released: 1 });
});

test('a browser that keeps neither the screen on nor fills it does no harm', async ({ page }) => {
	test.slow();
	const wake = await screen(page, true);
	await wall(page);
	expect(await wake()).toEqual({ asked: 1, released: 0 });
	await page.getByRole('button', { name: 'Full screen' }).click();
	await expect(page.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
	await page.keyboard.press('f');
	await page.keyboard.press('?');
	await expect(page.getByText('This browser may let the screen go dark.')).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();
	await page.keyboard.press('PageDown');
	await expect(step(page)).toHaveText(/^2 of/);
});

test('with no hand-ins the class reads together, and the key can be shown', async ({ page }) => {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page
		.getByRole('link', { name: 'Go to the class' })
		.or(page.getByRole('link', { name: '8B' }))
		.first()
		.click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${once}`) }).check();
	await page.getByRole('checkbox', { name: /^They vote twice/ }).check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page.getByRole('link', { name: /^Results/ }).click();
	await page.getByRole('link', { name: 'Read together on the wall' }).click();
	await expect(title(page)).toHaveText('Read together');
	await expect(main(page)).toContainText('quoted for study');
	await isOpenToAll(page, 'reading together');
	await page.keyboard.press('m');
	const menu = page.getByRole('dialog', { name: 'Choose a part' });
	await expect(menu.getByRole('listitem')).toHaveText([
		'Read together',
		'The second vote',
		'Our key'
	]);
	await isOpenToAll(page, 'the menu of the wall');
	await page.keyboard.press('Escape');
	await jump(page, 'The second vote');
	await expect(main(page)).toContainText('Nobody has voted twice yet.');
	await jump(page, 'Our key');
	await page.keyboard.press('PageDown');
	await expect(side(page)).not.toContainText('Found it');
	await page.getByRole('link', { name: 'Leave the wall' }).click();
	await expect(page.getByText('Nothing has come in yet.')).toBeVisible();
});
