import { expect, tap, test } from './test';

test('somebody who has just arrived marks a word and sees why, without reading instructions', async ({
	page
}) => {
	await page.goto('/');
	const why = page.getByRole('button', { name: 'Show me why' });
	await expect(why).toBeDisabled();
	await tap(page, 'greedy');
	await why.click();
	await expect(page.getByText('Yes: “greedy” is the word.')).toBeVisible();
	await expect(page.getByText('Loaded is not the same as false.')).toBeVisible();
});

test('another word than ours is answered kindly, with ours and the reason', async ({ page }) => {
	await page.goto('/');
	await tap(page, 'better');
	await page.getByRole('button', { name: 'Show me why' }).click();
	await expect(page.getByText('You marked “better”. We would mark “greedy”.')).toBeVisible();
	await tap(page, 'greedy');
	await page.getByRole('button', { name: 'Show me why' }).click();
	await expect(page.getByText('Yes: “greedy” is the word.')).toBeVisible();
});

test('the taste works by keyboard alone', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('group', { name: 'Two sentences to try' }).focus();
	for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Yes: “greedy” is the word.')).toBeVisible();
});
