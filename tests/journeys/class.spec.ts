import type { Page } from '@playwright/test';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assignment } from '../../src/lib/core/assignment';
import type { HandIn, Work } from '../../src/lib/core/handin/hand-in';
import type { Lesson } from '../../src/lib/core/lesson';
import { pack } from '../../src/lib/core/handin/pack';
import { toFile } from '../../src/lib/exchange/file';
import { fromText, toText } from '../../src/lib/exchange/code';
import { fromFragment } from '../../src/lib/exchange/link';
import { opened, parcel, sealedParcel } from '../../src/lib/exchange/parcel';
import { unpack as unpackAssignment } from '../../src/lib/core/assignment';
import { isOpenToAll } from './open';
import { expect, prepared, tap, test } from './test';

const names = ['Mina Karimi', 'Omid <b>Rad</b>', 'Sara'];
const lesson = 'The list left out';
const slug = 'further-sanctions-2021';

/** Makes a class with pasted names and stays on its page. */
async function makeClass(page: Page, name = '8B') {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill(name);
	await page.getByRole('button', { name: 'Make this class' }).click();
	await expect(page.getByRole('heading', { name: `Students of ${name}` })).toBeVisible();
	await page.getByLabel('One name on each line').fill(`${names.join('\n')}\n\n`);
	await page.getByRole('button', { name: 'Look at the list' }).click();
	await expect(page.getByRole('heading', { name: '3 new names' })).toBeVisible();
	await page.getByRole('button', { name: 'Add these 3 students' }).click();
	await expect(page.getByRole('heading', { name: '3 on the list' })).toBeVisible();
}

/** Assigns the lesson to the class that is open, and gives back the assignment that its link holds. */
async function assign(page: Page, title: string): Promise<Assignment> {
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill(title);
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await page.getByLabel('Sealed: only this browser').check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
	return linked(page);
}

async function linked(page: Page): Promise<Assignment> {
	const link = await page.getByLabel('Link', { exact: true }).inputValue();
	expect(link).toContain('/assigned/#a=');
	return fromFragment(new URL(link).hash)!;
}

const work: Work = {
	lesson: slug,
	exercise: 'calm-editor',
	kind: 'open',
	version: 'c0ffee1234',
	at: 1_919_999_900_000,
	tries: 2,
	answer: { text: '<img src=x onerror=alert(1)>', locked: true, ticks: {}, opened: [] },
	first: null
};

function handIn(name: string, { id, version }: Pick<Assignment, 'id' | 'version'>): HandIn {
	return {
		learner: `device-of-${name}`.slice(0, 60),
		name,
		alias: false,
		assignment: { id, version },
		at: 1_920_000_000_000,
		round: 1,
		works: [work]
	};
}

const sealed = (given: HandIn, { key }: Assignment) => sealedParcel(pack(given), key!);
const file = (name: string, ...parcels: Uint8Array[]) => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(toFile(parcels, 'Work from Loupe.'))
});

