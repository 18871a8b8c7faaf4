import type { Page } from '@playwright/test';
import { isOpenToAll } from './open';
import { drag, expect, prepared, test } from './test';

const slug = 'further-sanctions-2021';
const students = ['Mina Karimi', 'Omid Rad', 'Sara', 'Sara'];

/** The inner width of a page of paper in CSS pixels: its own less a margin of 15 mm on each side. */
const papers = {
	A4: { box: [595, 842], width: Math.floor(((210 - 30) / 25.4) * 96) },
	Letter: { box: [612, 792], width: Math.floor(((215.9 - 30) / 25.4) * 96) }
} as const;

/** The sizes of the pages of a PDF, in points. */
function boxes(pdf: Buffer): number[][] {
	const found = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g);
	return [...found].map(([, width, height]) => [
		Math.round(Number(width)),
		Math.round(Number(height))
	]);
}

/** What is wider than the window, and every line of texts as it stands there: its number and its words. */
function measured(page: Page) {
	return page.evaluate(() => {
		const sheet = document.querySelector('article')!;
		const width = document.documentElement.clientWidth;
		const out = [...sheet.querySelectorAll('*')].filter((each) => {
			const { right, left } = each.getBoundingClientRect();
			return !each.closest('.hidden') && (right > width + 1 || left < -12);
		});
		const lines = [...sheet.querySelectorAll<HTMLElement>('[data-line]')].map((line) => {
			const text = line.querySelector('.text')!.cloneNode(true) as HTMLElement;
			for (const count of text.querySelectorAll('.count')) count.remove();
			const { height } = line.querySelector('.text')!.getBoundingClientRect();
			const font = parseFloat(getComputedStyle(line).fontSize);
			return {
				words: `${line.dataset.line} ${text.textContent}`,
				rows: Math.round(height / font / 2)
			};
		});
		return { out: out.map((each) => each.outerHTML.slice(0, 120)), lines };
	});
}

// Together they hold every kind of exercise.
for (const lesson of ['pool-readings', slug, 'ashraf-camp-is-a-prison', 'bbc-assignment-listing']) {
	test(`${lesson} is printed on A4 and Letter, with the same lines on both`, async ({ page }) => {
		await page.goto(`/lessons/${lesson}/paper/`);
		// The browser of these journeys is in the United States.
		await expect(page.getByRole('radio', { name: 'Letter', exact: true })).toBeChecked();
		const texts: string[][] = [];
		for (const [paper, { box, width }] of Object.entries(papers)) {
			for (const size of ['Normal', 'Large']) {
				await page.emulateMedia({ media: null });
				await page.getByRole('radio', { name: paper, exact: true }).check();
				await page.getByRole('radio', { name: size, exact: true }).check();
				const pages = boxes(await page.pdf({ preferCSSPageSize: true }));
				expect(pages.length).toBeGreaterThan(1);
				for (const each of pages) expect(each).toEqual(box);
				await page.emulateMedia({ media: 'print' });
				await page.setViewportSize({ width, height: 900 });
				const { out, lines } = await measured(page);
				expect(out, `${paper}, ${size}`).toEqual([]);
				expect(lines.filter(({ rows }) => rows > 1)).toEqual([]);
				texts.push(lines.map(({ words }) => words));
				await page.setViewportSize({ width: 1280, height: 800 });
			}
		}
		expect(texts[0]!.length).toBeGreaterThan(10);
		for (const text of texts) expect(text).toEqual(texts[0]);
	});
}

test('the student’s sheet gives nothing away, and the teacher’s copy has the whys', async ({
	page
}) => {
	test.setTimeout(150_000);
	await page.goto(`/lessons/${slug}/`);
	await page.getByRole('link', { name: 'On paper' }).click();
	const sheet = page.getByRole('article', { name: 'Student’s sheet' });
	const why = 'A judging label used as if it were the group’s ordinary name.';
	await expect(sheet.getByText('L2 Name tag').first()).toBeVisible();
	await expect(sheet.getByText('Turn this page over only when the task asks you')).toBeVisible();
	await expect(sheet.getByText(why)).toHaveCount(0);
	await expect(sheet.getByText('(our answer)')).toHaveCount(0);
	await isOpenToAll(page, 'the student’s sheet');

	await page.getByRole('checkbox', { name: 'Keep the fact, change the heat' }).uncheck();
	await expect(sheet.getByRole('heading', { name: /Keep the fact/ })).toHaveCount(0);
	await page.getByRole('checkbox', { name: /^Numbers over the words/ }).uncheck();
	await expect(sheet.locator('.count')).toHaveCount(0);

	await page.getByRole('radio', { name: 'Teacher’s copy' }).check();
	const copy = page.getByRole('article', { name: 'Teacher’s copy' });
	await expect(copy.getByText(why)).toBeVisible();
	await expect(copy.getByText('8-9 L2; 115-121 L1; 173-174 L3')).toBeVisible();
	await expect(copy.locator('.key', { hasText: 'terror' }).first()).toBeVisible();
	await isOpenToAll(page, 'the teacher’s copy');
});

