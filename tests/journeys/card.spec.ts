import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';

const build = join(import.meta.dirname, '../../build');
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('index.html'))
	.map((path) => ({ path, html: readFileSync(join(build, path), 'utf8') }));

const content = (html: string, name: string) =>
	new RegExp(`<meta ${name} content="([^"]*)"`, 'g').exec(html)?.[1] ?? '';
const times = (html: string, words: string) => html.split(words).length - 1;

test('every page says what it is, to a search and to who gets its link', () => {
	expect(pages.length).toBeGreaterThan(100);
	for (const { path, html } of pages) {
		const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
		expect(title, path).not.toBe('');
		expect(content(html, 'property="og:title"'), path).toBe(title.replaceAll('"', '&quot;'));
		const description = content(html, 'name="description"');
		expect(description.length, path).toBeGreaterThan(25);
		expect(content(html, 'property="og:description"'), path).toBe(description);
		expect(times(html, 'name="description"'), path).toBe(1);
		expect(times(html, 'name="theme-color"'), path).toBe(2);
		expect(content(html, 'name="twitter:card"'), path).toBe('summary_large_image');
	}
});

test('the picture of every card is there', () => {
	for (const { path, html } of pages) {
		const picture = content(html, 'property="og:image"');
		// A build that knows its address names it whole.
		const place = picture.startsWith('http') ? 'card.png' : join(dirname(path), picture);
		expect(existsSync(join(build, place)), `${path}: ${picture}`).toBe(true);
	}
});

test('no two kinds of page say the same', () => {
	const kinds = pages.filter(({ path }) => !/^lessons[\\/]|form|before-after[\\/]./.test(path));
	const said = kinds.map(({ html }) => content(html, 'name="description"'));
	expect(said.filter((each, n) => said.indexOf(each) !== n)).toEqual([]);
});
