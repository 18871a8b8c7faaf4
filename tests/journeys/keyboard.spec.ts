import { kinds, type Kind } from '../../src/lib/core/exercises';
import { done, kept, work } from './doing';
import { keys } from './hands';
import { example, whys } from './lessons';
import { expect, test } from './test';

// That a text is marked by keys alone, a whole lesson shows in access.spec.ts.
test.describe('keys alone are enough', () => {
	for (const kind of (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'mark')) {
		test(kind, async ({ page }) => {
			test.setTimeout(240_000);
			await page.addInitScript(() => {
				for (const type of ['pointerdown', 'mousedown', 'touchstart'])
					addEventListener(type, () => (document.title = 'A pointer was used'), { capture: true });
			});
			const doing = example(kind);
			await page.goto(doing.path);
			const hand = keys(page);
			await work(page, doing, 'like ours', Infinity, hand);
			await hand.press(done(page, doing));
			await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
			for (const why of whys(doing)) await expect(page.getByRole('main')).toContainText(why);
			await expect(page).not.toHaveTitle('A pointer was used');
			const byKeys = (await kept(page, 'attempts', doing)).map(({ answer }) => answer);

			await hand.press(page.getByRole('button', { name: 'Try again' }));
			await work(page, doing, 'like ours');
			await done(page, doing).click();
			await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
			await expect(page).toHaveTitle('A pointer was used');
			await expect
				.poll(async () => (await kept(page, 'attempts', doing)).map(({ answer }) => answer))
				.toEqual([...byKeys, ...byKeys]);
		});
	}
});