test('a class is made, and an assignment holds what was chosen', async ({ page }) => {
	test.slow();
	await page.goto('/class/');
	await isOpenToAll(page, 'no class yet');
	await makeClass(page);
	await isOpenToAll(page, 'the list of students');
	await page.getByRole('button', { name: 'Remove Sara' }).click();
	await page.getByRole('button', { name: 'Yes, remove' }).click();
	await expect(page.getByRole('heading', { name: '2 on the list' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('heading', { name: '3 on the list' })).toBeVisible();

	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('alert')).toContainText('No lesson is chosen yet.');
	await page.getByLabel('Title').fill('Week 3');
	await page.getByLabel('A note to the class').fill('Work alone.');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await page.locator('summary', { hasText: lesson }).click();
	await page.getByRole('checkbox', { name: 'Find the words that push' }).uncheck();
	await page.getByLabel('Due').fill('2031-05-07T15:30');
	await page.getByRole('radio', { name: /^One try/ }).check();
	await page.getByRole('radio', { name: 'When I say so' }).check();
	await page.getByLabel(/under a name of their choice/).check();
	await expect(page.getByLabel('Sealed: only this browser')).not.toBeChecked();
	await page.getByLabel('Sealed: only this browser').check();
	await isOpenToAll(page, 'an assignment in the making');
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('heading', { name: 'Week 3' })).toBeVisible();
	const made = await linked(page);
	expect(made).toMatchObject({
		version: 1,
		title: 'Week 3',
		note: 'Work alone.',
		strands: null,
		due: '2031-05-07T15:30',
		tries: 'one',
		explanations: 'when the teacher says',
		alias: true,
		split: null,
		key: expect.stringMatching(/^04/)
	});
	expect(made.parts.map((part) => part.lesson)).toEqual([slug]);
	expect(made.parts[0]!.exercises).toContain('calm-editor');
	expect(made.parts[0]!.exercises).not.toContain('find-the-words');
	await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
	await page.getByText('As a text to paste').click();
	const [code] = fromText(await page.getByLabel('Text', { exact: true }).inputValue());
	expect(unpackAssignment(opened(code as Uint8Array))).toEqual(made);
	await isOpenToAll(page, 'an assignment to give to the class');
});

test('two tabs on one new assignment show each other what is filled in, and make it once', async ({
	page,
	context
}) => {
	await makeClass(page);
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await expect(page.getByLabel('Title')).toHaveValue('');
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByLabel('Title')).toHaveValue('');
	await page.getByLabel('Title').fill('Week 4');
	await expect(other.getByLabel('Title')).toHaveValue('Week 4');
	await other.getByRole('radio', { name: /^One try/ }).check();
	await expect(page.getByRole('radio', { name: /^One try/ })).toBeChecked();
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await expect(other.getByText(`Chosen: ${lesson}`)).toBeVisible();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('heading', { name: 'Week 4' })).toBeVisible();
	await other.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(other.getByRole('heading', { name: 'Week 4' })).toBeVisible();
	expect(other.url()).toBe(page.url());
	expect(await linked(other)).toMatchObject({ title: 'Week 4', tries: 'one' });
});

