import type { Page } from '@playwright/test';
import { stumbles } from './layout';
import { clean, expect, test } from './test';

/** Everybody can use the page as it stands: asked of axe in light and dark, and measured. */
export async function isOpenToAll(page: Page, state: string) {
	await test.step(state, async () => {
		expect.soft(await clean(page), state).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect.soft(await clean(page, 'color-contrast'), `${state}, dark`).toEqual([]);
		await page.emulateMedia({ colorScheme: null });
		expect.soft(await stumbles(page), state).toEqual([]);
	});
}
