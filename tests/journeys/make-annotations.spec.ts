import type { Page } from '@playwright/test';
import type { Key, Manuscript } from '../../src/lib/core/manuscript/manuscript';
import * as v from 'valibot';
import { Standard } from '../core/annotation/standard';
import { payloads } from './payloads';
import { openKey, withText } from './make-key';
import { isOpenToAll } from './open';
import { downloaded } from './packs';
import { drag, expect, test } from './test';

const part = (page: Page) => page.getByRole('region', { name: 'Annotations as a file' });
const remark = (page: Page, words: string) =>
	part(page).getByRole('article', { name: words, exact: true });
const lost = (page: Page) => part(page).getByRole('region', { name: /without a place$/ });
const strand = (page: Page, name: string) =>
	page.getByRole('radio', { name: new RegExp(`^${name}`) });
const list = (page: Page) => page.getByRole('region', { name: /^Your key/ });

const choose = (page: Page, file: unknown, name = 'annotations.json') =>
	part(page)
		.getByLabel(/^A file that Loupe/)
		.setInputFiles({
			name,
			mimeType: 'application/json',
			buffer: Buffer.from(typeof file === 'string' ? file : JSON.stringify(file))
		});

const key = (at: string, from: number, to: number, more: Partial<Key>): Key => ({
	...{ at, from, to, strand: 'language', label: 'L1', also: [], zone: 'required' },
	...{ why: '', calmer: '', origin: 'own', ...more }
});

/** A manuscript with a key of three strands in it. */
const withKey = (): Manuscript => ({
	...withText(),
	keys: {
		a: key('p1', 1, 1, { also: ['L3'], why: 'It tells you *what* to <b>feel</b>.', calmer: 'new' }),
		b: key('p1', 7, 8, { strand: 'sourcing', label: 'S4', zone: 'arguable', why: 'Who?' }),
		c: key('p3', 0, 9, { strand: 'framing', label: 'F1', why: 'It stands last.' })
	}
});

/** The keys of the lesson in the making that is kept on the device, without their ids. */
const keptKeys = (page: Page): Promise<Key[]> =>
	page.evaluate(
		() =>
			new Promise<Key[]>((resolve, reject) => {
				const opening = indexedDB.open('loupe');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const asked = opening.result
						.transaction('manuscripts')
						.objectStore('manuscripts')
						.get('journey');
					asked.onerror = () => reject(asked.error);
					asked.onsuccess = () => {
						opening.result.close();
						resolve(Object.values((asked.result as { keys: Record<string, Key> }).keys));
					};
				};
			})
	);

const said = (keys: Key[]) =>
	keys.map(({ origin: _origin, ...key }) => JSON.stringify(Object.entries(key).sort())).sort();

const marked = (exact: string, text = '', tags: string[] = [], more: object[] = []) => ({
	...{ id: exact, uri: 'https://example.org/article', text, tags },
	target: [
		{
			source: 'https://example.org/article',
			selector: [
				{
					type: 'RangeSelector',
					startContainer: '/p[1]',
					startOffset: 0,
					endContainer: '/p[1]',
					endOffset: 1
				},
				...more,
				{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }
			]
		}
	]
});

/** What a colleague marked in Hypothesis, on a page that was typed in another way. */
const hypothesis = {
	total: 6,
	rows: [
		marked('brutal', 'It *pushes*, and [judges](https://example.org).', [
			'charged word',
			'Arguable'
		]),
		marked('Critics said that nobody was askd', 'Who are they?', ['weasel']),
		marked('"is good for most"'),
		marked(
			'the buses',
			'Whose?',
			['S1'],
			[{ type: 'TextPositionSelector', start: 9000, end: 9009 }]
		),
		marked('a disgraceful fifteen years'),
		marked('The mayor was seen in a shop'),
		{ uri: 'https://example.org/article', text: 'A note on the page.', tags: [], target: [{}] }
	]
};

