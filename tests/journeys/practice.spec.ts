import type { Page } from '@playwright/test';
import { quote } from '../../src/lib/core/text';
import { isOpenToAll } from './open';
import { answer, asked, bank, marked, nothing, onward, text } from './practising';
import { drag, expect, prepared, test } from './test';

test.use({ installs: true });

test('a session is done without a network from start to end, though the tab is closed half-way', async ({
	context,
	page
}) => {
	test.slow();
	await page.goto('/');
	await prepared(page);
	await context.setOffline(true);
	await page
		.getByRole('navigation', { name: 'Main' })
		.getByRole('link', { name: 'Practice' })
		.click();
	const seen = new Set<string>();
	const done = { found: 0, moves: 0, left: 0, rests: 0 };
	let tab: Page = page;
	for (let n = 1; n <= 8; n++) {
		await expect(tab.getByText(`${n} of 8`, { exact: true }).first()).toBeVisible();
		const how = n % 3 ? 'like ours' : 'unlike ours';
		const item = await answer(tab, how);
		expect(seen.has(item.id)).toBe(false);
		seen.add(item.id);
		const right = how === 'like ours' ? 1 : 0;
		if (item.span) [done.moves, done.found] = [done.moves + 1, done.found + right];
		else [done.rests, done.left] = [done.rests + 1, done.left + right];
		await expect(tab.getByText(item.why)).toBeVisible();
		if (n === 3) {
			await tab.close();
			tab = await context.newPage();
			await tab.goto('/practice/');
			const next = await asked(tab);
			await tab.reload();
			expect((await asked(tab)).id).toBe(next.id);
		} else await onward(tab).click();
	}
	await expect(tab.getByRole('heading', { name: 'That is enough for today' })).toBeVisible();
	const result = tab.getByRole('definition');
	await expect(result).toHaveText([
		`${done.found} of ${done.moves}`,
		`${done.left} of ${done.rests}`
	]);
	const table = tab.getByRole('table', { name: 'Label by label' });
	await expect(table.getByRole('row', { name: /^Named voice/ })).toHaveCount(1);

	await tab.getByRole('button', { name: 'A few more' }).click();
	await expect(tab.getByText('9 of 12', { exact: true }).first()).toBeVisible();
	expect(seen.has((await answer(tab, 'like ours')).id)).toBe(false);
	await tab.getByRole('banner').getByRole('link', { name: 'only in' }).click();
	await expect(tab.getByText('You have not saved a file yet.')).toBeVisible();
});

test('a half-made mark is there on return, in the same text and in another tab', async ({
	context,
	page
}) => {
	await page.goto('/practice/');
	const first = await asked(page);
	const words = quote(first.passages[0]!, { from: 0, to: 2 });
	await drag(page, words, words);
	await expect(marked(page)).toBeEnabled();
	await page.reload();
	expect((await asked(page)).id).toBe(first.id);
	await expect(marked(page)).toBeEnabled();
	await expect(text(page)).toContainText(`[your mark: ${words}`);

	const second = await context.newPage();
	await second.goto('/practice/');
	await expect(text(second)).toContainText(`[your mark: ${words}`);
	await second.getByRole('button', { name: 'Remove my mark' }).click();
	await expect(marked(page)).toBeDisabled();
	await drag(second, words, words);
	await second.close({ runBeforeUnload: true });
	await expect(marked(page)).toBeEnabled();
	await marked(page).click();
	await onward(page).click();
	await expect(page.getByText('2 of 8', { exact: true }).first()).toBeVisible();
	await expect(marked(page)).toBeDisabled();
	expect((await asked(page)).id).not.toBe(first.id);

	// What was marked while doing a few more is finished, though the day’s practice is done.
	for (let n = 2; n <= 8; n++) {
		await answer(page, 'like ours');
		await onward(page).click();
	}
	await page.getByRole('button', { name: 'A few more' }).click();
	const ninth = await asked(page);
	const opening = quote(ninth.passages[0]!, { from: 0, to: 2 });
	await drag(page, opening, opening);
	await page.reload();
	expect((await asked(page)).id).toBe(ninth.id);
	await expect(page.getByText('9 of 9', { exact: true }).first()).toBeVisible();
	await marked(page).click();
	await onward(page).click();
	await expect(page.getByRole('heading', { name: 'That is enough for today' })).toBeVisible();
});