test('an assignment in the making waits where it was left, and begins again only when asked', async ({
	page
}) => {
	test.slow();
	await makeClass(page);
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	const title = page.getByLabel('Title');
	const told = page.getByText('You began this and did not finish.');
	await expect(title).toHaveValue('');
	await expect(page.getByRole('button', { name: 'Start again' })).toHaveCount(0);
	await title.fill('Week 4');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await page.getByRole('radio', { name: /^One try/ }).check();
	await page.getByLabel('They vote twice').check();
	await expect(page.getByText('It is kept here until you make it.')).toBeVisible();
	const stands = async () => {
		await expect(told).toBeVisible();
		await expect(title).toHaveValue('Week 4');
		await expect(page.getByText(`Chosen: ${lesson}`)).toBeVisible();
		await expect(page.getByRole('radio', { name: /^One try/ })).toBeChecked();
		await expect(page.getByLabel('They vote twice')).toBeChecked();
	};
	await page.getByRole('link', { name: '8B' }).click();
	await expect(page.getByRole('heading', { name: '8B' })).toBeVisible();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await stands();
	await page.reload();
	await stands();
	await page.getByLabel('Find a lesson').fill('list left out');
	await isOpenToAll(page, 'an assignment that was begun before');

	await page.getByRole('button', { name: 'Start again' }).click();
	await expect(title).toHaveValue('');
	await expect(page.getByText('Chosen: none yet')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await stands();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('heading', { name: 'Week 4' })).toBeVisible();
	const made = await linked(page);
	expect(made).toMatchObject({ title: 'Week 4', tries: 'one', revote: true });

	await page.getByRole('link', { name: 'Change it' }).click();
	await expect(title).toHaveValue('Week 4');
	await expect(told).toHaveCount(0);
	await page.getByLabel('A note to the class').fill('In pairs.');
	await page.getByRole('link', { name: '8B' }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await expect(title).toHaveValue('');
	await expect(told).toHaveCount(0);
});

test('hand-ins come in, and what is wrong with the others is told', async ({ page }) => {
	test.slow();
	await makeClass(page);
	const made = await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Go to the class' }).click();
	const [mina, omid] = names;
	const one = file('mina.loupe.txt', await sealed(handIn(mina!, made), made));
	await page
		.getByLabel('Choose files')
		.setInputFiles([
			one,
			{ ...one, name: 'mina-again.loupe.txt' },
			file('omid.loupe.txt', await sealed(handIn(omid!, made), made)),
			file('lena.loupe.txt', await sealed(handIn('Lena', made), made)),
			file('elsewhere.loupe.txt', parcel(pack(handIn('Sara', { id: 'other', version: 1 })))),
			{ ...one, name: 'broken.loupe.txt', buffer: one.buffer.subarray(0, -40) },
			{ name: 'photo.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }
		]);
	await expect(page.getByText('3 hand-ins came in, 4 set aside: see below.')).toBeVisible();
	const aside = page.getByRole('group', { name: 'Set aside: 4' });
	for (const [name, why] of [
		['mina-again', 'This hand-in is here already.'],
		['elsewhere', 'an assignment that this device does not know'],
		['broken', 'The end of this code is missing.'],
		['photo', 'This is not a file from Loupe.']
	] as const) {
		await expect(aside.getByRole('listitem').filter({ hasText: name })).toContainText(why);
	}
	const table = page.getByRole('region', { name: 'Who did what in Week 3' });
	await expect(table.getByRole('row', { name: /^Student 1 / })).toContainText('done, 2 tries');
	await expect(table.getByRole('row', { name: /^Student 3 / })).toContainText('not yet');
	await expect(page.getByText(mina!, { exact: true })).toHaveCount(0);
	await isOpenToAll(page, 'a class with hand-ins');

	await page.getByLabel('Show names').check();
	await expect(table.getByRole('rowheader', { name: omid! })).toBeVisible();
	const stranger = page.getByRole('listitem', { name: 'Lena' });
	await stranger.getByLabel('Lena is').selectOption('Sara');
	await stranger.getByRole('button', { name: 'This is them' }).click();
	await expect(page.getByRole('heading', { name: /^Not on the list/ })).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('3 of 3 handed in.')).toBeVisible();
	await expect(table.getByRole('row', { name: /^Student 3 / })).toContainText('done, 2 tries');

	await page.getByText('Paste codes').click();
	const later = { ...handIn('Lena', made), at: 1_930_000_000_000 };
	await page
		.getByLabel('One code or many')
		.fill(`> Dear teacher,\n> ${toText(parcel(pack(later)))}`);
	await page.getByRole('button', { name: 'Take in the text' }).click();
	await expect(page.getByText('1 hand-in came in.')).toBeVisible();
	await expect(table.getByRole('row', { name: /^Student 3 / })).toContainText('2031');
});

test('after the first hand-in a change is the next version, and the old one may still come in', async ({
	page
}) => {
	await makeClass(page);
	const made = await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Change it' }).click();
	await page.getByLabel('A note to the class').fill('In pairs.');
	await page.getByRole('button', { name: 'Keep the change' }).click();
	await expect(page.getByText('Version 1')).toBeVisible();
	expect((await linked(page)).note).toBe('In pairs.');

	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page
		.getByLabel('Choose files')
		.setInputFiles(file('mina.loupe.txt', await sealed(handIn(names[0]!, made), made)));
	await expect(page.getByText('1 hand-in came in.')).toBeVisible();
	await page.getByRole('link', { name: 'Change Week 3' }).click();
	await expect(page.getByText('Work was handed in already')).toBeVisible();
	await page.getByLabel('A note to the class').fill('Alone.');
	await page.getByRole('button', { name: 'Keep the change' }).click();
	await expect(page.getByText('This is now version 2. Changed: the note.')).toBeVisible();
	expect(await linked(page)).toMatchObject({ id: made.id, version: 2, key: made.key });

	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page
		.getByLabel('Choose files')
		.setInputFiles(file('omid.loupe.txt', parcel(pack(handIn(names[1]!, made)))));
	const late = page.getByRole('group', { name: 'Set aside: 1' });
	await expect(late).toContainText('This answers version 1 of “Week 3”; the newest is 2.');
	await late.getByRole('button', { name: 'Take it in all the same' }).click();
	await expect(page.getByText('2 of 3 handed in.')).toBeVisible();
});

test('collecting many shows how far it is, and cancelled it changes nothing', async ({ page }) => {
	await makeClass(page);
	const made = await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Go to the class' }).click();
	const all = Array.from<Uint8Array>({ length: 2000 }).fill(parcel(pack(handIn('Lena', made))));
	await page.getByLabel('Choose files').setInputFiles(file('all.loupe.txt', ...all));
	await expect(page.getByText(/Reading hand-ins: \d+ of 2000/)).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('0 of 3 handed in.')).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Not on the list/ })).toHaveCount(0);
});