test('a key that was saved as annotations is the same key in a fresh lesson of the same text', async ({
	page
}) => {
	await openKey(page, withKey());
	const file = await downloaded(page, 'Save the key as annotations');
	v.parse(Standard, JSON.parse(file.toString()));
	await expect(part(page)).toContainText(/has the file loupe-key-Council-changes-the-bus-.*\.json/);

	await openKey(page);
	await page.reload();
	await expect(list(page)).toContainText('Nothing is marked');
	await choose(page, file.toString());
	await expect(part(page)).toContainText('3 of 3 remarks have a place in the text.');
	await expect(page.locator('.read mark')).toHaveCount(0);
	await expect(remark(page, 'brutal')).toContainText('or just as right: ');
	await isOpenToAll(page, 'annotations that were brought in');
	await part(page).getByRole('button', { name: 'Accept all as the file says' }).click();
	await expect(part(page).getByRole('heading', { name: /^0 remarks/ })).toBeFocused();
	await expect
		.poll(async () => said(await keptKeys(page)))
		.toEqual(said(Object.values(withKey().keys)));
	expect((await keptKeys(page)).every(({ origin }) => origin === 'file')).toBe(true);

	await choose(page, file.toString());
	await expect(part(page)).toContainText('3 of them are in your key already.');
	await expect(part(page).getByRole('article')).toHaveCount(0);

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(part(page).getByRole('article')).toHaveCount(3);
	await expect.poll(() => keptKeys(page)).toEqual([]);
});

test('what a colleague marked in Hypothesis is found, nearly too, accepted or dismissed; the rest is listed', async ({
	page
}) => {
	await openKey(page);
	await choose(page, hypothesis);
	await expect(part(page)).toContainText('4 of 7 remarks have a place in the text.');
	await expect(remark(page, 'brutal')).toContainText('Charged word');
	await expect(remark(page, 'brutal')).toContainText('The file says: arguable.');
	await expect(remark(page, 'brutal')).toContainText('It pushes, and judges.');
	const near = remark(page, 'Critics say that nobody was asked');
	await expect(near).toContainText('Found nearly. The file has: Critics said that nobody was askd');
	await expect(near).toContainText('No label that Loupe knows. It comes in under “Sourcing');
	await expect(near).toContainText('Other tags: weasel.');
	await expect(remark(page, 'the buses')).toBeVisible();
	await expect(lost(page).getByRole('listitem')).toHaveText([
		/a disgraceful fifteen years.*that students do not see/s,
		/The mayor was seen in a shop.*do not stand in the text/s,
		/names no words of the text.*A note on the page/s
	]);
	await isOpenToAll(page, 'annotations, some without a place');

	await near.getByRole('button', { name: 'Accept as arguable' }).click();
	await list(page).getByText('Critics say that nobody was asked').click();
	await expect(list(page)).toContainText('From a file of annotations.');
	await expect(list(page).getByLabel(/^Why\?/)).toHaveValue('Who are they?');
	await expect(list(page).getByLabel('Label')).toHaveValue('');
	await remark(page, 'is good for most').getByRole('button', { name: 'Dismiss' }).click();
	await expect(part(page).getByText('Dismissed (1)')).toBeVisible();
	await remark(page, 'brutal').getByRole('button', { name: 'Accept as required' }).click();
	await expect(strand(page, 'Language')).toHaveAccessibleName('Language (1)');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(remark(page, 'brutal')).toBeVisible();
	await expect(strand(page, 'Language')).toHaveAccessibleName('Language (0)');
	await part(page).getByRole('button', { name: 'Dismiss all' }).click();
	await expect(part(page).getByText('Dismissed (3)')).toBeVisible();
});

test('the keyboard alone pastes annotations, accepts one, dismisses another and takes it back', async ({
	page
}) => {
	await openKey(page);
	await part(page).getByText('Paste annotations').focus();
	await page.keyboard.press('Enter');
	await part(page).getByLabel('The whole text').focus();
	await page.keyboard.insertText(JSON.stringify([marked('brutal', '', ['L1']), marked('Monday')]));
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(part(page).getByText('2 of 2 remarks have a place')).toBeFocused();
	await remark(page, 'brutal').getByRole('button', { name: 'Accept as required' }).focus();
	await page.keyboard.press('Enter');
	const next = remark(page, 'Monday').getByRole('button', { name: 'Accept as required' });
	await expect(next).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(part(page).getByRole('heading', { name: /^0 remarks/ })).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(remark(page, 'Monday')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(remark(page, 'brutal')).toBeVisible();
});

test('a dropped file is brought in, on a phone too', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await openKey(page);
	const data = await page.evaluateHandle((text) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([text], 'a.jsonld', { type: 'application/ld+json' }));
		return transfer;
	}, JSON.stringify(hypothesis));
	await part(page)
		.getByRole('region', { name: 'Bring in annotations' })
		.dispatchEvent('drop', { dataTransfer: data });
	await expect(part(page)).toContainText('4 of 7 remarks have a place in the text.');
	await isOpenToAll(page, 'annotations on a phone');
});

