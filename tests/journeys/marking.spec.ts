import type { Page } from '@playwright/test';
import { drag, expect, tap, test } from './test';

const exercise = '/lessons/further-sanctions-2021/find-the-words/';

const marks = (page: Page) =>
	page
		.getByRole('region', { name: 'Your marks' })
		.getByRole('listitem')
		.getByRole('button', {
			name: /^(?!Remove)/
		});
const label = (page: Page, name: string) =>
	page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) });

test.beforeEach(async ({ page }) => {
	await page.goto(exercise);
	await expect(page.getByText('Your marks')).toBeVisible();
});

test('tapping the first and the last word makes a mark, and a label finishes it', async ({
	page
}) => {
	await tap(page, 'terror');
	await expect(marks(page)).toHaveText(['terror choose a label']);
	await page.keyboard.press('Escape');
	await tap(page, 'terror group');
	await tap(page, 'group held');
	await label(page, 'Name tag').click();
	await expect(marks(page)).toHaveText(['terror group Name tag']);
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('dragging over words marks them', async ({ page }) => {
	await drag(page, 'would make', 'jealous');
	await expect(marks(page)).toHaveText([
		'would make even some state presidents jealous choose a label'
	]);
	await label(page, 'Charged word').click();
	await expect(marks(page)).toHaveText([
		'would make even some state presidents jealous Charged word'
	]);
});

test('after a drag the keys act on the words that were dragged over', async ({ page }) => {
	await drag(page, 'would make', 'jealous');
	await expect(page.getByRole('dialog', { name: /^Your mark: / })).toBeVisible();
	// What is changed before the mark was told is told with it.
	await expect(page.getByText('Marked: would make even some state presidents jealous')).toHaveCount(
		1
	);
	await page.keyboard.press('1');
	await expect(marks(page)).toHaveText([
		'would make even some state presidents jealous Charged word'
	]);
	await expect(page.getByText('Now: would make even some state presidents jealous')).toHaveCount(1);
	await page.keyboard.press('Delete');
	await expect(marks(page)).toHaveCount(0);
});

test('the keyboard alone moves, marks, labels, changes and removes', async ({ page }) => {
	// What is inert, until the work of before is known, takes no focus.
	await page.waitForSelector('body:not(:has([inert]))');
	await page.getByRole('group', { name: 'The text, ready for your marks' }).focus();
	for (let n = 0; n < 7; n++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Your mark: terror group' })).toBeVisible();
	await page.keyboard.press('2');
	await expect(marks(page)).toHaveText(['terror group Name tag']);

	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('1');
	await expect(marks(page)).toHaveText(['terror group Charged word']);

	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(marks(page)).toHaveText(['terror group Stretch or shrink']);

	await page.keyboard.press('Delete');
	await expect(marks(page)).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(marks(page)).toHaveText(['terror group Stretch or shrink']);
	await page.keyboard.press('Control+Shift+z');
	await expect(marks(page)).toHaveCount(0);
});

test('a list of sentences and words makes the same marks', async ({ page }) => {
	await page.getByText('Mark from a list of sentences').click();
	await page.getByRole('button', { name: 'The huge red carpet' }).click();
	await page.getByLabel('First word').selectOption({ label: '2 huge' });
	await page.getByLabel('Last word').selectOption({ label: '4 carpet' });
	await page.getByLabel('Label').selectOption({ label: 'Stretch or shrink' });
	await page.getByRole('button', { name: 'Mark these words' }).click();
	await expect(marks(page)).toHaveText(['huge red carpet Stretch or shrink']);
	await expect(page.getByText('Marked: huge red carpet', { exact: true })).toBeVisible();
});

test('marks may overlap, and each can be reached', async ({ page }) => {
	await drag(page, 'would make', 'jealous');
	await label(page, 'Charged word').click();
	await tap(page, 'presidents jealous');
	await page.getByRole('button', { name: 'Second mark here' }).click();
	await expect(marks(page)).toHaveCount(2);
	await page.keyboard.press('Escape');
	await drag(page, 'state presidents', 'presidents jealous');
	await label(page, 'Stretch or shrink').click();
	await expect(marks(page)).toHaveCount(3);
});

test('the edges of a mark move by a word, and it can be removed and brought back', async ({
	page
}) => {
	await tap(page, 'huge');
	await page.getByRole('button', { name: 'One word more at the end' }).click();
	await page.getByRole('button', { name: 'One word more at the start' }).click();
	await expect(page.getByRole('dialog', { name: 'Your mark: The huge red' })).toBeVisible();
	await page.getByRole('button', { name: 'One word less at the start' }).click();
	await page.getByRole('button', { name: 'One word less at the end' }).click();
	await expect(page.getByRole('dialog', { name: 'Your mark: huge' })).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
	await expect(marks(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(marks(page)).toHaveText(['huge choose a label']);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(marks(page)).toHaveCount(0);
});

test('“Nothing to mark” is an answer, and it gives way to a mark', async ({ page }) => {
	const nothing = page.getByRole('button', { name: 'Nothing to mark' });
	await nothing.click();
	await expect(nothing).toHaveAttribute('aria-pressed', 'true');
	await tap(page, 'huge');
	await expect(nothing).toHaveAttribute('aria-pressed', 'false');
	await expect(nothing).toBeDisabled();
});

test('nothing says right or wrong before the student is done', async ({ page }) => {
	await tap(page, 'terror group');
	await label(page, 'Name tag').click();
	await tap(page, 'shameful');
	await label(page, 'Charged word').click();
	const right = page.locator('mark', { hasText: 'terror' });
	const wrong = page.locator('mark', { hasText: 'shameful' });
	expect(await right.getAttribute('class')).toBe(await wrong.getAttribute('class'));
	await expect(page.getByText(/found|left alone/)).toHaveCount(0);
});

test('marks are told with label, start and end', async ({ page }) => {
	await tap(page, 'terror');
	await label(page, 'Name tag').click();
	await expect(page.locator('mark')).toHaveText('[Name tag: terror]');
	await expect(page.locator('mark + .tag')).toHaveAttribute('aria-hidden', 'true');
});

test.describe('with a finger', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

	test('taps mark, and the labels come within the reach of a thumb', async ({ page }) => {
		await tap(page, 'terror');
		await tap(page, 'group held');
		const sheet = page.getByRole('dialog');
		const box = (await sheet.boundingBox())!;
		expect(box.y + box.height).toBeGreaterThan(800);
		await label(page, 'Name tag').tap();
		await expect(marks(page)).toHaveText(['terror group Name tag']);
	});

	test('the system’s own selection becomes a mark by one press', async ({ page }) => {
		await tap(page, 'huge');
		await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).tap();
		await page.evaluate(() => {
			const walker = document.createTreeWalker(document.querySelector('.read')!, 4);
			while (walker.nextNode()) {
				const start = walker.currentNode.textContent!.indexOf('military salutes');
				if (start < 0) continue;
				getSelection()!.setBaseAndExtent(
					walker.currentNode,
					start + 2,
					walker.currentNode,
					start + 12
				);
				return;
			}
		});
		await page.getByRole('button', { name: 'Mark “military salutes”' }).tap();
		await expect(marks(page)).toHaveText(['military salutes choose a label']);
	});
});
