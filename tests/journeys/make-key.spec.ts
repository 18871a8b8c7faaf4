import type { Page } from '@playwright/test';
import { openKey } from './make-key';
import { isOpenToAll } from './open';
import { drag, expect, tap, test } from './test';

const strand = (page: Page, name: string) =>
	page.getByRole('radio', { name: new RegExp(`^${name}`) });
const list = (page: Page) => page.getByRole('region', { name: /^Your key/ });
const check = (page: Page) => page.getByRole('region', { name: 'Check' });
const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });
const why = (page: Page) => list(page).getByLabel(/^Why\?/);
const calmer = (page: Page) => list(page).getByLabel(/^Calmer wording/);
const suggestions = (page: Page) => page.getByRole('region', { name: 'Suggestions' });
const suggestion = (page: Page, words: string) =>
	suggestions(page).getByRole('article', { name: words, exact: true });
const kept = (page: Page) => expect(page.getByText('Every change is kept.')).toBeVisible();

test('a teacher marks a key, labels it, says why and whether it is arguable, and finds it again', async ({
	page
}) => {
	await openKey(page);
	await expect(list(page)).toContainText('Nothing is marked in this strand.');
	await strand(page, 'Language').check();
	await expect(check(page)).toContainText('0 required, 0 arguable; 11 clean sentences are left');

	await tap(page, 'brutal');
	await expect(page.getByRole('dialog').getByRole('button', { name: /^Team call/ })).toBeVisible();
	await label(page, 'Charged word').click();
	await expect(check(page)).toContainText('1 required, 0 arguable; 10 clean sentences are left');
	await expect(check(page)).toContainText('“brutal”: The why is empty. Write something here.');
	await check(page)
		.getByRole('button', { name: /^Go there/ })
		.click();
	await expect(why(page)).toBeFocused();
	await page.keyboard.type('It tells you what to feel.');
	await expect(list(page)).toContainText('6 of 40 words');
	await expect(check(page)).toContainText('The key is complete.');
	await calmer(page).fill('new');
	await list(page).getByText('Just as right').click();
	await list(page).getByRole('checkbox', { name: 'Stretch or shrink' }).check();
	await list(page).getByRole('radio', { name: /^Yes/ }).check();
	await expect(check(page)).toContainText('0 required, 1 arguable');
	await expect(strand(page, 'Language')).toHaveAccessibleName('Language (1)');
	await isOpenToAll(page, 'a key with its fields open');

	await kept(page);
	await page.reload();
	await strand(page, 'Language').check();
	await list(page).getByText('brutal').click();
	await expect(why(page)).toHaveValue('It tells you what to feel.');
	await expect(calmer(page)).toHaveValue('new');
	await expect(list(page).getByRole('checkbox', { name: 'Stretch or shrink' })).toBeChecked();
	await expect(list(page).getByRole('radio', { name: /^Yes/ })).toBeChecked();
	await expect(page.locator('mark', { hasText: 'brutal' })).toHaveCount(1);
});

test('more required keys than half of the clean sentences are told, and so is a why that is too long', async ({
	page
}) => {
	await openKey(page);
	await strand(page, 'Sourcing').check();
	for (const words of ['brutal', 'Critics', 'cancelled', 'read every', 'added']) {
		await tap(page, words);
		await label(page, 'Bare claim').click();
	}
	await expect(check(page)).toContainText('5 required, 0 arguable; 6 clean sentences are left');
	await expect(check(page)).toContainText(
		'At most 3 may be required here. Make 2 of them arguable'
	);
	await why(page).fill('word '.repeat(41));
	await expect(list(page)).toContainText('41 of 40 words: say it shorter');
	await expect(list(page).getByText('its why is too long')).toBeVisible();
});

test('words over two sentences are told where they may not be', async ({ page }) => {
	await openKey(page);
	await strand(page, 'Language').check();
	await drag(page, 'Monday', 'Critics');
	await label(page, 'Fog').click();
	await expect(list(page).getByText('runs over two sentences')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await strand(page, 'Framing').check();
	await drag(page, 'Monday', 'Critics');
	await label(page, 'Order and space').click();
	await expect(list(page).getByText('Monday. Critics')).toBeVisible();
	await expect(list(page).getByText('runs over two sentences')).toHaveCount(0);
});

test('the keyboard alone marks, labels, says why, goes to the text and back, removes and undoes', async ({
	page
}) => {
	await openKey(page);
	await strand(page, 'Sourcing').focus();
	await page.keyboard.press('ArrowRight');
	await expect(strand(page, 'Language')).toBeChecked();
	await page.getByRole('group', { name: 'The text, ready for your marks' }).focus();
	for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Your mark: brutal' })).toBeVisible();
	await page.keyboard.press('8');
	await expect(list(page).getByText('Team call · required')).toBeVisible();
	await page.keyboard.press('1');
	await expect(list(page).getByText('Charged word · required')).toBeVisible();

	await page.keyboard.press('Enter');
	const say = page.getByRole('dialog').getByRole('button', { name: 'Say why' });
	await say.focus();
	await page.keyboard.press('Enter');
	await expect(why(page)).toBeFocused();
	await page.keyboard.type('It pushes.');
	const show = list(page).getByRole('button', { name: 'Show in the text' });
	await show.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Your mark: brutal' })).toBeVisible();
	await page.keyboard.press('Escape');

	const remove = list(page).getByRole('button', { name: 'Remove' });
	await remove.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /^Your key/ })).toBeFocused();
	await expect(page.locator('mark')).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(page.locator('mark', { hasText: 'brutal' })).toHaveCount(1);
	await expect(why(page)).toHaveValue('It pushes.');
	await page.keyboard.press('Control+z');
	await expect(why(page)).toHaveValue('');
});

