import type { Page } from '@playwright/test';
import { bridgeStory, putManuscript } from './manuscript';
import { isOpenToAll } from './open';
import { expect, tap, test } from './test';

async function workbench(page: Page) {
	await page.goto('/make/');
	await expect(page.getByRole('button', { name: 'Begin a lesson' })).toBeVisible();
	await putManuscript(page, bridgeStory());
	await page.goto('/make/exercises/#bridge');
	await expect(page.getByRole('heading', { name: 'Exercises', level: 1 })).toBeVisible();
}

const add = (page: Page, kind: string) =>
	page.getByRole('button', { name: kind, exact: true }).click();

test('a marking exercise is there with one press, and is tried as a student will meet it', async ({
	page
}) => {
	await workbench(page);
	await add(page, 'Mark the text');
	await expect(page.getByText('Complete.')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Charged word' })).toBeChecked();
	await isOpenToAll(page, 'a marking exercise');
	await page.getByRole('button', { name: 'See it as a student' }).click();
	await tap(page, 'heartless');
	await page.getByRole('dialog').getByRole('button', { name: 'Charged word' }).click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.getByText('1 of 2').first()).toBeVisible();
	await isOpenToAll(page, 'its preview');
});

test('a form says what is still to do, takes one word back at a time, and keeps every letter', async ({
	page
}) => {
	await workbench(page);
	await add(page, 'Write');
	await expect(page.getByText('5 things are still to do.')).toBeVisible();
	await page.getByLabel('The question').fill('Who was asked?');
	await page.getByLabel('A model answer').pressSequentially('Nobody from the council.');
	await expect(page.getByText('3 things are still to do.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(page.getByLabel('A model answer')).toHaveValue('');
	await expect(page.getByLabel('The question')).toHaveValue('Who was asked?');
	await page.getByRole('button', { name: 'Redo', exact: true }).click();
	await expect(page.getByLabel('A model answer')).toHaveValue('Nobody from the council.');
	const lines = page.getByRole('group', { name: 'Checklist' }).getByLabel('Line');
	for (const [n, text] of ['I named a person.', 'I quoted a word.', 'I judged nobody.'].entries()) {
		await lines.nth(n).fill(text);
	}
	await expect(page.getByText('Complete.')).toBeVisible();
	await expect(page.getByText('Every change is kept.')).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Open “In your own words”' }).click();
	await expect(lines.nth(1)).toHaveValue('I quoted a word.');
	await page.getByRole('button', { name: 'Remove line 2' }).click();
	await expect(page.getByText('has fewer than 3')).toBeVisible();
	await isOpenToAll(page, 'a form that lacks something');
});

test('exercises change places and go by keyboard, and come back', async ({ page }) => {
	await workbench(page);
	await add(page, 'Mark the text');
	await page.getByText('Add an exercise').click();
	await add(page, 'What comes first?');
	const titles = page.getByRole('main').getByRole('heading', { level: 2 });
	await expect(titles).toHaveText([/1\s+Find the words/, /2\s+What comes first/, /Source cards/]);
	await page.getByRole('button', { name: 'Down Find the words' }).focus();
	await page.keyboard.press('Enter');
	await expect(titles).toHaveText([/1\s+What comes first/, /2\s+Find the words/, /Source cards/]);
	await expect(page.getByRole('button', { name: 'Down Find the words' })).toBeFocused();
	await page.getByRole('button', { name: 'Remove Find the words' }).click();
	await expect(titles).toHaveCount(2);
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(titles).toHaveCount(3);
});

test('a claim is quoted from its paragraph and settled by a source card', async ({ page }) => {
	await workbench(page);
	await page.getByRole('button', { name: 'Add a source card' }).click();
	await page.getByLabel('Title', { exact: true }).fill('The engineers’ report');
	await add(page, 'Loaded? True?');
	const claim = page.getByRole('listitem').filter({ hasText: 'claim 1' }).last();
	await claim.getByLabel('Paragraph').selectOption({ index: 2 });
	await claim.getByLabel('The claim, as printed').fill('Engineers found four cracks.');
	await expect(claim.getByText('These words do not stand in the paragraph')).toBeVisible();
	await claim.getByLabel('The claim, as printed').fill('Engineers found three cracks.');
	await expect(claim.getByText('These words do not stand in the paragraph')).toBeHidden();
	await claim.getByRole('checkbox', { name: 'The engineers’ report' }).check();
	await isOpenToAll(page, 'a claim');
});