test('hostile files are refused with a reason, and nothing changes', async ({ page }) => {
	await openKey(page, withKey());
	for (const [file, reason] of [
		['<html><script>alert(1)</script>', 'This is no file of annotations.'],
		['['.repeat(100_000), 'too deep'],
		['[{"target":{"__proto__":{"x":1}}}]', '__proto__'],
		[JSON.stringify(Array(1_001).fill(marked('brutal'))), 'longer than 1,000'],
		[' '.repeat(5 * 1024 * 1024 + 1), 'bigger than 5 MB'],
		['{"type":"AnnotationCollection","first":"https://example.org/1"}', 'only says where']
	] as const) {
		await choose(page, file);
		await expect(part(page).getByRole('alert')).toContainText(reason);
	}
	await expect(part(page).getByRole('article')).toHaveCount(0);
	expect(said(await keptKeys(page))).toEqual(said(Object.values(withKey().keys)));
});

test('what stands in remarks is text: no script runs and nothing is asked for', async ({
	page
}) => {
	const seen: string[] = [];
	await page.exposeFunction('hit', () => void seen.push('a script ran'));
	page.on('request', (asked) => {
		if (/probe|evil/.test(asked.url())) seen.push(asked.url());
	});
	await openKey(page);
	const format = (n: number) => ['text/html', 'text/markdown', 'text/plain', undefined][n % 4];
	const rows = payloads.map((value, n) => ({
		...{ type: 'Annotation', id: value, motivation: 'commenting' },
		body: [
			{ type: 'TextualBody', value, format: format(n) },
			{ type: 'TextualBody', value, purpose: 'tagging' },
			{ type: 'TextualBody', value, purpose: 'editing', format: format(n + 1) }
		],
		target: {
			source: value,
			selector: { type: 'TextQuoteSelector', exact: n % 2 ? 'brutal' : value }
		}
	}));
	await choose(page, rows);
	await expect(part(page)).toContainText(`of ${payloads.length} remarks have a place`);
	await part(page).getByRole('button', { name: 'Accept all as required' }).click();
	await expect(part(page).getByRole('heading', { name: /^0 remarks/ })).toBeVisible();
	await expect(
		page.locator('main').locator('script, iframe, object, embed, img, base, meta')
	).toHaveCount(0);
	expect(seen).toEqual([]);
});

test('a student saves the marks of a finished exercise as annotations, without the keys', async ({
	page
}) => {
	await page.goto('/lessons/further-sanctions-2021/find-the-words/');
	await expect(page.getByText('Your marks')).toBeVisible();
	await expect(page.getByRole('button', { name: /as annotations/ })).toHaveCount(0);
	await drag(page, 'terror', 'group held');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Name tag/ })
		.click();
	await page.getByRole('button', { name: 'I am done: show me why' }).click();
	const file = await downloaded(page, 'Save my marks as annotations');
	const { total, first, creator } = v.parse(Standard, JSON.parse(file.toString()));
	expect([total, creator]).toEqual([1, undefined]);
	const { body, target, created } = first!.items[0]!;
	expect(body.map(({ value }) => value)).toEqual(['L2 Name tag', 'language']);
	expect(target.selector[0].exact).toBe('terror group held');
	expect(created).toBeTruthy();
	await isOpenToAll(page, 'a finished exercise with its marks to save');
});

test('the key of a lesson that came with Loupe is saved from its notes for teachers', async ({
	page
}) => {
	await page.goto('/lessons/further-sanctions-2021/teacher/');
	const file = await downloaded(page, 'Save the key as annotations');
	const { total, first } = v.parse(Standard, JSON.parse(file.toString()));
	expect(total).toBeGreaterThan(5);
	expect(
		first!.items.every(({ body }) => body.some(({ purpose }) => purpose === 'commenting'))
	).toBe(true);
	await isOpenToAll(page, 'notes for teachers with the key to save');
});