test('practice is done by keyboard alone', async ({ page }) => {
	test.slow();
	await page.goto('/practice/');
	for (let n = 0; n < 4; n++) {
		const item = await asked(page);
		await text(page).focus();
		if (item.span) {
			const { at, from, to } = item.span;
			if (at === 'p1' && item.passages.length > 1) {
				await page.keyboard.press('End');
				await page.keyboard.press('ArrowRight');
			}
			for (let word = 0; word < from; word++) await page.keyboard.press('ArrowRight');
			for (let word = from; word < to; word++) await page.keyboard.press('Shift+ArrowRight');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			await expect(marked(page)).toBeFocused();
		} else {
			await page.keyboard.press('Tab');
			await expect(nothing(page)).toBeFocused();
		}
		await page.keyboard.press('Enter');
		const heading = page.getByRole('heading', { level: 2, name: /Yes, that is it|^→|Right:/ });
		await expect(heading).toBeFocused();
		expect(await heading.innerText()).toMatch(/Yes, that is it|Right:/);
		while (!(await onward(page).evaluate((button) => button === document.activeElement)))
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByText(`${n + 2} of 8`, { exact: true }).first()).toBeVisible();
		await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
	}
});

test('a screen reader marks from the list of sentences, and hears what was marked', async ({
	page
}) => {
	await page.goto('/practice/');
	const item = await asked(page);
	await page.getByText('Mark from a list of sentences').click();
	const list = page.locator('details ol');
	await list.getByRole('button').first().click();
	await list.getByRole('button', { name: 'Mark these words' }).click();
	const first = quote(item.passages[0]!, { from: 0, to: 0 });
	await expect(page.getByRole('status').getByText(`Marked: ${first}`)).toBeAttached();
	await expect(marked(page)).toBeEnabled();
	await page.getByRole('button', { name: 'Remove my mark' }).click();
	await expect(marked(page)).toBeDisabled();
});

/** Puts answers into the browser as if they had been given some days ago. */
async function practised(page: Page, days: number[], flawless = false) {
	const labels = ['S1', 'S2', 'S4', 'S6', 'L1', 'L2', 'L3', 'L4', 'F1', 'F3', 'F4', 'F5'];
	const rows = days.flatMap((day, round) =>
		labels.map((label, n) => {
			const own = bank.filter((item) => item.label === label);
			const kind = own.filter((item) => !!item.span === ((n + round) % 2 === 0));
			const { id: item, version, span } = kind[round % kind.length]!;
			const slips = !flawless && (n + 5 * round) % (3 + 2 * round) === 0;
			const mark = slips ? (span ? null : { at: 'p1', from: 0, to: 0 }) : span;
			return { id: `${label}-${round}`, item, version, label, mark, day, n };
		})
	);
	await page.evaluate(
		(rows) =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('loupe');
				opening.onsuccess = () => {
					const work = opening.result.transaction(['learners', 'reviews'], 'readwrite');
					work.objectStore('learners').getAll().onsuccess = ({ target }) => {
						const [learner] = (target as IDBRequest<{ id: string }[]>).result;
						for (const { day, n, ...row } of rows) {
							const at = Date.now() - day * 86_400_000 + n * 1000;
							work.objectStore('reviews').add({ ...row, learner: learner!.id, at });
						}
					};
					work.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		rows
	);
	await page.reload();
}

test('everybody can use practice: asking, the why, enough for today, nothing due, the path', async ({
	page
}) => {
	test.setTimeout(240_000);
	await page.goto('/practice/');
	await asked(page);
	await isOpenToAll(page, 'asking');
	await answer(page, 'unlike ours');
	await isOpenToAll(page, 'the why of a slip');
	await onward(page).click();
	await answer(page, 'like ours');
	await isOpenToAll(page, 'the why');
	await practised(page, [40, 37, 20, 4]);
	await page.getByText('Your path so far').click();
	await isOpenToAll(page, 'a path');
	await page.getByRole('radio', { name: 'Sourcing' }).check();
	const steps = page.getByRole('table').first();
	await expect(steps.getByRole('row')).toHaveCount(3);
	await expect(page.getByRole('img', { name: /^Sourcing: found and left alone/ })).toBeVisible();
	await isOpenToAll(page, 'the path of a strand');

	// The progress page shows the same path, though no exercise of a lesson is finished.
	await page.goto('/you/progress/');
	const practice = page.getByRole('region', { name: 'Practice' });
	await expect(practice.getByRole('img', { name: /found and left alone/ })).toBeVisible();
	await expect(page.getByText('Nothing is finished yet')).toBeHidden();
	await isOpenToAll(page, 'the path on the progress page');
});

test('with nothing due it says until when, and one may practise anyway', async ({ page }) => {
	await page.clock.setFixedTime(new Date(2031, 4, 5, 10));
	await page.goto('/practice/');
	await answer(page, 'like ours');
	await practised(page, [1], true);
	await page.clock.setFixedTime(new Date(2031, 4, 6, 10));
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Nothing is due until tomorrow' })).toBeVisible();
	await page.getByRole('button', { name: 'Practise anyway' }).click();
	await expect(page.getByText('1 of 4', { exact: true }).first()).toBeVisible();
	await answer(page, 'like ours');
	await page.clock.setFixedTime(new Date(2031, 4, 7, 10));
	await page.reload();
	await expect(page.getByText('1 of 8', { exact: true }).first()).toBeVisible();
});
