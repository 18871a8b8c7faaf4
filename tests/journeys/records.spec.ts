import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { inventedClass } from '../../src/lib/core/invented';
import type { Lesson } from '../../src/lib/core/lesson';
import { lrs, type Double, type Mischief } from '../lrs/double';
import { assign, collect, makeClass } from './handing';
import { isOpenToAll } from './open';
import { expect, prepared, test } from './test';

const doubles: Double[] = [];
test.afterEach(async () => {
	await Promise.all(doubles.splice(0).map((each) => each.close()));
});

async function double(...script: Mischief[]) {
	const made = await lrs(() => script.shift() ?? 'kept', ['school', 'a-long-secret']);
	doubles.push(made);
	return made;
}

/** A class of which 28 students handed in, with its page open. */
async function handedIn(page: Page) {
	await makeClass(page);
	const { id, version } = await assign(page);
	const slug = 'further-sanctions-2021';
	const lesson = (await (await page.request.get(`/lessons/${slug}/lesson.json`)).json()) as Lesson;
	const { handIns } = inventedClass({
		...{ id: 'r', name: '8B', lessons: [lesson], at: 1_920_000_000_000, seed: 'x' },
		assignment: { id, version }
	});
	await collect(page, handIns);
}

const records = (page: Page) => page.getByRole('link', { name: /^Records for your school/ });
const send = (page: Page) => page.getByRole('button', { name: /^Send \d+ records$/ });
const count = (page: Page, what: string) =>
	page.locator('dl > div').filter({ hasText: what }).getByRole('definition');
const problem = (page: Page) => page.getByRole('alert');

async function say(page: Page, { endpoint }: Pick<Double, 'endpoint'>, secret = 'a-long-secret') {
	await page.getByLabel('Address of the record store').fill(endpoint);
	await page.getByLabel('Key (some stores').fill('school');
	await page.getByLabel('Secret (some stores').fill(secret);
	await page.getByRole('button', { name: 'Keep on this device' }).click();
}

async function lines(page: Page): Promise<string[]> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as JSON lines' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^loupe-records-8B-.*\.jsonl$/);
	const text = await readFile(await download.path(), 'utf8');
	expect(text.endsWith('\n')).toBe(true);
	return text.slice(0, -1).split('\n');
}

test.describe('with a record store', () => {
	// What goes to the store on this machine, and what the browser says of its failures.
	test.use({ allow: ['/xapi/'] });

	test('a class goes to a store that fails in many ways, over a reload, and is there exactly once', async ({
		page
	}) => {
		test.setTimeout(300_000);
		const store = await double('kept', 'silent', 'unauthorized', 'cut', 'too large', 'broken');
		await handedIn(page);
		await isOpenToAll(page, 'the way to the records');
		await records(page).click();
		await expect(page.getByText('Say first where records go.')).toBeVisible();
		const all = Number(await count(page, 'Ready to send').textContent());
		expect(all).toBeGreaterThan(100);
		await isOpenToAll(page, 'records without a store');

		await say(page, { endpoint: 'http://lrs.example/xapi' });
		await expect(problem(page)).toContainText('anybody on the way could read the key');
		await say(page, store, 'wrong');
		await page.getByRole('button', { name: 'Try the connection' }).click();
		await expect(problem(page)).toContainText('does not take this key');
		await page.getByRole('button', { name: 'Change' }).click();
		await say(page, store);
		await page.getByRole('button', { name: 'Try the connection' }).click();
		await expect(page.getByText('It takes the key.')).toBeVisible();
		await isOpenToAll(page, 'records with a store');
		const before = await lines(page);
		expect(before).toHaveLength(all);

		await send(page).click();
		await expect(page.getByText(`Sending: 50 of ${all}`)).toBeVisible();
		await expect.poll(() => store.seen).toEqual(['kept', 'silent']);
		await isOpenToAll(page, 'records on their way');
		await page.reload();
		await expect(count(page, 'Ready to send')).toHaveText(String(all - 50));
		await expect(count(page, 'Sent')).toHaveText('50');
		await send(page).click();
		await expect(problem(page)).toContainText('does not take this key');
		await expect(count(page, 'Ready to send')).toHaveText(String(all - 50));
		await send(page).click();
		await expect(
			page.getByText(`Done. The store has taken ${all - 50} of ${all - 50}.`)
		).toBeVisible();
		await expect(count(page, 'Ready to send')).toHaveText('0');
		await expect(count(page, 'Sent')).toHaveText(String(all));
		await isOpenToAll(page, 'records that were sent');
		expect([...store.stored.values()].sort()).toEqual([...before].sort());
		expect([...store.came.values()].every((texts) => texts.size === 1)).toBe(true);
		expect(store.seen).toEqual(expect.arrayContaining(['cut', 'too large', 'broken']));
		expect((await lines(page)).join('\n') === before.join('\n')).toBe(true);
	});

	test('sending stops when asked, what is refused is told, and a forgotten store is forgotten', async ({
		page
	}) => {
		test.setTimeout(240_000);
		const store = await double('silent');
		await handedIn(page);
		await records(page).click();
		await say(page, store);
		const before = await lines(page);
		const { id, ...rest } = JSON.parse(before[0]!) as { id: string };
		await send(page).click();
		await page.getByRole('button', { name: 'Stop' }).click();
		await expect(page.getByText('Stopped. What is left still waits.')).toBeVisible();
		await expect(count(page, 'Ready to send')).toHaveText(String(before.length));
		store.stored.set(id, JSON.stringify({ id, ...rest, result: { completion: false } }));
		await send(page).click();
		await expect(count(page, 'Refused')).toHaveText('1');
		await expect(page.getByText('perhaps the key of the lesson was corrected since')).toBeVisible();
		await isOpenToAll(page, 'a record that was refused');
		await page.getByRole('button', { name: 'Make these wait again' }).click();
		await expect(count(page, 'Ready to send')).toHaveText('1');

		await page.getByRole('link', { name: '8B' }).click();
		await page.getByRole('button', { name: 'Remove the class' }).click();
		await expect(page.getByText('to be sent to your record store: 1 record.')).toBeVisible();
		await page.getByRole('button', { name: 'No, keep it' }).click();
		await records(page).click();
		await page.getByRole('button', { name: 'Forget this store' }).click();
		await isOpenToAll(page, 'whether to forget the store');
		await page.getByRole('button', { name: 'Yes, forget it' }).click();
		await expect(
			page.getByText('The address and the key are gone from this device.')
		).toBeVisible();
		await page.reload();
		await expect(page.getByLabel('Address of the record store')).toHaveValue('');
		await expect(count(page, 'Ready to send')).toHaveText(String(before.length));
	});
});