test('a class that was removed comes back with one press', async ({ page }) => {
	await makeClass(page);
	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page.getByRole('button', { name: 'Remove the class' }).click();
	await page.getByRole('button', { name: 'Yes, remove it' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('heading', { name: '8B' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'The list of 3 students' })).toBeVisible();
});

test.describe('without a network', () => {
	test.use({ installs: true });

	test('a teacher makes a class, an assignment, and collects', async ({ context, page }) => {
		await page.goto('/');
		await prepared(page);
		await context.setOffline(true);
		await makeClass(page);
		const made = await assign(page, 'Week 3');
		await page.getByRole('link', { name: 'Go to the class' }).click();
		await page
			.getByLabel('Choose files')
			.setInputFiles(file('mina.loupe.txt', await sealed(handIn(names[0]!, made), made)));
		await expect(page.getByText('1 of 3 handed in.')).toBeVisible();
		await page.reload();
		await expect(page.getByText('1 of 3 handed in.')).toBeVisible();
	});
});

test('an invented class shows who found what, the heat of the text, and goes with one press', async ({
	page
}) => {
	test.setTimeout(150_000);
	await page.goto('/class/');
	await page.getByRole('button', { name: 'Look round with an invented class' }).click();
	await expect(page.getByText('This class is invented, for trying out.')).toBeVisible();
	await page.getByRole('link', { name: 'Results of The list left out' }).click();
	await expect(page.getByText('This class is invented, for trying out.')).toBeVisible();
	const grades = page.getByRole('region', { name: 'Who found what' });
	await expect(grades.getByRole('row')).toHaveCount(2 + 28);
	await expect(grades.getByRole('rowheader', { name: 'Student 1', exact: true })).toBeVisible();
	await page.locator('summary', { hasText: 'Find the words that push' }).click();
	await expect(page.getByRole('heading', { name: 'How far the class agrees' })).toBeVisible();
	await expect(page.getByText(/Agreement beyond chance: −?[-0-9.]+, where 1/)).toBeVisible();
	await expect(page.locator('mark.heat').first()).toBeVisible();
	await expect(page.locator('mark.key')).toHaveCount(0);
	await isOpenToAll(page, 'results');
	await page.getByLabel('Show the key').check();
	await expect(page.locator('mark.key').first()).toBeVisible();
	await page.getByLabel('Show names').check();
	await expect(grades.getByRole('rowheader', { name: 'Student 1', exact: true })).toHaveCount(0);

	await page.getByRole('link', { name: 'An invented class' }).click();
	await page.getByRole('button', { name: 'Remove the invented class' }).click();
	await expect(page.getByText('An invented class was removed.')).toBeVisible();
	await page.goto('/class/');
	await expect(
		page.getByRole('button', { name: 'Look round with an invented class' })
	).toBeVisible();
});

test('the zip of an LMS, a dropped file and strands that narrow an assignment', async ({
	page
}) => {
	test.slow();
	await makeClass(page);
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill('Week 4');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	await page.getByRole('checkbox', { name: 'Sourcing: who says so?' }).check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	const made = await linked(page);
	expect(made.strands).toEqual(['sourcing']);
	expect(made.parts[0]!.exercises).toContain('calm-editor');
	expect(made.parts[0]!.exercises).not.toContain('find-the-words');

	await page.getByRole('link', { name: 'Go to the class' }).click();
	const text = (name: string) =>
		strToU8(toFile([parcel(pack(handIn(name, made)))], 'Work from Loupe.'));
	const [mina, omid, sara] = names as [string, string, string];
	const zip = zipSync({
		'Karimi_1041_assignsubmission_file/mina.loupe.txt': text(mina),
		'Rad_1042_assignsubmission_file/omid.loupe.txt': text(omid),
		'Rad_1042_assignsubmission_file/notes.docx': strToU8('not ours'),
		'__MACOSX/._mina.loupe.txt': strToU8('hidden')
	});
	await page.getByLabel('Choose files').setInputFiles({
		name: 'submissions.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from(zip)
	});
	await expect(page.getByText('2 hand-ins came in, 1 set aside')).toBeVisible();
	await expect(
		page.getByText('submissions.zip › Rad_1042_assignsubmission_file/notes.docx')
	).toBeVisible();

	const data = await page.evaluateHandle(
		(content) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([content], 'sara.loupe.txt', { type: 'text/plain' }));
			return transfer;
		},
		strFromU8(text(sara))
	);
	const target = page.getByRole('group', { name: 'Collect hand-ins' });
	await target.dispatchEvent('dragover', { dataTransfer: data });
	await target.dispatchEvent('drop', { dataTransfer: data });
	await expect(page.getByText('1 hand-in came in')).toBeVisible();
	await expect(page.getByText('3 of 3 handed in.')).toBeVisible();
});