/** Makes a class with an assignment of the lesson, or of part of it: the ids of both, and the link for students. */
async function classWith(page: Page, { votes = 1, without = [] as string[] } = {}) {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page.getByLabel('One name on each line').fill(students.join('\n'));
	await page.getByRole('button', { name: 'Look at the list' }).click();
	await page.getByRole('button', { name: /^Add these/ }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill('Week 3');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: /^The list left out/ }).check();
	if (votes === 2) await page.getByLabel('They vote twice').check();
	if (without.length) await page.locator('summary', { hasText: 'The list left out' }).click();
	for (const title of without) await page.getByRole('checkbox', { name: title }).uncheck();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('heading', { name: 'Week 3' })).toBeVisible();
	const [room, made] = new URL(page.url()).hash.slice(1).split('/');
	return {
		room: `/class/room/#${room}`,
		results: `/class/results/#${room}/${made}`,
		paper: `/class/paper/#${room}/${made}`,
		wall: `/class/wall/#${room}/${made}/${slug}/find-the-words/revote/1`,
		link: await page.getByLabel('Link', { exact: true }).inputValue()
	};
}

/** What the gradebook says of a student, cell by cell. */
const results = (page: Page, n: number) =>
	page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: `Student ${n}`, exact: true }) })
		.getByRole('cell');

const sheetOf = (page: Page) => page.getByLabel('Whose sheet is it?');
const marks = (page: Page) => page.getByLabel('The marks on the sheet');
const save = (page: Page) => page.getByRole('button', { name: /^Save the sheet of/ });

test('a sheet typed in by keyboard alone counts like the same marks on a screen', async ({
	page
}) => {
	test.setTimeout(180_000);
	const { room, results: grades, link } = await classWith(page);

	await page.goto(link);
	await page.getByRole('button', { name: 'Put it on my list' }).click();
	await expect(page.getByText('It is on your list.')).toBeVisible();
	await page.goto(`/lessons/${slug}/find-the-words/`);
	for (const [from, to, label] of [
		['terror', 'group', '2'],
		['would make', 'jealous', '1'],
		['speakers agreed', 'agreed', '4']
	] as const) {
		await drag(page, from, to);
		await expect(page.getByRole('dialog', { name: /^Your mark: / })).toBeVisible();
		await page.keyboard.press(label);
	}
	await page
		.getByRole('button', { name: /^I am done/ })
		.first()
		.click();
	await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
	await page.goto('/');
	await page.getByRole('link', { name: /^Hand in/ }).click();
	await page.getByLabel('Your name, as your teacher knows it').fill(students[1]!);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a file' }).click()
	]);
	await expect(page.getByText('Your browser has the file')).toBeVisible();
	await page.goto(room);
	await page.getByLabel('Choose files').setInputFiles(await download.path());
	await expect(page.getByText('1 hand-in came in.')).toBeVisible();

	await page.getByRole('link', { name: 'From paper for Week 3' }).click();
	await sheetOf(page).focus();
	await page.keyboard.type('Mina');
	await expect(marks(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(marks(page)).toBeFocused();
	await page.keyboard.type('8-9 L2; 115-121 L1; 4.2-3 L4');
	await expect(page.getByText('Understood: 3 marks.')).toBeVisible();
	await expect(page.locator('mark', { hasText: 'terror group' })).toBeVisible();
	await isOpenToAll(page, 'a sheet that is typed in');
	await marks(page).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Keep the fact' })).toBeFocused();
	await save(page).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Kept: the sheet of Mina Karimi, 1 exercise.')).toBeVisible();
	await expect(sheetOf(page)).toBeFocused();

	await page.goto(grades);
	await expect(results(page, 1).first()).toContainText('2');
	const typed = await results(page, 1).allInnerTexts();
	expect(typed.join()).toMatch(/\d/);
	await expect.poll(() => results(page, 2).allInnerTexts()).toEqual(typed);
});

test('a wrong code is explained and nothing is kept; a sheet waits, and can be put right', async ({
	page
}) => {
	const { paper, results: grades, room } = await classWith(page);
	await page.goto(paper);
	await save(page).waitFor({ state: 'hidden' });
	await sheetOf(page).selectOption({ index: 4 });
	await marks(page).fill('8-9 L2; 99-999 L1');
	await page.keyboard.press('Enter');
	const told = '“99-999 L1”: this text has 177 words.';
	await expect(page.getByRole('alert').filter({ hasText: told })).toBeVisible();
	await expect(marks(page)).toBeFocused();
	await save(page).click();
	await expect(
		page.getByText(`${told} Look at the numbers once more. Nothing is kept`)
	).toBeVisible();

	await page.reload();
	await sheetOf(page).selectOption({ index: 4 });
	await expect(marks(page)).toHaveValue('8-9 L2; 99-999 L1');
	await expect(page.getByText('It is not handed in until you save it.')).toBeVisible();
	await page.goto(room);
	await expect(page.getByText('0 of 4 handed in.')).toBeVisible();

	await page.goto(paper);
	await sheetOf(page).selectOption({ index: 4 });
	await marks(page).fill('8-9 L2');
	await page.getByRole('button', { name: /calm editor/i }).click();
	await page.getByLabel('What the student wrote').fill('A calm text.');
	await save(page).click();
	await expect(page.getByText('Kept: the sheet of Sara, 2 exercises.')).toBeVisible();
	await page.goto(room);
	await expect(page.getByText('1 of 4 handed in.')).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: 'Student 4' });
	await expect(row.getByText('done, 1 try')).toHaveCount(2);

	await page.goto(paper);
	await sheetOf(page).selectOption({ label: 'Sara (typed in)' });
	await expect(marks(page)).toHaveValue('8-9 L2');
	await expect(page.getByText('This sheet was typed in before.')).toBeVisible();
	await marks(page).fill('8-9 L2; 115-121 L1');
	await save(page).click();
	await expect(page.getByText('Kept: the sheet of Sara, 2 exercises.')).toBeVisible();
	await page.goto(grades);
	await expect(results(page, 4).first()).toContainText(/2/);
});

