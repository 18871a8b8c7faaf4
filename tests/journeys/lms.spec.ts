import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Assignment } from '../../src/lib/core/assignment';
import type { HandIn, Work } from '../../src/lib/core/handin/hand-in';
import { lines } from '../../src/lib/exchange/csv';
import { oneRosterZip, sample } from '../lists/files';
import { assign, collect, makeClass } from './handing';
import { isOpenToAll } from './open';
import { expect, test } from './test';

async function choose(page: Page, name: string) {
	const buffer = Buffer.from(sample(name));
	await page.getByLabel('Choose a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const work: Work = {
	...{ lesson: 'further-sanctions-2021', exercise: 'calm-editor', kind: 'open' },
	...{ version: 'c0ffee1234', at: 1_919_999_900_000, tries: 1, first: null },
	answer: { text: 'Both lists are dated.', locked: true, ticks: {}, opened: [] }
};

/** Hand-ins of some students, each from a device of their own. */
const given = (names: string[], { id, version }: Assignment) =>
	names.map((name, n): HandIn => {
		const [learner, assignment] = [`device-${n}`, { id, version }];
		const handIn = { learner, name, alias: false, assignment, at: 1_920_000_000_000 + n };
		return { ...handIn, round: 1, works: [work] };
	});

/** The table that Loupe saves for a gradebook. */
async function exported(page: Page, name: string): Promise<string[][]> {
	await page.getByRole('link', { name: /^Results/ }).click();
	await page.getByText('Take the numbers with you, as CSV').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name }).click()
	]);
	const text = await readFile(await download.path(), 'utf8');
	expect(text.startsWith('\ufeff')).toBe(true);
	expect(text.endsWith('\r\n')).toBe(true);
	return (await lines(text)).map(({ cells }) => cells);
}

const column = 'Loupe: Week 3 (exercises finished, percent)';

