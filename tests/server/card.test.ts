import { expect, test } from 'vitest';
import { originOf, withCard } from '../../src/lib/server/card';

const page = (head: string) => `<html><head>${head}</head><body></body></html>`;
const read =
	'<meta name="description" content="Who said it &amp; why."/><title>A “list” · Loupe</title>';
const made = { path: '/lessons/one/', route: '/lessons/[slug]', lesson: 'One' };

test('the card of a page says what the page says of itself', () => {
	const html = withCard(page(read), made, '');
	expect(html).toContain('<meta property="og:title" content="A “list” · Loupe" />');
	expect(html).toContain('<meta property="og:description" content="Who said it &amp; why." />');
	expect(html).toContain('<meta property="og:image" content="../../card.png" />');
	expect(html).toContain('<meta name="twitter:card" content="summary_large_image" />');
	expect(html.match(/name="description"/g)).toHaveLength(1);
	expect(html).not.toContain('og:url');
});

test('a page without a description gets one, and nothing in it breaks out', () => {
	const exercise = { ...made, route: '/lessons/[slug]/look-back', lesson: 'A "b" <c> & $& d' };
	const html = withCard(page('<title>Look "back"</title>'), exercise, '');
	const words = 'What the exercises on “A &#34;b&#34; &#60;c&#62; &#38; $&#38; d” were about.';
	expect(html).toContain(`<meta name="description" content="${words}" />`);
	expect(html).toContain('<meta property="og:title" content="Look &quot;back&quot;" />');
});

test('a build that knows its address gives whole addresses', () => {
	const html = withCard(page(read), made, 'https://school.example/loupe');
	expect(html).toContain('content="https://school.example/loupe/card.png"');
	expect(html).toContain('og:url" content="https://school.example/loupe/lessons/one/"');
});

test('the first page finds the picture beside it', () => {
	expect(withCard(page(read), { ...made, path: '/' }, '')).toContain('content="./card.png"');
});

test('a page that says nothing of itself stops the build', () => {
	const silent = { ...made, route: '/new' };
	expect(() => withCard(page('<title>New</title>'), silent, '')).toThrow('/new has no description');
});

test('a page that gets its title in the browser has no card', () => {
	expect(withCard(page(''), made, '')).toBe(page(''));
});

test.for([
	[undefined, ''],
	['', ''],
	['https://school.example', 'https://school.example'],
	['https://school.example/a/loupe/', 'https://school.example/a/loupe']
] as const)('LOUPE_ORIGIN %s is the site at “%s”', ([given, expected]) => {
	expect(originOf(given)).toBe(expected);
});

test.for(['school.example', 'ftp://school.example/'])('LOUPE_ORIGIN %s is no address', (given) => {
	expect(() => originOf(given)).toThrow();
});
