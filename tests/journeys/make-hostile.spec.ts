import type { Page } from '@playwright/test';
import { begin, choose, give, text } from './making';
import { docx } from './hostile/docx';
import { kinds, payloads } from './hostile/payloads';
import { expect, test } from './test';

// Without the security policy of the page: it would stop a script that was let through, and hide it here.
test.use({ bypassCSP: true });

/** Watches for all that must not happen: a script that runs, a request, a dialog, another page. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
	const seen: string[] = [];
	await page.exposeFunction('hit', () => void seen.push('a script ran'));
	page.on('dialog', (dialog) => {
		seen.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('popup', () => seen.push('a window opened'));
	page.on('framenavigated', () => seen.push('a page was opened'));
	page.context().on('request', (request) => {
		const url = new URL(request.url());
		// The parts of Loupe itself that are loaded when they are wanted.
		if (!url.pathname.startsWith('/_app/immutable/')) seen.push(`asked ${request.url()}`);
	});
	return async () => {
		const left = await page
			.locator('main')
			.locator(
				'script, style, svg:not([aria-hidden]), iframe, object, embed, img, link, meta, base, form, template'
			)
			.count();
		return left ? [...seen, 'something other than text stands on the page'] : seen;
	};
}

const around = (html: string) => `<p>It began here.</p>\n${html}\n<p>It ended there.</p>`;

const ways: Record<string, (page: Page, html: string) => Promise<void>> = {
	'is pasted': (page, html) => give(page, 'paste', { html: around(html), plain: 'none' }),
	'is dropped': (page, html) => give(page, 'drop', { html: around(html), plain: 'none' }),
	'stands in a page that is chosen': (page, html) =>
		choose(page, 'a.html', `<!doctype html><html><body>${around(html)}`),
	'stands in Markdown': (page, html) => choose(page, 'a.md', `It began here.\n\n${html}\n`)
};

test('the collection holds at least a hundred payloads of all published kinds', () => {
	expect(new Set(payloads.map(({ html }) => html)).size).toBe(payloads.length);
	expect(payloads.length).toBeGreaterThanOrEqual(100);
	expect(Object.keys(kinds)).toHaveLength(12);
});

test.describe('put into a page without care', () => {
	test.use({ allow: [/./] });

	test('dozens of the payloads do harm, so that this test would see it', async ({ page }) => {
		await page.goto('/about/');
		let harm = 0;
		await page.exposeFunction('hit', () => void harm++);
		await page.route(/evil/, (route) => {
			harm++;
			return route.abort();
		});
		// Without those that take the whole page away with them.
		const left = payloads.filter(
			({ kind, html }) => kind !== 'DOM clobbering' && !/refresh|plaintext|frameset/.test(html)
		);
		for (const { html } of left) {
			await page.evaluate((html) => {
				const place = document.createElement('div');
				place.innerHTML = html;
				document.body.append(place);
			}, html);
		}
		await expect.poll(() => harm).toBeGreaterThanOrEqual(30);
	});
});

for (const [way, bring] of Object.entries(ways)) {
	test(`nothing runs and nothing is asked when what is hostile ${way}; its text stays text`, async ({
		page
	}) => {
		test.setTimeout(300_000);
		await begin(page);
		const harm = await watch(page);
		const undo = page.getByRole('button', { name: 'Undo' });
		const kept = page.locator('section.part', { hasText: 'It began here.' });
		const refused = page.getByRole('alert').filter({ hasText: 'Nothing was changed.' });
		const turnedAway: string[] = [];
		for (const { kind, html } of payloads) {
			await bring(page, html);
			await expect(kept.or(refused), `${kind}: ${html}`).toBeVisible();
			expect(await harm(), `${kind}: ${html}`).toEqual([]);
			if (await refused.isVisible()) turnedAway.push(html);
			else await undo.click();
			await expect(page.locator('section.part')).toHaveCount(0);
		}
		// Files with bytes that are no text.
		expect(turnedAway.filter((html) => !html.includes('\u0000'))).toEqual([]);
		// What waits for a while before it runs has had its while.
		expect(await page.evaluate(() => document.title)).toContain('Loupe');
		expect(await harm()).toEqual([]);
	});
}

const literally = ['<script>hit()</script>', '<img src=x onerror=hit()>', '<svg onload=hit()>'];
// One without a space runs on for too long, and some hold bytes that are no text: such files are refused.
const lines = payloads
	.map(({ html }) => html.replace(/\s+/g, ' '))
	.filter((html) => html.length < 1_000 && !html.includes('\u0000'));
const files: Record<string, [name: string, content: () => string | Buffer]> = {
	'plain text': ['a.txt', () => lines.join('\n\n')],
	'a Word document': ['a.docx', () => docx(lines.map((text) => ({ text })))]
};

for (const [kind, [name, content]] of Object.entries(files)) {
	test(`in ${kind} what is hostile is text, letter for letter`, async ({ page }) => {
		await begin(page);
		const harm = await watch(page);
		await choose(page, name, content());
		await expect(page.locator('section.part')).toHaveCount(lines.length);
		const shown = (await text(page)).join('\n');
		for (const each of literally) expect(shown).toContain(each);
		expect(await harm()).toEqual([]);
	});
}

test('what is typed as text stays text, letter for letter', async ({ page }) => {
	await begin(page);
	const harm = await watch(page);
	const typed = 'It said <img src=x onerror=hit()> and <b>no</b> more.';
	await page.getByLabel('Paste the article here').fill(typed);
	await page.getByRole('button', { name: 'Take this text in' }).click();
	await expect(page.locator('section.part')).toHaveCount(1);
	expect(await text(page)).toEqual([`p1: ${typed}`]);
	expect(await harm()).toEqual([]);
});
