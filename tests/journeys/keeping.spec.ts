import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, type Phrase } from './find';
import { block, drag, expect, tap, test } from './test';

test.use({ installs: true });

const marking = '/lessons/further-sanctions-2021/find-the-words/';
const open = '/lessons/further-sanctions-2021/calm-editor/';

const huge: Phrase[] = [['huge', 1]];

const marks = (page: Page) =>
	page.getByRole('region', { name: 'Your marks' }).getByRole('listitem');
const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });

test('a tab closed in the middle of an exercise comes back as it was left', async ({
	context,
	page
}) => {
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await tap(page, 'huge');
	await page.close();

	const again = await context.newPage();
	await again.goto(marking);
	await expect(marks(again)).toHaveCount(2);
	await again.goto(open);
	const text = again.getByRole('textbox').first();
	await text.pressSequentially('There was a red carpet.');
	await again.close();

	const third = await context.newPage();
	await third.goto(open);
	await expect(third.getByRole('textbox').first()).toHaveValue('There was a red carpet.');
	await third.goto('/');
	await expect(third.getByText('You were here:')).toContainText('Be the calm editor');
	await third.getByRole('link', { name: 'Go on' }).click();
	await expect(third.getByRole('textbox').first()).toHaveValue('There was a red carpet.');
});

test('a browser that is killed loses nothing that was done', async ({ baseURL }) => {
	test.skip(process.platform === 'win32', 'needs pkill');
	const folder = await mkdtemp(join(tmpdir(), 'loupe-killed-'));
	const { launchOptions } = test.info().project.use;
	const start = () => chromium.launchPersistentContext(folder, { ...launchOptions, baseURL });
	let context: BrowserContext = await start();
	let page = await context.newPage();
	await page.goto(marking);
	await drag(page, 'would make', 'jealous');
	await label(page, 'Charged word').click();
	await expect(marks(page)).toHaveCount(1);
	// Long enough for a change to reach the disk, far shorter than it takes to reach for the power switch.
	await page.waitForTimeout(300);
	const closed = context.waitForEvent('close');
	execFileSync('pkill', ['-KILL', '-f', folder]);
	await closed;

	context = await start();
	page = await context.newPage();
	await page.goto(marking);
	await expect(marks(page)).toHaveText([/Charged word/]);
	await context.close();
	await rm(folder, { recursive: true });
});

test('what a tab could only note while it was closed shows in one that stayed open', async ({
	context,
	page
}) => {
	await page.goto(marking);
	await tap(page, 'huge');
	await expect(marks(page)).toHaveCount(1);
	const other = await context.newPage();
	await other.goto(marking);
	await expect(marks(other)).toHaveCount(1);
	const release = await block(context);
	await tap(other, 'terror');
	await expect(marks(other)).toHaveCount(2);
	await expect(marks(page)).toHaveCount(1);
	await other.close({ runBeforeUnload: true });
	await expect.poll(() => other.isClosed()).toBe(true);
	await release();
	await expect(marks(page)).toHaveCount(2);
	await page.reload();
	await expect(marks(page)).toHaveCount(2);
});

test('two tabs on one exercise never lose or double work', async ({ context, page }) => {
	const other = await context.newPage();
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await other.goto(marking);
	await expect(marks(other)).toHaveCount(1);

	await tap(other, 'huge');
	await label(other, 'Stretch').click();
	await expect(marks(page)).toHaveCount(2);
	await tap(page, 'strange');
	await label(page, 'Charged').click();
	await expect(marks(other)).toHaveCount(3);

	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toBeVisible();
	await expect(other.locator('.dials')).toBeVisible();
	await page.reload();
	await expect(page.locator('.dials')).toBeVisible();
	await expect(page.getByLabel('Which try do you want to see?')).toHaveCount(0);
});

test('Home shows where I was, what I finished, and how I do by label', async ({ page }) => {
	await page.goto(marking);
	await drag(page, 'terror', 'group held');
	await label(page, 'Name tag').click();
	await tap(page, 'shameful');
	await label(page, 'Charged word').click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await expect(page.locator('.dials')).toContainText('1 of 3');

	await page.goto('/');
	await expect(page.getByText('1 of 7 exercises finished')).toBeVisible();
	await expect(page.getByText('You were here:')).toContainText('Find the words that push');
	const progress = page.getByRole('region', { name: 'How I do, label by label' });
	await expect(progress.locator('svg').first()).toBeVisible();
	const row = (name: string) => progress.getByRole('row', { name: new RegExp(name) });
	await expect(row('Name tag')).toContainText('1 of 1');
	await expect(row('Name tag')).toContainText('6 of 6');
	await expect(row('Charged word')).toContainText('0 of 1');
	await expect(row('Charged word')).toContainText('5 of 6');
});

test('on a slow device nothing can be changed before the work of before is there', async ({
	context,
	page
}) => {
	await page.goto(open);
	await page.getByRole('textbox').first().fill('A long answer that took an hour.');
	await page.close();

	const again = await context.newPage();
	await again.addInitScript(() => {
		const real = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (...what) {
			const late = real.apply(this, what);
			for (const kind of ['success', 'upgradeneeded'] as const) {
				const listen = late.addEventListener.bind(late);
				Object.defineProperty(late, `on${kind}`, {
					set: (act: (event: Event) => void) =>
						listen(kind, (event) =>
							kind === 'success'
								? setTimeout(() => act.call(late, event), 2000)
								: act.call(late, event)
						)
				});
			}
			return late;
		};
	});
	await again.goto(open);
	await again.getByRole('textbox').first().fill('S', { timeout: 500, force: true }).catch(String);
	await expect(again.getByRole('textbox').first()).toHaveValue('A long answer that took an hour.');
	await again.reload();
	await expect(again.getByRole('textbox').first()).toHaveValue('A long answer that took an hour.');
});

