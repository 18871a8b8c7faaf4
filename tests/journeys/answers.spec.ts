import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from '@playwright/test';
import Papa from 'papaparse';
import { toReturnFragment } from '../../src/lib/exchange/link';
import { kept } from './doing';
import { isOpenToAll } from './open';
import { expect, test } from './test';

const lesson = 'The list left out';
const path = '/lessons/further-sanctions-2021/calm-editor/';
const point = 'Did I point to an exact passage?';
const comment = 'Good: you kept the <b>lists</b>. How would a reader check them?';

const text = async (download: Download) => readFile(await download.path(), 'utf8');

/** What the browser saves when a button is pressed. */
async function saved(page: Page, name: string | RegExp): Promise<Download> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name }).click()
	]);
	return download;
}

const file = async (download: Download) => ({
	name: download.suggestedFilename(),
	mimeType: 'text/plain',
	buffer: await readFile(await download.path())
});

/** Makes a class and an assignment of one lesson; gives back its link. */
async function assign(page: Page): Promise<string> {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page.getByLabel('One name on each line').fill('Mina Karimi\nOmid Rad');
	await page.getByRole('button', { name: 'Look at the list' }).click();
	await page.getByRole('button', { name: 'Add these 2 students' }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill('Week 3');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	return page.getByLabel('Link', { exact: true }).inputValue();
}

/** Writes an answer and commits it. */
async function write(page: Page, words: string, tick = false) {
	await page.getByLabel('Your answer').fill(words);
	await page.getByRole('button', { name: 'Lock my answer and compare' }).click();
	if (tick) await page.getByLabel(point).check();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
}

async function handIn(page: Page): Promise<Download> {
	await page.goto('/');
	await page.getByRole('link', { name: /Hand in|hand in again/ }).click();
	await expect(page.getByRole('heading', { name: 'What you hand in' })).toBeVisible();
	const name = page.getByLabel('Your name, as your teacher knows it');
	if (await name.isVisible()) await name.fill('Mina Karimi');
	return saved(page, 'Save a file');
}

async function collect(page: Page, download: Download) {
	await page
		.getByRole('link', { name: '8B' })
		.or(page.getByRole('link', { name: 'Go to the class' }))
		.first()
		.click();
	await page.getByLabel('Choose files').setInputFiles(await file(download));
	await expect(page.getByText('1 hand-in came in.')).toBeVisible();
}

/** A student in a browser of their own, who has done one exercise of an assignment. */
async function student(browser: Browser, link: string) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(link.slice(link.indexOf('/assigned/')));
	await page.getByRole('button', { name: 'Put it on my list' }).click();
	await expect(page.getByText('It is on your list.')).toBeVisible();
	await page.goto(path);
	await write(page, 'I kept the lists: they are dated.', true);
	return page;
}

