import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { parse as read } from 'yaml';
import { BeforeAfter, firstForm } from '../../src/lib/core/before-after';
import type { Choice, Form } from '../../src/lib/core/exercises/form';
import { done, work } from './doing';
import { task } from './lessons';
import { isOpenToAll } from './open';
import { clean, expect, test } from './test';

const file = (name: string) =>
	read(readFileSync(new URL(`../../lessons/${name}.yaml`, import.meta.url), 'utf8')) as unknown;
const { forms, noneMeans } = parse(BeforeAfter, file('before-after'));
const cards = file('labels') as { id: string; name: string }[];
const called = (choice: Choice) => cards.find(({ id }) => id === choice)?.name ?? noneMeans;
const whys = forms.flatMap(({ items }) => items.map(({ why }) => why));

/** The form that shows, known by its first text. */
const heading = (page: Page, number: number) =>
	page.getByRole('heading', { name: `Text ${number} of 12` });
const option = (page: Page, choice: Choice) =>
	page.getByRole('radio', { name: new RegExp(`^${called(choice)}\\b`) });
const finish = (page: Page) => page.getByRole('button', { name: 'I am done with this form' });
const addressOf = ({ id }: Form) => new RegExp(`/before-after/${id}/$`);

/** Answers some texts of a form, in their order, each with its key but for those that are named. */
async function answer(
	page: Page,
	{ items }: Form,
	from: number,
	to: number,
	other = new Map<string, Choice>()
) {
	for (let n = from; n <= to; n++) {
		await expect(heading(page, n)).toBeVisible();
		const { pair, key } = items[n - 1]!;
		await option(page, other.get(pair) ?? key).check();
		if (n < items.length) await page.getByRole('button', { name: 'Next text' }).click();
	}
}

/** Which form a new learner of this page does first: their id decides it. */
async function begun(page: Page): Promise<[Form, Form]> {
	await page.goto('/before-after/');
	await page.getByRole('button', { name: 'Begin the first form' }).click();
	await expect(heading(page, 1)).toBeVisible();
	const [a, b] = forms as [Form, Form];
	return page.url().endsWith('/a/') ? [a, b] : [b, a];
}

const learner = (page: Page) => page.evaluate(() => sessionStorage.getItem('loupe.learner'));

async function saysNothing(page: Page) {
	const text = await page.locator('main').innerText();
	for (const why of whys) expect(text).not.toContain(why);
	expect(text).not.toMatch(/we agree|we differ|\d of 6\b|points?\b.*\d/);
}

test('before and after: two forms, nothing said in between, then both with an honest range', async ({
	context,
	page
}) => {
	test.setTimeout(240_000);
	const [first, second] = await begun(page);
	expect(first.id).toBe(firstForm((await learner(page))!));
	expect(await clean(page)).toEqual([]);
	await answer(page, first, 1, 5);
	await page.close();

	// Closed in the middle, and opened again: the five are there, and it goes on with the sixth.
	const again = await context.newPage();
	await again.goto('/before-after/');
	await expect(again.getByText('5 of 12 texts are answered')).toBeVisible();
	await again.getByRole('button', { name: 'Go on with the first form' }).click();
	await expect(again).toHaveURL(addressOf(first));
	await expect(heading(again, 6)).toBeVisible();
	await again.getByRole('button', { name: 'Text 5, answered' }).click();
	await expect(option(again, first.items[4]!.key)).toBeChecked();
	await again.getByRole('button', { name: 'Text 6, not answered yet' }).click();

	// A form that is not whole is not taken, and undo shows what it undoes.
	await finish(again).click();
	await expect(again.getByRole('alert')).toHaveText(/7 texts still need an answer.*text 6/);
	await option(again, first.items[5]!.options[0]!).check();
	await again.getByRole('button', { name: 'Text 9, not answered yet' }).click();
	await again.getByRole('button', { name: 'Undo' }).click();
	await expect(heading(again, 6)).toBeVisible();
	await expect(again.getByText('5 of 12 answered')).toBeVisible();

	// The second form is closed until the first is done.
	const other = await context.newPage();
	await other.goto(`/before-after/${second.id}/`);
	await expect(other.getByText('This form is not open for you now.')).toBeVisible();
	await other.goto(`/before-after/${first.id}/`);
	await expect(heading(other, 6)).toBeVisible();

	// A tab behind another one is slow to press.
	await again.bringToFront();
	const { pair, key, options } = first.items[6]!;
	const wrong = options.find((choice) => choice !== key)!;
	await answer(again, first, 6, 12, new Map([[pair, wrong]]));
	await expect(other.getByText('12 of 12 answered')).toBeVisible();
	await saysNothing(again);
	await finish(again).click();
	await expect(again.getByRole('heading', { name: 'Your first form is kept' })).toBeVisible();
	await expect(other.getByText('You did this form')).toBeVisible();
	await saysNothing(again);
	expect(await clean(again)).toEqual([]);

	// Lessons come between, and the form shows nowhere among them.
	await again.goto('/');
	await expect(again.getByRole('heading', { name: 'Learn to read news closely' })).toBeVisible();
	await expect(again.getByText(/\d of \d exercises finished|You were here/)).toHaveCount(0);
	const exercise = task('further-sanctions-2021', 'mark');
	await again.goto(exercise.path);
	await work(again, exercise, 'like ours');
	await done(again, exercise).click();
	await expect(again.locator('.dials')).toBeVisible();

	await again.goto('/you/progress/');
	await expect(again.getByRole('heading', { name: 'Label by label' })).toBeVisible();
	await expect(again.locator('main')).not.toContainText('Form ');
	await again.goto('/before-after/');
	await expect(again.getByText('Since then you worked on 1 exercise.')).toBeVisible();
	await again.getByRole('button', { name: 'Begin the second form' }).click();
	await expect(again).toHaveURL(addressOf(second));
	await answer(again, second, 1, 12);
	await saysNothing(again);
	await finish(again).click();

	await expect(again.getByRole('heading', { name: 'What came out' })).toBeVisible();
	const row = (name: RegExp) => again.getByRole('row', { name });
	await expect(row(/^Both together/)).toContainText('11 of 12');
	await expect(row(/^Both together/)).toContainText('12 of 12');
	await expect(row(/^Both together/)).toContainText('+1');
	await expect(
		again.getByText('12 texts are few: your real change may lie anywhere between −3 and +5.')
	).toBeVisible();
	for (const why of whys) await expect(again.getByText(why, { exact: true }).first()).toBeVisible();
	await isOpenToAll(again, 'both forms done');

	// It is the same after a reload, and there is no second go.
	await again.reload();
	await expect(again.getByRole('heading', { name: 'What came out' })).toBeVisible();
	await again.goto(`/before-after/${first.id}/`);
	await expect(again.getByText('You did this form')).toBeVisible();
});