test('a tab that is closed before the disk took the last letter loses nothing', async ({
	context,
	page
}) => {
	let tab = page;
	// The first letter of somebody new, then one more of somebody who is known.
	for (const text of ['A', 'A long answer']) {
		await tab.goto(open);
		await expect(tab.getByRole('textbox').first()).toBeEditable();
		const release = await block(context);
		await tab.getByRole('textbox').first().fill(text);
		await tab.close();
		await release();
		tab = await context.newPage();
		await tab.goto(open);
		await expect(tab.getByRole('textbox').first()).toHaveValue(text);
	}
	await tab.goto('/');
	await expect(tab.getByText('You were here:')).toBeVisible();
});

test('a tab that is closed before the disk took the last button has finished all the same', async ({
	context,
	page
}) => {
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await expect(marks(page)).toHaveCount(1);
	const release = await block(context);
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	await page.close();
	await release();
	const again = await context.newPage();
	await again.goto(marking);
	await expect(again.locator('.dials')).toContainText('1 of 3');
	await expect(again.getByLabel('Which try do you want to see?')).toHaveCount(0);
	await again.reload();
	await expect(again.locator('.dials')).toContainText('1 of 3');
});

test('a tab that is loaded anew keeps its own learner, whoever was chosen elsewhere', async ({
	context,
	page
}) => {
	const join = async (tab: Page, name: string) => {
		await tab.goto('/');
		await tab.getByRole('button', { name: /Choose a name|Somebody else/ }).click();
		await tab.getByLabel('Your name, or any name you like').fill(name);
		await tab.getByRole('button', { name: 'Keep my work under this name' }).click();
		await expect(tab.getByRole('banner').getByText(name)).toBeVisible();
	};
	await join(page, 'Mina');
	const other = await context.newPage();
	await join(other, 'Ali');
	await page.goto(marking);
	await expect(page.getByRole('banner').getByText('Mina')).toBeVisible();
});

test('undo in one tab takes back its own step and not that of another tab', async ({
	context,
	page
}) => {
	const other = await context.newPage();
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await other.goto(marking);
	await expect(marks(other)).toHaveCount(1);
	await tap(other, 'huge');
	await label(other, 'Stretch').click();
	await expect(marks(page)).toHaveCount(2);
	await tap(page, 'strange');
	await expect(marks(page)).toHaveCount(3);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(marks(page)).toHaveText([/terror/, /huge/]);
	await expect(marks(other)).toHaveText([/terror/, /huge/]);
});

/** Begins with so many marks, as somebody who marked nearly every word: one of them made by hand, and that one again. */
async function crowd(page: Page, count: number) {
	await page.goto(marking);
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await expect(marks(page)).toHaveCount(1);
	await expect(page.getByText('Every change is kept')).toBeVisible();
	await page.evaluate(
		(wanted) =>
			new Promise<void>((done, fail) => {
				const opening = indexedDB.open('loupe');
				opening.onsuccess = () => {
					const change = opening.result.transaction('drafts', 'readwrite');
					const cursor = change.objectStore('drafts').openCursor();
					cursor.onsuccess = () => {
						const draft = cursor.result!.value;
						const [mark] = Object.values(draft.answer.marks);
						for (let n = 1; n < wanted; n++) draft.answer.marks[`more-${n}`] = mark;
						cursor.result!.update({ ...draft, rev: draft.rev + 1 });
					};
					change.oncomplete = () => done();
					change.onabort = () => fail(change.error);
				};
			}),
		count
	);
	await page.reload();
	await expect(page.getByRole('heading', { name: `Your marks ${count}` })).toBeVisible();
}

test('a tab that is closed before a mark among many was painted keeps the mark', async ({
	context,
	page
}) => {
	await crowd(page, 120);
	const [word] = await page.evaluate(find, huge);
	await page.evaluate(() => {
		window.requestAnimationFrame = () => 0;
		window.setTimeout = (() => 0) as unknown as typeof setTimeout;
	});
	await page.mouse.click(word!.first.x, word!.first.y);
	await page.close();
	const again = await context.newPage();
	await again.goto(marking);
	await expect(again.getByRole('heading', { name: 'Your marks 121' })).toBeVisible();
});

test('what takes back a mark among many never overtakes it', async ({ page }) => {
	await crowd(page, 100);
	const [word] = await page.evaluate(find, huge);
	await page.evaluate(
		([clientX, clientY]) => {
			const place = document.elementFromPoint(clientX, clientY)!;
			place.dispatchEvent(new MouseEvent('click', { clientX, clientY, detail: 1, bubbles: true }));
			const buttons = [...document.querySelectorAll('button')];
			const undo = buttons.find(({ textContent }) => textContent?.includes('Undo'))!;
			undo.click();
		},
		[word!.first.x, word!.first.y] as const
	);
	await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
	await page.waitForTimeout(500);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Your marks 100' })).toBeVisible();
});