test('a teacher writes on an answer, and the student finds it beside that answer', async ({
	page,
	browser
}) => {
	test.setTimeout(240_000);
	const link = await assign(page);
	const mina = await student(browser, link);
	await collect(page, await handIn(mina));

	await page.getByRole('link', { name: /Written answers .* 1 wait/ }).click();
	const answer = page.getByRole('region', { name: /^Student 1/ });
	await expect(answer).toContainText('I kept the lists: they are dated.');
	await expect(page.getByText('0 of 1 done')).toBeVisible();
	await expect(answer.getByText('There was a red carpet')).toBeHidden();
	await answer.getByText('What we would say').click();
	await expect(answer.getByText('There was a red carpet')).toBeVisible();
	await expect(page.getByText('Only the student')).toHaveCount(0);
	await answer.getByLabel('Did I say what its wording does to a reader?').check();
	await page.getByRole('button', { name: 'I have ticked' }).click();
	const both = page.getByRole('group', { name: 'Your ticks and the student’s' });
	await expect(both.locator('dt, dd').nth(0)).toHaveText('Only you ticked');
	await expect(both.locator('dt, dd').nth(2)).toHaveText('Only the student ticked');
	await expect(both.locator('dt, dd').nth(3)).toHaveText(point);
	await answer.getByLabel('Your comment to this student').fill(comment);
	await isOpenToAll(page, 'a comment in the making');
	await page.reload();
	await page.getByRole('radio', { name: 'All' }).check();
	await expect(answer.getByLabel('Your comment to this student')).toHaveValue(comment);
	await expect(both).toHaveCount(0);
	await expect(page.getByText('1 of 1 done')).toBeVisible();

	await page.getByRole('button', { name: 'Clear this comment' }).click();
	await expect(answer.getByLabel('Your comment to this student')).toHaveValue('');
	await expect(page.getByText('0 of 1 done')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(answer.getByLabel('Your comment to this student')).toHaveValue(comment);
	await expect(page.getByText('1 of 1 done')).toBeVisible();

	await page.getByRole('link', { name: 'Give comments back' }).click();
	await expect(page.getByText('One student gets something back.')).toBeVisible();
	await page.getByRole('button', { name: 'Show a code' }).click();
	await expect(page.getByRole('img', { name: 'The code with the comments' })).toBeVisible();
	await isOpenToAll(page, 'comments to give back');
	const given = await file(await saved(page, 'Save a file'));
	expect(given.name).toMatch(/^loupe-comments-Mina-Karimi-.*\.loupe\.txt$/);

	await mina.goto('/assigned/');
	await mina.getByLabel('Or the file').setInputFiles(given);
	await expect(mina.getByText('One comment is with your answers now.')).toBeVisible();
	await isOpenToAll(mina, 'comments that came');
	await mina.goto('/');
	await expect(mina.getByText('Your teacher answered: 1 comment, 1 new')).toBeVisible();
	await isOpenToAll(mina, 'Home with a new comment');
	await mina.getByRole('link', { name: 'Be the calm editor' }).first().click();
	const words = mina.getByRole('complementary', { name: /^Your teacher wrote on / });
	await expect(words).toContainText(comment);
	await expect(words.getByRole('listitem')).toHaveText([
		'Did I say what its wording does to a reader?'
	]);
	await expect(words).not.toContainText('This is about your answer');
	await isOpenToAll(mina, 'a comment beside its answer');
	await mina.goto('/');
	await expect(mina.getByText('Your teacher answered: 1 comment', { exact: true })).toBeVisible();

	await mina.goto(path);
	await mina.getByRole('button', { name: 'Try again' }).click();
	await write(mina, 'I kept the lists, and dropped the carpet.');
	await expect(words).toContainText('This is about your answer of');
	await page.getByRole('link', { name: '8B' }).click();
	await page.getByLabel('Choose files').setInputFiles(await file(await handIn(mina)));
	await expect(page.getByText('1 hand-in came in.')).toBeVisible();
	await page.getByRole('link', { name: /Written answers .* 1 wait/ }).click();
	await expect(page.getByText('Changed since you wrote')).toBeVisible();
	await expect(answer).toContainText('I kept the lists: they are dated.');
	await expect(answer).toContainText('I kept the lists, and dropped the carpet.');
});

test('comments for somebody else are not taken, and who they belong to can go on', async ({
	page,
	browser
}) => {
	test.setTimeout(240_000);
	const link = await assign(page);
	const mina = await student(browser, link);
	await collect(page, await handIn(mina));
	await page.getByRole('link', { name: /Written answers/ }).click();
	await page.getByLabel('Your comment to this student').fill(comment);
	await expect(page.getByText('1 of 1 done')).toBeVisible();
	await page.getByRole('link', { name: 'Give comments back' }).click();
	await page.getByRole('button', { name: 'Make a text code' }).click();
	const code = await page.getByLabel('The text code for Student 1').inputValue();

	await mina.goto('/');
	await mina.getByRole('button', { name: 'Somebody else is learning' }).click();
	await mina.getByLabel('Your name, or any name you like').fill('Sara');
	await mina.getByRole('button', { name: 'Keep my work under this name' }).click();
	await expect(mina.getByRole('link', { name: /Sara/ })).toBeVisible();
	await mina.goto('/assigned/');
	await mina.getByLabel('The link or the text code').fill(`Dear Mina,\n> ${code}`);
	await mina.getByRole('button', { name: 'Open it' }).click();
	await expect(mina.getByRole('alert')).toContainText('These comments are for Mina Karimi.');
	await mina.getByRole('button', { name: 'Go on as Mina Karimi' }).click();
	await expect(mina.getByText('One comment is with your answers now.')).toBeVisible();

	const stranger = await (await browser.newContext()).newPage();
	await stranger.goto('/assigned/');
	await stranger.getByLabel('The link or the text code').fill(code);
	await stranger.getByRole('button', { name: 'Open it' }).click();
	await expect(stranger.getByRole('alert')).toContainText('somebody who does not learn here');
	await isOpenToAll(stranger, 'comments for somebody else');
});

test('a comment shows on Home also where no assignment stands on the list', async ({ page }) => {
	test.slow();
	await page.goto(path);
	await write(page, 'I kept the lists: they are dated.');
	const spot = { lesson: 'further-sanctions-2021', exercise: 'calm-editor' };
	const task = { lesson: { slug: spot.lesson }, exercise: { id: spot.exercise } };
	const [done] = await kept(page, 'attempts', task);
	const { learner, at } = done!;
	const word = { ...spot, answered: at, text: comment, ticks: [], at: at + 1 };
	const other = { ...word, exercise: 'not-here-yet' };
	await page.goto('/');
	const region = page.getByRole('region', { name: 'Your teacher answered' });
	await expect(page.getByText('1 of 7 exercises finished')).toBeVisible();
	await expect(region).toHaveCount(0);
	await page.goto(
		`/assigned/${toReturnFragment({ learner, assignment: 'a', words: [word, other] })}`
	);
	await expect(page.getByText('2 comments are with your answers now.')).toBeVisible();
	await page.goto('/');
	await expect(region).toContainText('a new comment from your teacher');
	await expect(region).toContainText('work that this Loupe does not have yet');
	await isOpenToAll(page, 'Home with a comment and no assignment');
	await region.getByRole('link', { name: 'Be the calm editor' }).click();
	await expect(page.getByRole('complementary', { name: /^Your teacher wrote on / })).toBeVisible();
	await page.goto('/');
	await expect(region).toContainText('· a comment from your teacher');
});

/** Makes an invented class and gives back the address of its only assignment, behind the #. */
async function invent(page: Page): Promise<string> {
	await page.goto('/class/');
	await page.getByRole('button', { name: 'Look round with an invented class' }).click();
	await expect(page.getByText('This class is invented, for trying out.')).toBeVisible();
	await page.getByRole('link', { name: 'Results of The list left out' }).click();
	await expect(page.getByRole('heading', { name: 'Who found what' })).toBeVisible();
	return new URL(page.url()).hash;
}

test('a teacher goes through a question by keyboard, and uses their own words again', async ({
	page
}) => {
	const place = await invent(page);
	await page.goto(`/class/answers/${place}`);
	await askAboutCalm(page);
	const heading = page.getByRole('heading', { level: 2, name: /\d+ of \d+$/ });
	await expect(heading).toContainText('1 of');
	const first = (await heading.textContent())!;
	const box = page.getByLabel('Your comment to this student');
	await box.fill('Name the source.');
	await page.keyboard.press('Control+Enter');
	await expect(heading).toContainText('2 of');
	await expect(heading).toBeFocused();
	await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
	await expect(box).toHaveValue('');
	await page.getByRole('button', { name: 'Name the source.' }).click();
	await expect(box).toHaveValue('Name the source.');
	await expect(box).toBeFocused();
	await page.keyboard.press('Control+Enter');
	await page.keyboard.press('Control+Enter');
	await expect(heading).toContainText('4 of');
	await expect(page.getByText(/^3 of \d+ done$/)).toBeVisible();
	for (let n = 0; n < 3; n++) await page.keyboard.press('Control+Shift+Enter');
	await expect(heading).toHaveText(first);
	await expect(box).toHaveValue('Name the source.');
	await expect(page.getByRole('group', { name: 'Your ticks and the student’s' })).toBeVisible();
	await isOpenToAll(page, 'a question with ticks compared');
	await page.reload();
	await askAboutCalm(page);
	await expect(page.getByText(/^3 of \d+ done$/)).toBeVisible();
	await page.goto(`/class/give-back/${place}`);
	await expect(page.getByText('2 students get something back')).toBeVisible();
	const zip = await saved(page, 'Save all files as a zip');
	expect(zip.suggestedFilename()).toMatch(/\.zip$/);
	const paper = await printed(page);
	expect(paper).toContain('Name the source.');
});

/** Goes to the question about calm writing. Its name tells how many wait, and changes as answers are read. */
async function askAboutCalm(page: Page) {
	const question = page.getByRole('option', { name: /^Be the calm editor/ });
	await page.getByLabel('Question').selectOption(await question.getAttribute('value'));
}

/** The words that stand on paper when a page is printed, and that none of them is cut off at its side. */
async function printed(page: Page): Promise<string> {
	await page.emulateMedia({ media: 'print' });
	// 190 mm, what A4 leaves between margins of a centimetre; Letter leaves 196.
	await page.setViewportSize({ width: 718, height: 1000 });
	const wide = await page.evaluate(() =>
		[...document.querySelectorAll('main *')]
			.filter((element) => element.checkVisibility())
			.filter((element) => !element.classList.contains('hidden'))
			.filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
			.map((element) => `${element.tagName}.${element.className}`)
	);
	expect(wide).toEqual([]);
	const words = await page.locator('main').innerText();
	for (const format of ['A4', 'Letter']) {
		const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
		const pdf = await page.pdf({ format, margin, path: test.info().outputPath(`${format}.pdf`) });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(0);
	}
	await page.emulateMedia({ media: null });
	return words;
}

test('the numbers go out as CSV, and a report to paper, with names only where they were asked for', async ({
	page
}) => {
	test.setTimeout(150_000);
	const place = await invent(page);
	await page.getByText('Take the numbers with you, as CSV').click();
	await isOpenToAll(page, 'results with the ways out');
	const table = async (name: string) => {
		const csv = await text(await saved(page, name));
		expect(csv.startsWith('\ufeff')).toBe(true);
		const { data, errors } = Papa.parse<string[]>(csv.slice(1).trimEnd());
		expect(errors).toEqual([]);
		return data;
	};
	const all = await table('Save everything as one table');
	expect(all[0]!.slice(0, 3)).toEqual(['student', 'lesson', 'exercise']);
	expect((all.length - 1) % 28).toBe(0);
	const name = all[1]![0]!;
	expect(name).not.toMatch(/^Student/);

	await page.getByLabel('key passages found, percent').check();
	const moodle = await table('Save for Moodle');
	expect(moodle[0]!.slice(0, 3)).toEqual(['Full name', 'ID number', 'Email address']);
	expect(moodle[0]![3]).toContain('key passages found, percent');
	expect(moodle).toHaveLength(1 + 28);
	for (const [, , , value] of moodle.slice(1)) {
		expect(Number(value)).toBeGreaterThanOrEqual(0);
		expect(Number(value)).toBeLessThanOrEqual(100);
	}
	await page.getByLabel(/The grades that Moodle or Canvas exported/).setInputFiles({
		name: 'grades.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(
			`Student,ID,SIS User ID,SIS Login ID,Section,Final\n${name},12,u,x@y.example,8B,1\n`
		)
	});
	const canvas = await table('Save for Canvas');
	expect(canvas[1]).toEqual(['Points Possible', '', '', '', '', '100']);
	expect(canvas[2]!.slice(0, 5)).toEqual([name, '12', 'u', 'x@y.example', '8B']);
	expect(canvas).toHaveLength(3);
	await expect(page.getByText(/^Not in the file/)).toContainText(moodle[2]![0]!);

	await page.goto(`/class/report/${place}`);
	await expect(page.getByText('28 of 28 students on the list handed in.')).toBeVisible();
	await expect(page.getByText('Most missed at first sight').first()).toBeVisible();
	await isOpenToAll(page, 'the class report');
	const paper = await printed(page);
	expect(paper).toContain('Student 28');
	expect(paper).not.toContain(name);
	await page.getByLabel('Show names').check();
	expect(await printed(page)).toContain(name);
});
