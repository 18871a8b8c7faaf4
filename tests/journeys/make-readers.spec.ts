import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { read } from '../../src/lib/core/pack/pack';
import { replyOf } from '../../src/lib/core/second/reading';
import { toReplyFragment } from '../../src/lib/exchange/second-link';
import { council, readingOf } from '../core/second/made';
import { putManuscript } from './manuscript';
import { isOpenToAll } from './open';
import { another, downloaded } from './packs';
import { expect, prepared, tap, test } from './test';

// No host knows the address of a lesson of one’s own: it answers with the page for that.
test.use({ allow: ['status of 404'], actionTimeout: 20_000 });

/** A teacher’s device with a lesson of twelve sentences in the making, at its readers. */
async function teacher(page: Page, manuscript = council()) {
	await page.goto('/make/');
	await page.getByRole('button', { name: 'Begin a lesson' }).waitFor();
	await putManuscript(page, manuscript);
	await page.goto(`/make/readers/#${manuscript.id}`);
	await page.getByRole('heading', { name: 'A second reader' }).waitFor();
}

async function linkFrom(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Make the link and the file' }).click();
	return page.getByLabel('Link', { exact: true }).inputValue();
}

/** Marks a word with a label, by hand. */
async function mark(page: Page, word: string, label: RegExp) {
	await tap(page, word);
	await page.getByRole('dialog').getByRole('button', { name: label }).click();
}

/** What a colleague marks: “greedy” alike, “shameless” as a name tag, “heartless”, which the key has not. */
async function readIt(page: Page) {
	await page.getByRole('button', { name: 'Begin reading' }).click();
	await page.getByRole('heading', { level: 1, name: 'Council meets' }).waitFor();
	await mark(page, 'greedy', /^1|Charged word/);
	await mark(page, 'shameless', /Name tag/);
	await mark(page, 'heartless', /Charged word/);
}

