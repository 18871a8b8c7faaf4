import type { Page } from '@playwright/test';

/** Begins a lesson, and opens one of its steps. */
export async function begin(page: Page, step: 'The article' | 'Text' = 'Text'): Promise<void> {
	await page.goto('/make/');
	await page.getByRole('button', { name: 'Begin a lesson' }).click();
	await page.getByRole('navigation', { name: 'Steps' }).waitFor();
	if (step === 'Text') await page.getByRole('link', { name: /^2 Text/ }).click();
	await page.getByRole('group', { name: 'Bring the article in' }).waitFor();
}