test('a form can be done with the keyboard alone', async ({ page }) => {
	await page.goto('/before-after/');
	await page.getByRole('button', { name: 'Begin the first form' }).focus();
	await page.keyboard.press('Enter');
	await expect(heading(page, 1)).toBeVisible();
	for (let n = 1; n <= 12; n++) {
		await page.getByRole('radio').first().focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
		if (n === 12) break;
		// Past the cards and “Back” to “Next text”; then the text itself has the focus.
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Next text' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(heading(page, n + 1)).toBeFocused();
	}
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByText('12 of 12 answered')).toBeVisible();
	await finish(page).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Your first form is kept' })).toBeVisible();
});

/** The rows of a CSV file, as a reader after RFC 4180 takes them. */
function rowsOf(text: string): string[][] {
	const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy);
	const rows: string[][] = [[]];
	for (const [, quoted, bare, end] of cells) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
		if (end !== ',') rows.push([]);
	}
	return rows.slice(0, -1);
}

test('progress is told in pictures and tables, saved as CSV and printed', async ({ page }) => {
	await page.goto('/you/progress/');
	await expect(page.getByText('Nothing is finished yet.')).toBeVisible();
	expect(await clean(page)).toEqual([]);

	await page.goto('/');
	await page.getByRole('button', { name: 'Choose a name and a picture' }).click();
	await page.getByLabel('Your name').fill('=Mina, "9b"');
	await page.getByRole('button', { name: 'Keep my work under this name' }).click();
	const marking = task('further-sanctions-2021', 'mark');
	const claims = task('warmup-language', 'claims');
	await page.goto(marking.path);
	await work(page, marking, 'like ours');
	await done(page, marking).click();
	await expect(page.locator('.dials')).toBeVisible();
	await page.getByRole('button', { name: 'Try again' }).click();
	await work(page, marking, 'like ours');
	await done(page, marking).click();
	await expect(page.getByLabel('Which try do you want to see?')).toBeVisible();
	await page.goto(claims.path);
	await work(page, claims, 'like ours');
	await page.getByRole('radio', { name: 'Certain' }).first().check();
	await page.getByRole('radio', { name: 'A guess' }).nth(1).check();
	await done(page, claims).click();
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();

	await page.goto('/you/');
	await page.getByRole('link', { name: 'Your progress' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Progress of =Mina, "9b"');
	const part = (name: string) => page.getByRole('region', { name });
	await expect(part('Label by label').getByRole('table')).toBeVisible();
	await expect(part('Over time').getByRole('img')).toHaveCount(1);
	await expect(part('Over time').getByRole('row').nth(1)).toContainText('of 3');
	await expect(part('How sure').getByRole('row', { name: /^Certain/ })).toContainText('1 of 1');
	await expect(part('How sure').getByRole('row', { name: /^Fairly sure/ })).toContainText(
		'none yet'
	);
	const lessons = part('Lesson by lesson');
	await expect(lessons.getByRole('row', { name: marking.exercise.title })).toContainText('2');
	await expect(lessons.getByRole('row', { name: claims.exercise.title })).toContainText('no score');
	await isOpenToAll(page, 'progress');

	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save my results as a table' }).click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toMatch(/^loupe-results-Mina-9b-\d{4}-\d\d-\d\d\.csv$/);
	const bytes = await readFile(await saved.path());
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const [head, ...rows] = rowsOf(bytes.subarray(3).toString('utf8'));
	expect(head).toHaveLength(12);
	expect(rows.map(([name, , exercise, kind, nth]) => [name, exercise, kind, nth])).toEqual([
		[`'=Mina, "9b"`, marking.exercise.title, 'mark', '1'],
		[`'=Mina, "9b"`, marking.exercise.title, 'mark', '2'],
		[`'=Mina, "9b"`, claims.exercise.title, 'claims', '1']
	]);
	for (const row of rows) {
		expect(row).toHaveLength(12);
		expect(new Date(row[5]!).toISOString()).toBe(row[5]);
	}

	await page.emulateMedia({ media: 'print' });
	await expect(page).toHaveTitle(/^Progress of =Mina, "9b", \d+ \w+ \d{4}/);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(lessons.getByRole('table')).toBeVisible();
	await expect(page.getByText(/^As it is on \d+ \w+ \d{4}/)).toBeVisible();
});
