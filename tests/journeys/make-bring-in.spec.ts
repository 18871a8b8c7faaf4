import { begin, choose, give, text } from './making';
import { body, docx } from './hostile/docx';
import { isOpenToAll } from './open';
import { expect, prepared, test } from './test';

const page_ = `<!doctype html><html><head><title>Council scraps night bus | The Dorn Courier</title>
<meta property="og:title" content="Council scraps night bus"><meta name="author" content="Anna Lee">
<meta property="og:site_name" content="The Dorn Courier">
<style>p{color:red}</style><script>document.title='gone'</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Council scraps night bus</h1><p class="byline">By Anna Lee</p>
${[1, 2, 3, 4].map((n) => `<p>Paragraph ${n} says that Dr. Lee met the U.S. envoy at the old mill, and that nobody else came to see them there on that day. “Stop!” he cried. It rained for the rest of the day, as it often does in the spring, and all of them went home early.</p>`).join('\n')}
<div class="ad-banner">Buy a lamp today</div><h2>What came next</h2><blockquote><p>We left at nine.</p></blockquote>
<figure><img src="/evil.png" alt=""><figcaption>A bus.</figcaption></figure>
<p>Advertisement</p></article><aside><h3>Most read</h3><p>Ten ways to save money on lamps this spring.</p></aside>
<footer><p>Terms of use</p></footer></body></html>`;

