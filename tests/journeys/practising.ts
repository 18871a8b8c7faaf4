import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'valibot';
import { parse as read } from 'yaml';
import { Bank, made } from '../../src/lib/core/practice/source';
import type { Item } from '../../src/lib/core/practice/item';
import { plain, quote } from '../../src/lib/core/text';
import { drag, expect, tap } from './test';

const file = new URL('../../lessons/practice.yaml', import.meta.url);

/** The practice bank as its authors wrote it. */
export const bank = parse(Bank, read(readFileSync(file, 'utf8'))).map(made);

export const text = (page: Page) =>
	page.getByRole('group', { name: 'The text, ready for your mark' });
export const marked = (page: Page) =>
	page.getByRole('button', { name: 'I marked it: show me why' });
export const nothing = (page: Page) =>
	page.getByRole('button', { name: 'Nothing to mark: show me why' });
export const onward = (page: Page) =>
	page.getByRole('button', { name: /^(Next text|That was the last)/ });

/** The item that is asked now. */
export async function asked(page: Page): Promise<Item> {
	await expect(text(page)).toBeVisible();
	const label = await page.getByRole('heading', { level: 2 }).first().innerText();
	const shown = await text(page).evaluate((group) => {
		const copy = group.cloneNode(true) as HTMLElement;
		for (const unseen of copy.querySelectorAll('.hidden')) unseen.remove();
		const texts = [...copy.querySelectorAll('p')].map(({ textContent }) => textContent);
		return texts.join(' ').replace(/\s+/gu, ' ').trim();
	});
	const found = bank.find(({ passages }) => shown === passages.map(plain).join(' '));
	if (!found) throw new Error(`Not in the bank, under “${label}”: ${shown}`);
	return found;
}

/** Answers the item that is asked now, as its key does or not at all like it. */
export async function answer(page: Page, how: 'like ours' | 'unlike ours'): Promise<Item> {
	const item = await asked(page);
	if ((how === 'like ours') === (item.span !== null)) {
		const { at, from, to } = item.span ?? { at: item.passages[0]!.id, from: 0, to: 0 };
		const passage = item.passages.find(({ id }) => id === at)!;
		const word = (n: number) => quote(passage, { from: n, to: n });
		if (from === to) await tap(page, word(from), nth(item, at, from));
		else await drag(page, quote(passage, { from, to }), quote(passage, { from, to }));
		await marked(page).click();
	} else await nothing(page).click();
	await expect(onward(page)).toBeVisible();
	return item;
}

/** Which of its occurrences in the text a word is, counted from 1. */
function nth({ passages }: Item, at: string, n: number): number {
	let before = '';
	for (const passage of passages) {
		if (passage.id !== at) before += plain(passage);
		else {
			const word = quote(passage, { from: n, to: n });
			before += n ? quote(passage, { from: 0, to: n - 1 }) : '';
			return before.split(word).length;
		}
	}
	throw new Error(`There is no passage ${at}.`);
}