test('words that look like a move and are fine are noted with their why, and can become a key again', async ({
	page
}) => {
	await openKey(page);
	await strand(page, 'Sourcing').check();
	await tap(page, 'Critics');
	await label(page, 'Vague crowd').click();
	await list(page).getByRole('button', { name: 'These words are fine' }).click();
	const fine = page.getByRole('region', { name: /^Looks like a move/ });
	await fine.getByText('Critics').click();
	await fine.getByLabel('Why is it fine?').fill('The critics are named below.');
	await kept(page);
	await page.reload();
	await fine.getByText('Critics').click();
	await expect(fine.getByLabel('Why is it fine?')).toHaveValue('The critics are named below.');
	await fine.getByRole('button', { name: 'Make it a key passage' }).click();
	await expect(list(page).getByText('Vague crowd · required')).toBeVisible();
});

test('suggestions come when they are asked for, and none is in the key before it is accepted', async ({
	page
}) => {
	await openKey(page);
	await strand(page, 'Language').check();
	await expect(suggestions(page).getByRole('article')).toHaveCount(0);
	await suggestions(page).getByRole('button', { name: 'Look for suggestions' }).click();
	await expect(suggestion(page, 'brutal')).toContainText('Charged word?');
	await expect(suggestion(page, 'brutal')).toContainText('A word that carries a feeling.');
	await expect(page.locator('.read mark')).toHaveCount(0);
	await expect(suggestions(page)).toContainText(/of our own required keys they met \d+ of \d+ \(/);
	await isOpenToAll(page, 'suggestions');

	await suggestion(page, 'brutal').getByRole('button', { name: 'Accept as required' }).click();
	await expect(suggestion(page, 'brutal')).toHaveCount(0);
	await expect(check(page)).toContainText('“brutal”: The why is empty.');
	await list(page).getByText('brutal').click();
	await expect(list(page)).toContainText('From a suggestion.');
	await expect(why(page)).toHaveValue('');
	await expect(calmer(page)).toHaveValue('violent');

	await strand(page, 'Sourcing').check();
	await suggestion(page, 'Critics say').getByRole('button', { name: 'Dismiss' }).click();
	await suggestion(page, 'said Mina Roy')
		.getByRole('button', { name: 'Accept as arguable' })
		.click();
	await expect(list(page).getByText('Named voice · arguable')).toBeVisible();
	await strand(page, 'Framing').check();
	await expect(suggestion(page, 'were cancelled')).toContainText('nobody is named who did it');

	await kept(page);
	await page.reload();
	await strand(page, 'Sourcing').check();
	await suggestions(page).getByRole('button', { name: 'Look for suggestions' }).click();
	await suggestions(page).getByText('Dismissed (1)').click();
	await expect(suggestions(page).getByRole('heading', { name: '0 suggestions' })).toBeVisible();
	await suggestion(page, 'Critics say').getByRole('button', { name: 'Bring back' }).click();
	await expect(
		suggestion(page, 'Critics say').getByRole('button', { name: 'Dismiss' })
	).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(suggestions(page).getByText('Dismissed (1)')).toBeVisible();
});

test('the table of voices fills itself, is corrected by hand, and every step can be taken back', async ({
	page
}) => {
	await openKey(page);
	const voices = page.getByRole('region', { name: 'Who speaks' });
	const voice = (name: string) => voices.getByRole('listitem', { name, exact: true });
	await expect(voices.getByRole('listitem')).toHaveCount(2);
	await expect(voice('Mina Roy').getByLabel('Words quoted')).toHaveValue('8');
	await expect(voice('Critics').getByLabel('Words quoted')).toHaveValue('0');

	await voice('Mina Roy').getByLabel('For which side').fill('the buses');
	await voices.getByRole('button', { name: 'Add a voice' }).click();
	await voice('a voice without a name').getByLabel('Who speaks').fill('Roy');
	await voice('Roy').getByLabel('Words quoted').fill('5');
	await voice('Roy').getByLabel('Is the same as').selectOption('Mina Roy');
	await expect(voices.getByRole('listitem')).toHaveCount(2);
	await expect(voice('Mina Roy').getByLabel('Words quoted')).toHaveValue('13');
	await voice('Critics').getByRole('button', { name: 'Remove' }).click();
	await expect(voices.getByRole('listitem')).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(voice('Critics')).toBeVisible();
	await isOpenToAll(page, 'the table of voices');

	await kept(page);
	await page.reload();
	await expect(voice('Mina Roy').getByLabel('For which side')).toHaveValue('the buses');
	await voices.getByRole('button', { name: 'Fill it from the text again' }).click();
	await expect(voice('Mina Roy').getByLabel('Words quoted')).toHaveValue('8');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(voice('Mina Roy').getByLabel('Words quoted')).toHaveValue('13');
});

test('on a phone the key is marked and told of as on a table', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await openKey(page);
	await strand(page, 'Language').check();
	await tap(page, 'brutal');
	await label(page, 'Charged word').click();
	await isOpenToAll(page, 'a key on a phone');
});
