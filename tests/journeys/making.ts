import type { Page } from '@playwright/test';
import { expect } from './test';

/** Begins a lesson, and opens the step in which its article is brought in. */
export async function begin(page: Page): Promise<void> {
	await page.goto('/make/');
	await page.getByRole('button', { name: 'Begin a lesson' }).click();
	await page.getByRole('link', { name: /^2 Text/ }).click();
	await expect(page.getByLabel('Paste the article here')).toBeVisible();
}

type Given = { html?: string; plain?: string };

/** Pastes text, with or without HTML, where an article is pasted; or drops it there. */
export async function give(page: Page, how: 'paste' | 'drop', given: Given): Promise<void> {
	await page.getByLabel('Paste the article here').evaluate(
		(field, { how, given }) => {
			const data = new DataTransfer();
			if (given.html !== undefined) data.setData('text/html', given.html);
			if (given.plain !== undefined) data.setData('text/plain', given.plain);
			const options = { bubbles: true, cancelable: true };
			field.dispatchEvent(
				how === 'paste'
					? new ClipboardEvent('paste', { ...options, clipboardData: data })
					: new DragEvent('drop', { ...options, dataTransfer: data })
			);
		},
		{ how, given }
	);
}

/** Chooses a file to bring in. */
export async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
	const mimeType = 'application/octet-stream';
	await page
		.getByLabel('Choose a file')
		.setInputFiles({ name, mimeType, buffer: Buffer.from(content as string) });
}

/** The article as it stands on the page: a line for each sentence, after the id of its paragraph. */
export function text(page: Page): Promise<string[]> {
	return page.locator('section.part').evaluateAll((parts) =>
		parts.flatMap((part) => {
			const id = part.querySelector('h3')!.lastChild!.textContent!.trim();
			const bridge = part.querySelector('textarea');
			if (bridge) return [`${id}: ${bridge.value}`];
			return [...part.querySelectorAll('p.read')].map(
				(line) => `${id}: ${line.textContent!.replace(/\s+/g, ' ').trim()}`
			);
		})
	);
}