test.describe('with Loupe copied', () => {
	test.use({ installs: true });

	test('a colleague marks a text blind, offline and after a reload, and the teacher decides about each difference', async ({
		page,
		context
	}) => {
		test.setTimeout(300_000);
		await teacher(page);
		await expect(page.getByText('Nobody else has read your key yet.')).toBeVisible();
		await isOpenToAll(page, 'before anybody was asked');
		const link = await linkFrom(page);
		expect(link).toMatch(/\/read\/#q=[\w-]+$/);
		await expect(
			page.getByRole('img', { name: 'QR code with the link to this text' })
		).toBeVisible();
		await isOpenToAll(page, 'with the link to the text');

		const theirs = await another(context);
		await theirs.goto('/read/');
		await expect(theirs.getByText('You have not begun to read')).toBeVisible();
		await prepared(theirs);
		await theirs.context().setOffline(true);
		await theirs.goto(link);
		await expect(theirs.getByText('A. Teacher asks you')).toBeVisible();
		await expect(theirs.getByText('A quarrel.')).toBeVisible();
		await expect(theirs.getByText('The Courier')).toBeVisible();
		await isOpenToAll(theirs, 'asked to read');
		await readIt(theirs);
		await expect(theirs.getByText('It judges.')).toHaveCount(0);
		await theirs.getByText('Say why, if you like').click();
		await theirs.getByLabel('Why “heartless”').fill('Who says so?');
		await theirs.getByRole('button', { name: 'Remove the mark on shameless' }).click();
		await theirs.getByRole('button', { name: 'Undo' }).click();
		await expect(theirs.getByText('Every change is kept.')).toBeVisible();
		await theirs.reload();
		await expect(theirs.getByRole('heading', { name: 'Your marks 3' })).toBeVisible();
		await theirs.getByLabel('Your name or initials').fill('Zoë');
		await isOpenToAll(theirs, 'marked for a colleague');
		const back = await linkFrom(theirs);
		await isOpenToAll(theirs, 'with the link to send back');
		await theirs.goto('/read/');
		await expect(theirs.getByRole('link', { name: 'Council meets' })).toBeVisible();
		await isOpenToAll(theirs, 'a text that was begun');

		await page.goto(back);
		await expect(page.getByRole('heading', { name: 'What Zoë marked in' })).toBeVisible();
		await expect(page.getByText('Language: 3 marks')).toBeVisible();
		await isOpenToAll(page, 'before it is taken in');
		await page.getByRole('button', { name: 'Take it in' }).click();
		await expect(page.getByText('You two agree more than trained readers do.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'To decide: 2' })).toBeVisible();
		await expect(page.getByText('They say: Who says so?')).toBeVisible();
		await isOpenToAll(page, 'two differences to decide');
		await page.getByRole('button', { name: 'Take into the key as arguable (“heartless”)' }).click();
		await page.getByRole('button', { name: 'Make it arguable (“shameless”)' }).click();
		await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('heading', { name: 'To decide: 1' })).toBeVisible();
		await page.getByRole('button', { name: 'Leave the key as it is (“shameless”)' }).click();
		await page.getByText('You differ and have decided: 1').click();
		await page.getByRole('button', { name: 'Decide again (“shameless”)' }).click();
		await page.getByRole('button', { name: 'Their label is just as right (“shameless”)' }).click();
		await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();

		// The same again is harmless, and what students are told goes with the pack.
		await page.getByLabel('The link or the text code').fill(back);
		await page.getByRole('button', { name: 'Open it' }).click();
		await expect(page.getByText('You have this very answer already.')).toBeVisible();
		await page.getByRole('button', { name: 'Close' }).click();
		await page.getByRole('link', { name: /Words and finish/ }).click();
		const told = 'of the 3 sentences that the key or they marked, both marked 2';
		await expect(page.getByText(told)).toBeVisible();
		await page.getByRole('button', { name: 'Put it into my library' }).click();
		const text = (await downloaded(page, 'Save as a lesson pack')).toString();
		expect(read(text).lessons[0]!.readers).toHaveLength(1);
		await page.getByRole('link', { name: 'Open it' }).click();
		await expect(page.getByText(told)).toBeVisible();
		await page
			.getByRole('link', { name: /Find it/ })
			.first()
			.click();
		// On the way from another page, its text may still stand there.
		await expect(page.getByRole('button', { name: /^I am done/ })).toBeVisible();
		await mark(page, 'greedy', /Charged word/);
		await page.getByRole('button', { name: /^I am done/ }).click();
		await expect(page.getByText(told)).toBeVisible();
		await page.goto('/lessons/own-m/paper/');
		await expect(page.getByText(told)).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText(told)).toBeVisible();
	});
});

test('by a file, a text that has changed since takes the marks along, and lists what has no words left', async ({
	page,
	context
}) => {
	test.setTimeout(180_000);
	await teacher(page);
	await page.getByText('Labels to choose from').click();
	await page.getByRole('button', { name: 'Make the link and the file' }).click();
	const sent = await downloaded(page, 'Save as a file');
	expect(sent.toString()).not.toContain('greedy');

	const theirs = await another(context);
	await theirs.goto('/read/');
	const choose = (on: Page, buffer: Buffer) =>
		on
			.getByLabel(/^Or the file/)
			.setInputFiles({ name: 'x.loupe.txt', mimeType: 'text/plain', buffer });
	await choose(theirs, sent);
	await readIt(theirs);
	await theirs.getByRole('button', { name: 'Make the link and the file' }).click();
	const back = await downloaded(theirs, 'Save as a file');

	const now = council();
	const [first] = now.article;
	if (!first || !('sentences' in first)) throw new Error('The first part is a paragraph.');
	const article = [
		{ ...first, sentences: first.sentences.filter((each) => !each.includes('shameless')) },
		...now.article.slice(1)
	];
	const { b: _gone, ...keys } = now.keys;
	await putManuscript(page, { ...now, article, keys });
	await page.reload();
	await choose(page, back);
	await expect(page.getByText('Your text has changed since they read it.')).toBeVisible();
	await expect(page.getByText('one of them has moved along')).toBeVisible();
	await expect(page.getByText('One mark could not be placed')).toBeVisible();
	await isOpenToAll(page, 'an answer to an earlier text');
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByRole('heading', { name: 'A colleague without a name' })).toBeVisible();
	await page.getByRole('button', { name: 'Remove what A colleague' }).click();
	await expect(page.getByText('Nobody else has read your key yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('One mark could not be placed')).toBeVisible();

	// An answer to one lesson is none to another.
	await putManuscript(page, { ...council(), id: 'm2', slug: 'own-m2' });
	await page.goto('/make/readers/#m2');
	await choose(page, back);
	await expect(page.getByRole('alert')).toContainText('This answers another lesson');
});

test('what is broken, or something else, is refused on both sides, and an article without a publisher is not sent', async ({
	page
}) => {
	const start = council();
	await teacher(page, { ...start, about: { ...start.about, publisher: '' } });
	await expect(page.getByText('these are needed: publisher')).toBeVisible();
	await page.getByLabel('The link or the text code').fill('LOUPE1.AAAA.');
	await page.getByRole('button', { name: 'Open it' }).click();
	await expect(page.getByRole('alert')).toContainText('missing, or it was changed');
	await page.goto('/make/readers/#m/y=AAAA');
	await expect(page.getByRole('alert').first()).toContainText(
		'link to what a colleague marked is broken'
	);
	const hostile = '<img src=x onerror=alert(1)>';
	const answer = { ...replyOf(readingOf(), 5)!, name: hostile, title: hostile };
	await page.goto(`/make/readers/${toReplyFragment(answer)}`);
	await expect(
		page.getByRole('heading', { name: `What ${hostile} marked in “${hostile}”` })
	).toBeVisible();
	await page.getByRole('button', { name: 'No, leave it' }).click();
	await expect(page.getByText('Nothing was taken in.')).toBeVisible();
	await page.goto('/read/#q=AAAA');
	await expect(page.getByRole('alert').first()).toContainText('link to a text is broken');
	const frozen = JSON.parse(await readFile('tests/handins/second-v1.json', 'utf8'));
	await page
		.getByLabel('The link or the text code')
		.fill(`See http://x.org/read/${frozen.requestLink} !`);
	await page.getByRole('button', { name: 'Open it' }).click();
	await expect(page.getByRole('heading', { name: '“Council meets”' })).toBeVisible();
	await page.goto('/read/mark/#nowhere');
	await expect(page.getByText('This text is not on this device.')).toBeVisible();
	await isOpenToAll(page, 'a text that is not here');
});