test('students come from the gradebook of Canvas, and their results go back under its IDs', async ({
	page
}) => {
	test.slow();
	await makeClass(page);
	await choose(page, 'canvas.csv');
	await expect(page.getByRole('heading', { name: 'From Canvas: 4 new names' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Points Possible' })).toHaveCount(0);
	await isOpenToAll(page, 'a list of Canvas before it is kept');
	await page.getByRole('button', { name: 'Add these 4 students' }).click();
	await expect(page.getByRole('heading', { name: '4 on the list' })).toBeVisible();
	await page.getByRole('button', { name: 'Take this list back' }).click();
	await expect(page.getByText('The list is as it was.')).toBeVisible();
	await expect(page.getByRole('heading', { name: '4 on the list' })).toHaveCount(0);
	await choose(page, 'canvas.csv');
	await page.getByRole('button', { name: 'Add these 4 students' }).click();
	await expect(page.getByText('sara.lind2')).toBeVisible();
	await isOpenToAll(page, 'a class that came from Canvas');

	const made = await assign(page);
	await collect(page, given(['Mina Karimi', 'Sara Lind'], made));
	await page.getByLabel('Show names').check();
	const stranger = page.getByRole('listitem', { name: 'Sara Lind' });
	await stranger.getByLabel('Sara Lind is').selectOption('Sara Lind, sara.lind2');
	await stranger.getByRole('button', { name: 'This is them' }).click();
	await expect(page.getByRole('heading', { name: /^Not on the list/ })).toHaveCount(0);
	expect(await exported(page, 'Save for Canvas')).toEqual([
		['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', column],
		['Points Possible', '', '', '', '', '100'],
		['Karimi, Mina', '101', 'S-0001', 'mina.karimi', '8B', '14.3'],
		['Lind, Sara', '103', 'S-0003', 'sara.lind2', '8B, north and 8C', '14.3']
	]);
	await isOpenToAll(page, 'results for Canvas');
});

test('a list that comes again asks before it renames anybody, and takes nobody off', async ({
	page
}) => {
	test.slow();
	await makeClass(page);
	await choose(page, 'canvas.csv');
	await page.getByRole('button', { name: 'Add these 4 students' }).click();
	await choose(page, 'canvas-first-last.csv');
	await expect(
		page.getByRole('heading', { name: 'From Canvas: 1 new name, 1 on the list already' })
	).toBeVisible();
	await expect(page.getByText('3 on your list are not in this one. They stay.')).toBeVisible();
	await page.getByRole('button', { name: 'Add this student' }).click();
	await expect(page.getByRole('heading', { name: '5 on the list' })).toBeVisible();

	await page.getByRole('button', { name: 'Rename Mina Karimi' }).click();
	await page.getByLabel('New name of Mina Karimi').fill('Minou');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await choose(page, 'canvas.csv');
	const ask = page.getByLabel('“Minou” becomes “Mina Karimi”');
	const keep = page.getByRole('button', { name: 'Keep what it says of them' });
	await expect(ask).not.toBeChecked();
	await expect(keep).toBeDisabled();
	await isOpenToAll(page, 'a list that calls somebody otherwise');
	await ask.check();
	await keep.click();
	await expect(page.getByText('1 on the list is up to date.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Rename Mina Karimi' })).toBeVisible();
	await page.getByRole('button', { name: 'Take this list back' }).click();
	await expect(page.getByRole('button', { name: 'Rename Minou' })).toBeVisible();
});

test('names that were typed in learn from Moodle’s grades what it knows them by, and go back', async ({
	page
}) => {
	test.slow();
	await makeClass(page);
	await page.getByLabel('One name on each line').fill('Mina Karimi\nOmid Rad');
	await page.getByRole('button', { name: 'Look at the list' }).click();
	await page.getByRole('button', { name: 'Add these 2 students' }).click();
	await choose(page, 'moodle-grades.csv');
	await expect(
		page.getByRole('heading', { name: 'From Moodle: 3 new names, 1 on the list already' })
	).toBeVisible();
	await page.getByRole('button', { name: 'Add these 3 students' }).click();
	await expect(page.getByText('3 students added. 1 on the list is up to date.')).toBeVisible();
	const made = await assign(page);
	await collect(page, given(['Mina Karimi', 'Omid Rad'], made));
	expect(await exported(page, 'Save for Moodle')).toEqual([
		['ID number', 'Email address', column],
		['2031-17', 'mina@school.example', '14.3']
	]);
	await expect(page.getByText(/^Not in the file/)).toContainText('Omid Rad');

	await page.getByRole('link', { name: '8B' }).click();
	await page.getByRole('link', { name: 'The list of 5 students' }).click();
	// The participants are UTF-16 with tabs, and know Omid by a username alone.
	await choose(page, 'moodle-participants.csv');
	await page.getByRole('button', { name: 'Keep what it says of them' }).click();
	await expect(page.getByText('2 on the list are up to date.')).toBeVisible();
	await page.getByRole('link', { name: 'Go to the class' }).click();
	expect(await exported(page, 'Save for Moodle')).toEqual([
		['Username', 'ID number', 'Email address', column],
		['mkarimi', '2031-17', 'mina@school.example', '14.3'],
		['orad', '', '', '14.3']
	]);
});

test('a class is chosen from the zip of a OneRoster export, and what is wrong in it is named', async ({
	page
}) => {
	await makeClass(page);
	const zip = { name: 'export.zip', mimeType: 'application/zip' };
	const input = page.getByLabel('Choose a CSV file');
	await input.setInputFiles({ ...zip, buffer: Buffer.from(oneRosterZip('1.1').slice(0, 900)) });
	await expect(page.getByRole('alert')).toContainText('A part of this is missing');
	await input.setInputFiles({ ...zip, buffer: Buffer.from(oneRosterZip('1.1')) });
	const classes = page.getByLabel('Which class of this file is it?');
	await expect(classes).toBeFocused();
	await classes.selectOption('English, 8B (ENG-8B): 2 students');
	await page.getByRole('button', { name: 'Look at this class' }).click();
	await expect(page.getByRole('heading', { name: 'From OneRoster: 2 new names' })).toBeVisible();
	await page.getByText('3 lines could not be read').click();
	await expect(page.getByText(/^enrollments\.csv, line 10, classSourcedId/)).toBeVisible();
	await isOpenToAll(page, 'a class of a OneRoster export');
	await page.getByRole('button', { name: 'Add these 2 students' }).click();
	await expect(page.getByRole('heading', { name: '2 on the list' })).toBeVisible();
	await expect(classes).toHaveCount(0);
});