test.describe('from other pages', () => {
	test.use({ allow: ['/xapi/', 'nowhere'] });

	const asks = (page: Page, address: string) =>
		page.evaluate(
			(address) =>
				fetch(address).then(
					() => 'let through',
					() => 'refused'
				),
			address
		);

	test('nothing but the page of the records may ask another origin, however it was reached', async ({
		page
	}) => {
		test.slow();
		const store = await double();
		const about = `${store.endpoint}about`;
		await makeClass(page);
		await page.getByRole('link', { name: '8B' }).first().click();
		for (const path of [
			'/',
			'/library/',
			'/class/',
			'/nowhere/',
			'/lessons/further-sanctions-2021/'
		]) {
			await page.goto(path);
			expect(await asks(page, about), path).toBe('refused');
		}
		await page.goto('/class/');
		await page.getByRole('link', { name: '8B' }).click();
		expect(await asks(page, about)).toBe('refused');
		await records(page).click();
		await expect(page.getByText('Nothing has come in yet.')).toBeVisible();
		expect(await asks(page, about)).toBe('let through');
		await page.getByRole('link', { name: '8B' }).click();
		await expect(page.getByRole('heading', { name: '8B', level: 1 })).toBeVisible();
		expect(await asks(page, about)).toBe('refused');
		await page.goBack();
		await expect(page.getByRole('heading', { name: 'Records: 8B' })).toBeVisible();
		expect(await asks(page, about)).toBe('let through');
		await page.getByRole('link', { name: 'Lessons', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Records');
		expect(await asks(page, about)).toBe('refused');
		// A link that somebody forgot to mark loads the page anew all the same.
		await page.evaluate(() => {
			const link = document.createElement('a');
			[link.href, link.textContent] = ['/class/records/', 'Unmarked'];
			document.querySelector('main')!.prepend(link);
		});
		await page.getByRole('link', { name: 'Unmarked' }).click();
		await expect(page.getByText('This class is not on this device.')).toBeVisible();
		await expect.poll(() => asks(page, about)).toBe('let through');
	});
});

test('nothing of an invented class can be sent or saved as records', async ({ page }) => {
	await page.goto('/class/');
	await page.getByRole('button', { name: 'Look round with an invented class' }).click();
	await expect(page.getByText('This class is invented, for trying out.')).toBeVisible();
	await records(page).click();
	await expect(page.getByText('a record store would take them for real people')).toBeVisible();
	await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
	await isOpenToAll(page, 'an invented class');
});

test('the vocabulary of the records is a page that anybody can read', async ({ page }) => {
	await handedIn(page);
	await records(page).click();
	await page.getByRole('link', { name: 'What each record says' }).click();
	const heading = page.getByRole('heading', { name: 'The vocabulary of Loupe’s records' });
	await expect(heading).toBeVisible();
	await isOpenToAll(page, 'the vocabulary');
});

test.describe('without a network', () => {
	test.use({ installs: true });

	test('records go into a file of JSON lines', async ({ page, context }) => {
		test.slow();
		await handedIn(page);
		await prepared(page);
		await context.setOffline(true);
		await records(page).click();
		const all = Number(await count(page, 'Ready to send').textContent());
		expect(all).toBeGreaterThan(100);
		expect(await lines(page)).toHaveLength(all);
	});
});