test('the second vote on paper stands beside the first, and the wall counts who moved', async ({
	page
}) => {
	test.setTimeout(150_000);
	const { paper, wall } = await classWith(page, { votes: 2 });
	const vote = (name: RegExp) => page.getByRole('radio', { name });
	const type = async (codes: string, words: string) => {
		await sheetOf(page).selectOption({ index: 1 });
		await expect(marks(page)).toHaveValue('');
		await marks(page).fill(codes);
		await expect(page.getByText(words)).toBeVisible();
	};
	await page.goto(paper);
	await type('8-9 L2; 115-121 L1', 'Understood: 2 marks.');
	await vote(/^The second vote/).check();
	await expect(marks(page)).toHaveValue('');
	await type('8-9 L2', 'Understood: 1 mark.');
	await isOpenToAll(page, 'the second vote on paper');

	await page.reload();
	await sheetOf(page).selectOption({ index: 1 });
	await expect(marks(page)).toHaveValue('8-9 L2; 115-121 L1');
	await save(page).click();
	await expect(page.getByText('Kept: the sheet of Mina Karimi, 1 exercise.')).toBeVisible();
	await vote(/^The second vote/).check();
	await sheetOf(page).selectOption({ label: 'Mina Karimi' });
	await expect(marks(page)).toHaveValue('8-9 L2');
	await save(page).click();
	await expect(page.getByText('Kept: the sheet of Mina Karimi, 1 exercise.')).toBeVisible();
	await vote(/^The first vote/).check();
	await sheetOf(page).selectOption({ label: 'Mina Karimi (typed in)' });
	await expect(marks(page)).toHaveValue('8-9 L2; 115-121 L1');

	await page.goto(wall);
	const side = page.getByRole('group', { name: 'What is said about it' });
	await expect(side).toContainText('Compared: the 1 of you who voted both times');
	const counts = (await side.getByRole('cell').allInnerTexts()).map(Number);
	expect(counts.slice(0, 3)).toEqual([1, 0, 1]);
	expect(counts[3]).toBeGreaterThan(0);
});

test('the sheet of an assignment has what was asked for, and no more', async ({ page }) => {
	test.slow();
	const left = 'Keep the fact, change the heat';
	const { paper } = await classWith(page, { without: [left] });
	await page.getByRole('link', { name: 'The list left out' }).click();
	const sheet = page.getByRole('article', { name: 'Student’s sheet' });
	await expect(sheet.getByRole('heading', { name: /calm editor/i })).toBeVisible();
	await expect(sheet.getByRole('heading', { name: left })).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: left })).not.toBeChecked();
	await page.goto(paper);
	await expect(page.getByRole('link', { name: 'The list left out' })).toHaveAttribute(
		'href',
		/\?without=[a-z0-9-]+$/
	);
});

test.describe('without a network', () => {
	test.use({ installs: true });

	test('sheets are printed and typed in after the first visit, reloaded too', async ({
		context,
		page
	}) => {
		test.setTimeout(150_000);
		await page.goto('/');
		await prepared(page);
		await context.setOffline(true);
		const { paper } = await classWith(page);
		await page.goto(`/lessons/${slug}/paper/?without=calm-editor`);
		const sheet = page.getByRole('article', { name: 'Student’s sheet' });
		for (const time of ['opened', 'reloaded']) {
			await expect(sheet.locator('[data-line]').first(), time).toBeVisible();
			await expect(sheet.getByRole('heading', { name: /calm editor/i })).toHaveCount(0);
			await page.reload();
		}
		await page.getByRole('radio', { name: 'Teacher’s copy' }).check();
		const copy = page.getByRole('article', { name: 'Teacher’s copy' });
		await expect(copy.getByText('8-9 L2; 115-121 L1; 173-174 L3')).toBeVisible();

		await page.goto(paper);
		await page.reload();
		await sheetOf(page).selectOption({ index: 1 });
		await marks(page).fill('8-9 L2');
		await save(page).click();
		await expect(page.getByText('Kept: the sheet of Mina Karimi, 1 exercise.')).toBeVisible();
	});
});