test('an article that is pasted keeps paragraphs, headings and quotations, and loses what stands round it', async ({
	page
}) => {
	await begin(page);
	await isOpenToAll(page, 'nothing brought in yet');
	await give(page, 'paste', {
		html: '<ul><li><a href=#>Home</a><li><a href=#>News</a><li><a href=#>Sport</a></ul><h1>Bus goes</h1><p>Dr. Lee met <b>us</b>. “Stop!” he cried.<br><br>It <i>rained</i>.</p><div class="share">Share</div><h2>Later</h2><blockquote>We left.</blockquote><p>Advertisement</p>',
		plain: 'not this'
	});
	await expect(page.getByText('5 paragraphs are here')).toBeVisible();
	expect(await text(page)).toEqual([
		...['p0: Bus goes', 'p1: Dr. Lee met us.', 'p1: “Stop!” he cried.', 'p2: It rained.'],
		...['p3: Later', 'p4: We left.']
	]);
	await expect(page.getByRole('heading', { name: 'Bus goes', level: 1 })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Quotation, set apart p4' })).toBeVisible();
	await isOpenToAll(page, 'an article');
	await page.reload();
	expect(await text(page)).toHaveLength(6);
});

test('plain text, Markdown, a saved page and a Word document come in as files', async ({
	page
}) => {
	await begin(page);
	const undo = page.getByRole('button', { name: 'Undo' });
	const brought = async (name: string, content: string | Buffer) => {
		await choose(page, name, content);
		await expect(page.locator('section.part').first()).toBeVisible();
		const lines = await text(page);
		await undo.click();
		await expect(page.locator('section.part')).toHaveCount(0);
		return lines;
	};
	const plain = ['p0: Bus goes', 'p1: It rained.', 'p1: We left.'];
	expect(await brought('a.txt', 'Bus goes\n\nIt rained. We left.')).toEqual(plain);
	expect(
		await brought('a.txt', Buffer.from('\ufeffBus goes\n\nIt rained. We left.', 'utf16le'))
	).toEqual(plain);
	expect(
		await brought(
			'a.md',
			'# Bus goes\n\nIt *rained*. [We](https://evil.example) left.\n\n> So it is.'
		)
	).toEqual([...plain, 'p2: So it is.']);
	expect(
		await brought(
			'a.docx',
			docx([
				{ text: 'Bus goes', style: 'Title' },
				{ text: 'It rained. We left.' },
				{ text: 'So it is.', style: 'Quote' }
			])
		)
	).toEqual([...plain, 'p2: So it is.']);
	const latin = Buffer.from(
		'<html><meta charset="windows-1252"><h1>Bus goes</h1><p>\x93Caf\xe9\x94 it is.</p>',
		'latin1'
	);
	expect(await brought('a.html', latin)).toEqual(['p0: Bus goes', 'p1: “Café” it is.']);
});

test.describe('a page that was saved with its styles', () => {
	// Where it is read, its styles are stopped: the browser says so.
	test.use({ allow: [/Applying inline style violates/, 'CSP style-src-elem: inline'] });

	test('of a saved page the article is picked, with its headline, author and publisher', async ({
		page
	}) => {
		await begin(page);
		await choose(page, 'a.html', page_);
		await expect(page.locator('section.part').first()).toBeVisible();
		const lines = await text(page);
		expect(lines[0]).toBe('p0: Council scraps night bus');
		expect(lines.filter((line) => line.endsWith('“Stop!” he cried.'))).toHaveLength(4);
		expect(lines.join('\n')).toContain('We left at nine.');
		for (const gone of ['Home', 'lamp', 'Most read', 'Terms', 'A bus.', 'Advertisement']) {
			expect(lines.join('\n')).not.toContain(gone);
		}
		await page.getByRole('link', { name: /^1 The article/ }).click();
		await expect(page.getByLabel('Who wrote it')).toHaveValue('Anna Lee');
		await expect(page.getByLabel('Who published it')).toHaveValue('The Dorn Courier');
		await expect(page.getByLabel('Headline of the article')).toHaveValue(
			'Council scraps night bus'
		);
	});
});

const bomb = Buffer.alloc(60 * 1024 * 1024, 0x20);
const liar = () => {
	// The zip says that its text is a kilobyte, and it is sixty megabytes.
	const file = docx([{ text: 'a' }], { 'word/document.xml': new Uint8Array(bomb) });
	const at = file.lastIndexOf('word/document.xml') - 46;
	file.writeUInt32LE(1024, at + 24);
	return file;
};

test.describe('what cannot be brought in', () => {
	test('is refused with what to do, and nothing changes', async ({ page }) => {
		test.slow();
		await begin(page);
		await give(page, 'paste', { plain: 'It stands here.\n\nIt stays.' });
		await expect(page.locator('section.part')).toHaveCount(2);
		await page.getByText('Bring the article in again').click();
		const refused: [string, string | Buffer, string | RegExp][] = [
			['a.txt', '', 'There is no text in it'],
			['a.txt', '*** — ***', 'There is no text in it'],
			['a.txt', 'word '.repeat(41_000), 'longer than an article'],
			['a.txt', 'x'.repeat(100_000), 'runs on without a space'],
			['a.txt', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x61]), 'not saved as UTF-8'],
			['a.txt', Buffer.from('a text', 'utf16le'), 'not saved as UTF-8'],
			['a.html', '<meta charset="klingon"><p>It rained.</p>', 'not saved as UTF-8'],
			['a.pdf', '%PDF-1.7 text', 'This is a PDF'],
			['a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old Word file'],
			['a.rtf', '{\\rtf1 text}', 'RTF'],
			[
				'a.mht',
				'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n',
				'saved as one file'
			],
			['a.html', `<p>${'<b>a</b> '.repeat(60_000)}</p>`, 'longer than an article'],
			['a.md', `${'>'.repeat(5_000)} a`, 'too many layers'],
			['a.md', `${'['.repeat(50_000)} a`, 'too many layers'],
			['a.docx', docx([]), 'There is no text in it'],
			['a.docx', docx([{ text: 'a' }]).subarray(0, 700), 'damaged'],
			['a.docx', docx([{ text: 'a' }], { 'word/document.xml': '<w:document' }), 'damaged'],
			['a.docx', docx([{ text: 'a' }], { 'word/document.xml': new Uint8Array(bomb) }), 'damaged'],
			['a.docx', liar(), 'damaged'],
			[
				'a.docx',
				docx([], { 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${body([{ text: 'a' }])}` }),
				'damaged'
			],
			[
				'a.docx',
				docx([], { 'word/document.xml': `${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}` }),
				'too many layers'
			],
			['a.docx', docx([{ text: 'word '.repeat(90_000) }]), 'longer than an article'],
			['a.zip', docx([], { 'word/document.xml': '' }).subarray(0, 0), 'There is no text in it'],
			['big.txt', Buffer.alloc(21 * 1024 * 1024, 0x61), 'bigger than 20 MB']
		];
		for (const [name, content, words] of refused) {
			await test.step(`${name}: ${String(words)}`, async () => {
				await choose(page, name, content);
				const alert = page.getByRole('alert').filter({ hasText: words });
				await expect(alert).toContainText('Nothing was changed.', { timeout: 30_000 });
			});
		}
		expect(await text(page)).toEqual(['p1: It stands here.', 'p2: It stays.']);
	});
});

test('another article is put in the place of the first only after a yes, and can be undone', async ({
	page
}) => {
	await begin(page);
	await give(page, 'paste', { plain: 'It stands here.\n\nIt stays.' });
	await expect(page.locator('section.part')).toHaveCount(2);
	await page.getByText('Bring the article in again').click();
	await give(page, 'paste', { plain: 'It stays.\n\nIt is new.' });
	const dialog = page.getByRole('dialog', { name: 'in the place of yours' });
	await isOpenToAll(page, 'asked before replacing');
	await dialog.getByRole('button', { name: 'Keep mine' }).click();
	expect(await text(page)).toEqual(['p1: It stands here.', 'p2: It stays.']);
	await give(page, 'drop', { plain: 'It stays.\n\nIt is new.' });
	await dialog.getByRole('button', { name: 'Put it in' }).click();
	await expect(dialog).toBeHidden();
	expect(await text(page)).toEqual(['p2: It stays.', 'p3: It is new.']);
	await page.getByRole('button', { name: 'Undo' }).click();
	expect(await text(page)).toEqual(['p1: It stands here.', 'p2: It stays.']);
});

test('sentences and words are mended by keyboard and by a tap, each step can be undone', async ({
	page
}) => {
	await begin(page);
	await give(page, 'paste', {
		plain: 'He met Prof. | Lee of the anti-noise group. It rained. We left.'
	});
	await page.getByRole('button', { name: 'Mend sentence 2 of p1' }).press('Enter');
	const mend = page.getByRole('group', { name: 'Mend sentence 2 of p1' });
	await expect(mend.getByRole('button', { name: 'It', exact: true })).toBeFocused();
	await isOpenToAll(page, 'mending');
	await mend.getByRole('button', { name: 'Join with the next sentence' }).press('Enter');
	expect((await text(page)).slice(1)).toEqual(['p1: It rained. We left.']);
	await page.getByRole('listitem').getByText('left', { exact: true }).first().click();
	await mend.getByRole('button', { name: 'We', exact: true }).click();
	await mend.getByRole('button', { name: 'Begin a new sentence with “We”' }).click();
	expect((await text(page)).slice(1)).toEqual(['p1: It rained.', 'p1: We left.']);
	await page.getByRole('listitem').getByText('anti-noise', { exact: true }).first().click();
	const first = page.getByRole('group', { name: 'Mend sentence 1 of p1' });
	await first.getByText('Cut “anti-noise” into two words').click();
	await first.getByRole('button', { name: 'anti and -noise' }).click();
	await expect(first.getByRole('button', { name: 'noise', exact: true })).toBeVisible();
	await first.getByRole('button', { name: 'Make “anti noise” one word' }).click();
	await expect(first.getByRole('button', { name: 'anti-noise', exact: true })).toBeVisible();
	const printed = (await text(page)).join(' ');
	for (let n = 0; n < 4; n++) await page.getByRole('button', { name: 'Undo' }).click();
	expect((await text(page)).slice(1)).toEqual(['p1: It rained.', 'p1: We left.']);
	expect((await text(page)).join(' ')).toBe(printed);
});

test.describe('with a finger', () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('a tap on a word opens what mends it', async ({ page }) => {
		await begin(page);
		await give(page, 'paste', { plain: 'It rained. We left early that day.' });
		await page.getByText('early', { exact: true }).tap();
		const mend = page.getByRole('group', { name: 'Mend sentence 2 of p1' });
		await mend.getByRole('button', { name: 'Begin a new sentence with “early”' }).tap();
		expect(await text(page)).toEqual(['p1: It rained.', 'p1: We left', 'p1: early that day.']);
	});
});

test('paragraphs are chosen, named, moved, reworded, summed up and removed', async ({ page }) => {
	await begin(page);
	const words = (n: number) => Array.from({ length: n }, (_, k) => `word${k}`).join(' ');
	await give(page, 'paste', {
		plain: `Bus goes\n\nOne ${words(299)}.\n\nTwo ${words(99)}.\n\nThe end.`
	});
	const share = page.getByRole('region', { name: 'How much is quoted' });
	await expect(share).toContainText('Students see 2 of 404 words: 0 %');
	await page.getByLabel('Students see p1').check();
	await expect(share).toContainText('Students see 302 of 404 words: 75 %');
	await expect(share).toContainText('Aim at no more than 60 %');
	await page.getByLabel('Students see p2').check();
	await expect(share).toContainText('That is too much: 380 words are the most. Take 22 out.');
	await page.getByLabel('Students see p2').uncheck();
	await page.getByText('Change p3').click();
	await page.getByLabel('What p3 is').selectOption('Quotation, set apart');
	await expect(page.getByRole('region', { name: 'Quotation, set apart p3' })).toBeVisible();
	await page.getByRole('button', { name: 'Put a bridge before p3' }).click();
	await expect(page.getByLabel('Bridge in your own words')).toBeFocused();
	await page.keyboard.type('He goes on.');
	await page.getByRole('button', { name: 'Move p3 up' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Move p3 up' })).toBeFocused();
	expect((await text(page)).slice(-2)).toEqual(['p3: The end.', 's1: He goes on.']);
	await page.getByRole('button', { name: 'Edit the text of p3' }).click();
	await isOpenToAll(page, 'a paragraph is edited');
	await page.getByLabel('The text of p3').fill('The very end. Or not?');
	await page.getByRole('button', { name: 'Keep this text' }).click();
	expect((await text(page)).slice(-3, -1)).toEqual(['p3: The very end.', 'p3: Or not?']);
	await page.getByText('Change p2').click();
	await page.getByRole('button', { name: 'Remove p2' }).click();
	await expect(page.getByText('p2 was removed.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByLabel('Students see p2')).toBeVisible();
});

test('where the article comes from is asked first, kept, and told as missing only when it is time', async ({
	page
}) => {
	await page.goto('/make/');
	await page.getByRole('button', { name: 'Begin a lesson' }).click();
	const publisher = page.getByLabel('Who published it');
	await expect(page.getByRole('textbox').first()).toHaveAccessibleName(/^Who published it/);
	await expect(page.getByText('This is still empty.')).toHaveCount(0);
	await publisher.focus();
	await page.keyboard.press('Tab');
	await expect(publisher).toHaveAccessibleDescription(/This is still empty\.$/);
	await publisher.fill('The Dorn Courier');
	await expect(page.getByText('This is still empty.')).toHaveCount(0);
	await page.getByRole('button', { name: 'What is missing here?' }).click();
	await expect(page.getByText('A text needs an author or a day. Fill')).toBeVisible();
	await isOpenToAll(page, 'what is missing');
	await page.getByLabel('I made this text up').check();
	await expect(page.getByText('A text needs an author or a day. Fill')).toBeHidden();
	for (const [label, value] of [
		['What kind of text it is', 'News'],
		['What the publisher has at stake', 'None known.'],
		['Headline of the article', 'Bus goes'],
		['What happened', 'A bus went.']
	] as const) {
		await page.getByLabel(label).fill(value);
	}
	await page.getByRole('button', { name: 'Add objective 1' }).click();
	await page.keyboard.type('I can find a word.');
	await page.getByRole('button', { name: 'Add question 1' }).click();
	await page.keyboard.type('Is it fair?');
	await page.getByRole('button', { name: 'Add word 1' }).click();
	await page.keyboard.type('bus');
	await expect(page.getByText('One thing is still missing')).toBeVisible();
	await page.getByLabel('What word 1 means').fill('a long car');
	await expect(page.getByText('Nothing is missing on this page.')).toBeVisible();
	await page.getByLabel('Unit').selectOption('Sourcing: who says so?');
	await page.getByLabel('Minutes').fill('500');
	await page.keyboard.press('Tab');
	await expect(page.getByLabel('Minutes')).toHaveValue('180');
	await expect(page.getByText('Every change is kept.')).toBeVisible();
	await page.reload();
	await expect(publisher).toHaveValue('The Dorn Courier');
	await expect(page.getByRole('textbox', { name: 'Objective 1' })).toHaveValue(
		'I can find a word.'
	);
	await expect(page.getByLabel('Unit')).toHaveValue('1-sourcing');
	await page.getByRole('link', { name: 'Next: bring the article in' }).click();
	await expect(page.getByLabel('Paste the article here')).toBeVisible();
});

test.describe('without a network', () => {
	test.use({ installs: true });

	const authors = (page: import('@playwright/test').Page) =>
		page.evaluate(async () => {
			const found: string[] = [];
			for (const name of await caches.keys()) {
				const files = await (await caches.open(name)).keys();
				found.push(...files.map(({ url }) => url).filter((url) => url.includes('/author-')));
			}
			return found.length;
		});

	test('who opened “Lessons of your own” before brings a Word document in', async ({
		context,
		page
	}) => {
		await page.goto('/');
		await prepared(page);
		expect(await authors(page)).toBe(0);
		await page.goto('/make/');
		await expect.poll(() => authors(page)).toBeGreaterThanOrEqual(3);
		await context.setOffline(true);
		await page.reload();
		await begin(page);
		await choose(
			page,
			'a.docx',
			docx([{ text: 'Bus goes', style: 'Title' }, { text: 'It rained.' }])
		);
		await expect(page.locator('section.part')).toHaveCount(2);
		expect(await text(page)).toEqual(['p0: Bus goes', 'p1: It rained.']);
	});
});
