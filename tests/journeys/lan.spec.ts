import { expect, tap, test as plain } from './test';

// A name that stands for another machine of a school’s network: no browser trusts it without https.
const test = plain.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			const names = '--host-resolver-rules=MAP loupe.test 127.0.0.1';
			await use({ ...launchOptions, args: [...(launchOptions.args ?? []), names] });
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ baseURL }, use) => {
		await use(`http://loupe.test:${new URL(baseURL!).port}`);
	}
});
test.use({ installs: true });

test('over plain http work is done and kept, and Loupe says that it needs the network', async ({
	page
}) => {
	await page.goto('/lessons/further-sanctions-2021/find-the-words/');
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await tap(page, 'terror');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Name tag/ })
		.click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await page.reload();
	await expect(page.locator('.dials')).toContainText('1 of 3');
	await page.goto('/you/');
	await expect(page.getByText('Loupe needs the network here')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Get everything ready' })).toBeHidden();
});

test('over plain http a seal and a lock say that they need https, and the class goes on', async ({
	page
}) => {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill('Week 3');
	await page.getByLabel('Find a lesson').fill('list left out');
	await page.getByRole('checkbox', { name: /^The list left out/ }).check();
	await expect(page.getByLabel('Sealed: only this browser')).toBeDisabled();
	await expect(page.getByText('Sealing needs an address that begins with https.')).toBeVisible();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Week 3' })).toBeVisible();
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await expect(page.getByText('It is selected now')).toBeVisible();

	await page.goto('/class/');
	await page.getByRole('button', { name: /^Lock/ }).click();
	await page.getByLabel(/^A new passphrase/).fill('three odd little words');
	await page.getByLabel('The same once more').fill('three odd little words');
	await page.getByRole('button', { name: 'Lock my classes' }).click();
	await expect(page.getByRole('alert')).toContainText(
		'Open Loupe at an address that begins with https.'
	);
});