test('a folder of hand-ins comes in, with what lies in folders inside it', async ({
	page
}, info) => {
	test.slow();
	await makeClass(page);
	const made = await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Go to the class' }).click();
	const folder = info.outputPath('8B');
	for (const name of names.slice(0, 2)) {
		const own = join(folder, name.replace(/[<>/]/g, ''));
		await mkdir(own, { recursive: true });
		const { buffer } = file('', await sealed(handIn(name, made), made));
		await writeFile(join(own, 'work.loupe.txt'), buffer);
	}
	await writeFile(join(folder, 'notes.txt'), 'Bring the books.');
	await page.getByLabel('Choose a folder').setInputFiles(folder);
	await expect(page.getByText('2 of 3 handed in.')).toBeVisible();
	await expect(page.getByText('2 hand-ins came in, 1 set aside: see below.')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Set aside: 1' })).toContainText('notes.txt');
	await page.getByLabel('Choose a folder').setInputFiles(folder);
	await expect(page.getByRole('group', { name: 'Set aside: 3' })).toContainText(
		'This hand-in is here already.'
	);
	await expect(page.getByText('2 of 3 handed in.')).toBeVisible();
});

test('a class goes to a file and comes back elsewhere, with the key that opens what was sealed', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	await makeClass(page);
	const made = await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Go to the class' }).click();
	const [mina, omid] = names;
	await page
		.getByLabel('Choose files')
		.setInputFiles([file('mina.loupe.txt', await sealed(handIn(mina!, made), made))]);
	await expect(page.getByText('1 hand-in came in')).toBeVisible();
	await expect(page.getByText('You have not saved a file yet.')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save this class to a file' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^loupe-8B-\d{4}-\d{2}-\d{2}\.txt$/);
	await expect(page.getByText('Yes. All of this class is kept here')).toBeVisible();

	const elsewhere = await browser.newContext({ baseURL });
	const other = await elsewhere.newPage();
	await other.goto('/class/');
	const saved = { name: 'loupe-8B.txt', mimeType: 'text/plain' };
	const buffer = await readFile(await download.path());
	const cut = buffer.subarray(0, buffer.length - 9);
	await other.getByLabel('Bring a file back').setInputFiles({ ...saved, buffer: cut });
	await expect(other.getByRole('alert')).toContainText('The end of this file is missing.');
	await other.getByLabel('Bring a file back').setInputFiles({ ...saved, buffer });
	await expect(other.getByText('1 class, 1 assignment and 1 hand-in added')).toBeVisible();
	await other.getByLabel('Bring a file back').setInputFiles({ ...saved, buffer });
	await expect(other.getByText('0 classes and 0 hand-ins added, 2 here already')).toBeVisible();
	await isOpenToAll(other, 'classes that came back');
	await other.getByRole('link', { name: '8B' }).click();
	await other
		.getByLabel('Choose files')
		.setInputFiles([file('omid.loupe.txt', await sealed(handIn(omid!, made), made))]);
	await expect(other.getByText('1 hand-in came in')).toBeVisible();
	await expect(other.getByText('something has changed since')).toBeVisible();
	await elsewhere.close();
});

test('a locked device shows no class without the passphrase, in no tab', async ({ page }) => {
	test.slow();
	await makeClass(page);
	await page.getByRole('link', { name: 'Your classes', exact: true }).click();
	await page.getByRole('button', { name: 'Lock my classes with a passphrase' }).click();
	await page.getByLabel('A new passphrase').fill('three calm herons');
	await page.getByLabel('The same once more').fill('three calm heron');
	await page.getByRole('button', { name: 'Lock my classes' }).click();
	await expect(page.getByRole('alert')).toContainText('The two are not the same.');
	await page.getByLabel('The same once more').fill('three calm herons');
	await isOpenToAll(page, 'a lock in the making');
	await page.getByRole('button', { name: 'Lock my classes' }).click();
	await expect(page.getByText('Locked. This tab stays open')).toBeVisible();
	await expect(page.getByRole('link', { name: '8B' })).toBeVisible();

	await page.getByRole('link', { name: '8B' }).click();
	await page.getByRole('link', { name: /^The list of 3/ }).click();
	await expect(page.getByText(names[0]!)).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Your classes are locked' })).toBeVisible();
	await expect(page.getByText(names[0]!)).toHaveCount(0);
	await isOpenToAll(page, 'locked');
	await page.getByLabel('Passphrase').fill('three calm geese');
	await page.getByRole('button', { name: 'Unlock' }).click();
	await expect(page.getByRole('alert')).toContainText('This is not the passphrase.');
	await page.getByLabel('Passphrase').fill('three calm herons');
	await page.keyboard.press('Enter');
	await expect(page.getByText(names[0]!)).toBeVisible();

	const other = await page.context().newPage();
	await other.goto('/class/');
	await expect(other.getByRole('heading', { name: 'Your classes are locked' })).toBeVisible();
	await other.getByText('I do not know the passphrase').click();
	await other.getByRole('button', { name: 'Remove all classes from this device' }).click();
	await other.getByRole('button', { name: 'No, keep them' }).click();
	await page.getByRole('link', { name: 'Your classes', exact: true }).click();
	await page.getByRole('button', { name: 'Lock now' }).click();
	await expect(page.getByRole('heading', { name: 'Your classes are locked' })).toBeVisible();
	await page.getByLabel('Passphrase').fill('three calm herons');
	await page.getByRole('button', { name: 'Unlock' }).click();
	await page.getByRole('button', { name: 'Take the lock away' }).click();
	await expect(page.getByText('The lock is gone.')).toBeVisible();
	await expect(other.getByRole('link', { name: '8B' })).toBeVisible();
});

test('a device that nobody touches for half an hour locks itself, but not on the wall', async ({
	page
}) => {
	await page.clock.install();
	await makeClass(page);
	await assign(page, 'Week 3');
	await page.getByRole('link', { name: 'Your classes', exact: true }).click();
	await page.getByRole('button', { name: 'Lock my classes with a passphrase' }).click();
	await page.getByLabel('A new passphrase').fill('three calm herons');
	await page.getByLabel('The same once more').fill('three calm herons');
	await page.getByRole('button', { name: 'Lock my classes' }).click();
	await expect(page.getByText('Locked. This tab stays open')).toBeVisible();

	const locked = page.getByRole('heading', { name: 'Your classes are locked' });
	await page.clock.fastForward('20:00');
	await page.keyboard.press('Tab');
	await page.clock.fastForward('20:00');
	await expect(page.getByRole('link', { name: '8B' })).toBeVisible();
	await expect(locked).toHaveCount(0);
	await page.clock.fastForward('15:00');
	await expect(locked).toBeVisible();
	await expect(page.getByRole('link', { name: '8B' })).toHaveCount(0);

	await page.getByLabel('Passphrase').fill('three calm herons');
	await page.keyboard.press('Enter');
	await page.getByRole('link', { name: '8B' }).click();
	await page.getByRole('link', { name: /^Results/ }).click();
	await page.getByRole('link', { name: 'Read together on the wall' }).click();
	const wall = page.getByRole('heading', { name: 'Read together' });
	await expect(wall).toBeVisible();
	await page.clock.fastForward('59:00');
	await expect(wall).toBeVisible();
	await expect(locked).toHaveCount(0);
});

test('the heat map and the argue list give what both camps wrote about a phrase, and no name', async ({
	page
}) => {
	await makeClass(page);
	const made = await assign(page, 'Week 3');
	const taught = (await (await page.request.get(`/lessons/${slug}/lesson.json`)).json()) as Lesson;
	const { version } = taught;
	const { at, from, to } = taught.keys.find(({ label }) => label === 'L2')!;
	const mark = { at, from, to, label: 'L2' } as const;
	const marked = (marks: Record<string, typeof mark>): Work => {
		const answer = { marks, nothing: Object.keys(marks).length === 0 };
		return { ...work, exercise: 'find-the-words', kind: 'mark', version, answer };
	};
	const said = (text: string): Work => ({
		...work,
		version,
		answer: { text, locked: true, ticks: {}, opened: [] }
	});
	const pupils: [string, Work[]][] = [
		[names[0]!, [marked({ a: mark }), said('I would change it. “Terror group” judges them.')]],
		['Ada', [marked({ a: mark }), said('I am Ada, and “terror group” is too much for me.')]],
		['Ben', [marked({}), said('The words “terror group” stand in a quotation.')]],
		['Cleo', [marked({}), said('The red carpet pushes more.')]]
	];
	await page.getByRole('link', { name: 'Go to the class' }).click();
	const parcels = pupils.map(([name, works]) => parcel(pack({ ...handIn(name, made), works })));
	await page.getByLabel('Choose files').setInputFiles([file('all.loupe.txt', ...parcels)]);
	await expect(page.getByText('4 hand-ins came in.')).toBeVisible();
	await page.getByRole('link', { name: /^Results/ }).click();
	await page.locator('summary', { hasText: 'Find the words that push' }).click();

	const spoke = '“Terror group” judges them.';
	const against = 'The words “terror group” stand in a quotation.';
	const camps = page.getByRole('listitem').filter({ hasText: 'Put on the wall' });
	await expect(camps).toHaveCount(1);
	await expect(camps).toContainText(spoke);
	await expect(camps).toContainText(against);
	const text = page.locator('div.heat');
	await expect(text).not.toContainText(spoke);
	await tap(page, 'terror');
	await expect(text).toContainText('2 of 4 marked it, 2 left it alone.');
	await expect(text).toContainText(`Marked it, and wrote: ${spoke}`);
	await expect(text).toContainText(`Left it, and wrote: ${against}`);
	for (const name of ['Ada', 'too much for me', names[0]!])
		await expect(page.getByRole('main')).not.toContainText(name);
	await isOpenToAll(page, 'reasons on the heat map');
});
