import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Assignment } from '../../src/lib/core/assignment';
import { openingCode, pack } from '../../src/lib/core/assignment';
import { unpack } from '../../src/lib/core/handin/pack';
import { toText, fromText } from '../../src/lib/exchange/code';
import { add, joined, type Seen } from '../../src/lib/exchange/frames';
import { toFragment } from '../../src/lib/exchange/link';
import { opened, openedWith, parcel } from '../../src/lib/exchange/parcel';
import { newKeys } from '../../src/lib/exchange/seal';
import { done, kept, work } from './doing';
import { task, whys, type Task } from './lessons';
import { isOpenToAll } from './open';
import { expect, prepared, test } from './test';

const claims = task('further-sanctions-2021', 'claims');
const lesson = claims.lesson.slug;
const assignment: Assignment = {
	id: '3f1a09c27b',
	version: 1,
	title: 'Who says so? Week 3',
	note: 'Read the text once before you begin.',
	parts: [
		{ lesson, exercises: [claims.exercise.id, 'find-the-words'] },
		{ lesson: 'not-in-this-loupe', exercises: null }
	],
	strands: null,
	due: '2031-05-07T15:30',
	tries: 'several',
	explanations: 'at once',
	alias: true,
	revote: false,
	split: null,
	key: null
};
const link = (more: Partial<Assignment> = {}) =>
	`/assigned/${toFragment({ ...assignment, ...more })}`;

async function take(page: Page, more: Partial<Assignment> = {}) {
	await page.goto(link(more));
	await page.getByRole('button', { name: 'Put it on my list' }).click();
	await expect(page.getByText('It is on your list.')).toBeVisible();
}

async function finish(page: Page, doing: Task) {
	await page.goto(doing.path);
	await work(page, doing, 'like ours');
	await done(page, doing).click();
	await expect(done(page, doing)).toBeHidden();
}

async function handIn(page: Page) {
	await page.goto('/');
	await page.getByRole('link', { name: /^(Hand in|See it, or hand in again)/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Hand in' })).toBeVisible();
}

/** What is in a text with one code, as a teacher’s device reads it. */
function read(text: string) {
	const [only] = fromText(text);
	if (!(only instanceof Uint8Array)) throw new Error('There is no whole code in this text.');
	return unpack(opened(only));
}

/** The pixels of the code that shows, as a camera would see them. */
async function picture(page: Page): Promise<ImageData> {
	const shot = await page.getByRole('img', { name: 'The code of your hand-in' }).screenshot();
	const { bits, width, height } = await page.evaluate(async (png) => {
		const image = new Image();
		image.src = `data:image/png;base64,${png}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
		// One bit for a pixel is enough: all is black or white.
		const bits = Array.from({ length: width * height }, (_, n) => (data[n * 4]! < 128 ? '0' : '1'));
		return { bits: bits.join(''), width, height };
	}, shot.toString('base64'));
	const data = new Uint8ClampedArray(width * height * 4).fill(255);
	[...bits].forEach((bit, n) => bit === '0' && data.fill(0, n * 4, n * 4 + 3));
	return { data, width, height, colorSpace: 'srgb' };
}

/** The hand-in in all the codes that show one after the other, read by another library than drew them. */
async function photographed(page: Page, which: Locator) {
	const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
	await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
	const count = Number((await which.textContent())!.split(' of ')[1]);
	let seen: Seen | null = null;
	for (let n = 0; n < count; n++) {
		const codes = await readBarcodes(await picture(page), { formats: ['QRCode'] });
		for (const { bytes } of codes) seen = add(seen, bytes);
		await page.getByRole('button', { name: 'The next one' }).click();
	}
	return unpack(opened(joined(seen!)!));
}

async function saveFile(page: Page): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a file' }).click()
	]);
	// Only then it is written down that it was handed in.
	await expect(page.getByText('Your browser has the file')).toBeVisible();
	return {
		name: download.suggestedFilename(),
		text: await readFile(await download.path(), 'utf8')
	};
}

test('from the link to the list, one exercise, and handed in as a file and as text', async ({
	page
}) => {
	test.setTimeout(150_000);
	await page.goto(link());
	await expect(page.getByRole('heading', { name: 'Who says so? Week 3' })).toBeVisible();
	await expect(page.getByText('It is due on Wednesday 7 May 2031, 15:30')).toBeVisible();
	await expect(page.getByText('A lesson that this Loupe does not have yet')).toBeVisible();
	await isOpenToAll(page, 'the assignment');
	await page.getByRole('button', { name: 'Put it on my list' }).click();
	await expect(page.getByText('It is on your list.')).toBeVisible();
	await page.getByRole('link', { name: 'Go to my list' }).click();
	const list = page.getByRole('region', { name: 'Your assignments' });
	await expect(list).toContainText('due on Wednesday 7 May 2031, 15:30, 0 of 2 done');
	await list.getByRole('link', { name: claims.exercise.title }).click();
	await work(page, claims, 'like ours');
	await done(page, claims).click();
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();

	await handIn(page);
	await expect(page.getByText('1 of 2 exercises finished.')).toBeVisible();
	await page.getByRole('button', { name: 'Save a file' }).click();
	await expect(page.getByRole('alert')).toContainText('Your name is missing.');
	await page.getByLabel('The name that you hand in under').fill('Blue Heron');
	const file = await saveFile(page);
	expect(file.name).toMatch(/^loupe-Blue-Heron-\d{4}-\d{2}-\d{2}\.loupe\.txt$/);
	const [attempt] = await kept(page, 'attempts', claims);
	const given = read(file.text);
	expect(given).toMatchObject({
		name: 'Blue Heron',
		alias: true,
		assignment: { id: assignment.id, version: 1 },
		round: 1,
		works: [{ lesson, exercise: claims.exercise.id, tries: 1, answer: attempt!.answer }]
	});
	await expect(page.getByRole('region', { name: 'Handed in' })).toContainText('as a file');

	await page.getByRole('button', { name: 'Make a text code' }).click();
	const code = await page.getByLabel('Your text code').inputValue();
	expect(read(code).works).toEqual(given.works);
	await page.getByRole('button', { name: 'I have sent it' }).click();
	await expect(page.getByText('it is written down that you handed in')).toBeVisible();
	await page.reload();
	const ways = page.getByRole('region', { name: 'Handed in' }).getByRole('listitem');
	await expect(ways).toHaveCount(2);
	await expect(ways.first()).toContainText('as a text code');
	await isOpenToAll(page, 'handed in');
	await page.goto('/');
	await expect(list).toContainText('1 of 2 done; ✓ handed in on');
	await isOpenToAll(page, 'Home with an assignment');
});

test('a code on the screen is shown to a camera, and the student says that it was scanned', async ({
	page
}) => {
	await take(page, { alias: false });
	await handIn(page);
	await page.getByRole('button', { name: 'Show a code on this screen' }).click();
	await expect(page.getByRole('alert')).toContainText('Your name is missing.');
	await page.getByLabel('Your name, as your teacher knows it').fill('Mina');
	await page.getByRole('button', { name: 'Show a code on this screen' }).click();
	await expect(page.getByRole('alert')).toContainText('There is nothing to hand in yet.');
	await finish(page, claims);
	await handIn(page);
	await page.getByLabel('Your name, as your teacher knows it').fill('Mina');
	await page.getByRole('button', { name: 'Show a code on this screen' }).click();
	await expect(page.getByRole('img', { name: 'The code of your hand-in' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Handed in' })).toHaveCount(0);
	await page.setViewportSize({ width: 320, height: 640 });
	await isOpenToAll(page, 'the code on a small phone');
	await page.getByRole('button', { name: 'I showed it: it was scanned' }).click();
	await expect(page.getByRole('region', { name: 'Handed in' })).toContainText(
		'as a code on the screen'
	);
	await expect(page.getByRole('banner').getByText('Mina')).toBeVisible();
});

test('work that is too long for one code is shown in several, which run, stop and go step by step', async ({
	page
}) => {
	const open = task(lesson, 'open');
	const parts = [{ lesson, exercises: [open.exercise.id] }];
	await take(page, { parts });
	await page.goto(open.path);
	const words = Array.from({ length: 400 }, (_, n) => ((n * 7919 + 13) ** 3 % 1e9).toString(36));
	await page.getByLabel('Your answer').fill(words.join(' '));
	await page.getByRole('button', { name: 'Lock my answer and compare' }).click();
	await done(page, open).click();
	await handIn(page);
	await page.getByLabel('The name that you hand in under').fill('Blue Heron');
	await page.getByRole('button', { name: 'Show a code on this screen' }).click();
	const which = page.getByText(/^Code \d+ of \d+$/);
	await expect(which).toHaveText(/^Code 2 of [3-9]$/);
	await page.getByRole('button', { name: 'Pause' }).click();
	const stopped = await which.textContent();
	await page.getByRole('button', { name: 'The next one' }).click();
	await expect(which).not.toHaveText(stopped!);
	await page.setViewportSize({ width: 320, height: 640 });
	await isOpenToAll(page, 'several codes on a small phone');
	await page.setViewportSize({ width: 1280, height: 720 });
	expect(await photographed(page, which)).toMatchObject({
		name: 'Blue Heron',
		works: [{ lesson, exercise: open.exercise.id, answer: { text: words.join(' ') } }]
	});
});

test('the hand-in after the discussion is the second vote, and the first stays as it was', async ({
	page
}) => {
	test.setTimeout(150_000);
	await take(page, { revote: true, parts: [{ lesson, exercises: [claims.exercise.id] }] });
	await page.goto(claims.path);
	const again = page.getByRole('button', { name: 'Try again' });
	await work(page, claims, 'unlike ours');
	await done(page, claims).click();
	await expect(again).toBeVisible();
	await handIn(page);
	await expect(page.getByText('Which hand-in is this?')).toHaveCount(0);
	await page.getByLabel('The name that you hand in under').fill('Blue Heron');
	const first = read((await saveFile(page)).text);
	expect(first.round).toBe(1);

	await page.goto(claims.path);
	await again.click();
	await work(page, claims, 'like ours');
	await done(page, claims).click();
	await expect(again).toBeVisible();
	await handIn(page);
	await page.getByRole('button', { name: 'Save a file' }).click();
	await expect(page.getByRole('alert')).toContainText('Which hand-in is this?');
	await page.getByLabel('My second vote, after we talked about it').check();
	await expect(page.getByText('Choose one of the two above.')).toHaveCount(0);
	await isOpenToAll(page, 'the second vote');
	const second = read((await saveFile(page)).text);
	const [before, after] = await kept(page, 'attempts', claims);
	expect(second).toMatchObject({
		...{ learner: first.learner, name: 'Blue Heron', assignment: first.assignment, round: 2 },
		works: [{ tries: 2, answer: after!.answer, first: { answer: before!.answer } }]
	});
	expect(second.at).toBeGreaterThan(first.at);
	expect(first.works[0]!.answer).toEqual(before!.answer);
	const ways = page.getByRole('region', { name: 'Handed in' }).getByRole('listitem');
	await expect(ways).toHaveText([/\(your second vote\)$/, /as a file$/]);

	await page.reload();
	await page.getByLabel('The first again, from before we talked about it').check();
	expect(read((await saveFile(page)).text).round).toBe(1);
	await expect(ways).toHaveCount(3);
});

test('the share sheet takes the file, and who closes it has handed in nothing', async ({
	page
}) => {
	await page.addInitScript(() => {
		const shared: Promise<string>[] = [];
		let closes = true;
		Object.assign(window, { shared });
		Object.assign(navigator, {
			canShare: () => true,
			share: ({ files }: { files: File[] }) => {
				if (closes) {
					closes = false;
					return Promise.reject(new DOMException('', 'AbortError'));
				}
				shared.push(files[0]!.text());
				return Promise.resolve();
			}
		});
	});
	await take(page, { alias: false, parts: [{ lesson, exercises: [claims.exercise.id] }] });
	await finish(page, claims);
	await handIn(page);
	await page.getByLabel('Your name, as your teacher knows it').fill('Mina Karimi');
	const share = page.getByRole('button', { name: 'Share', exact: false });
	await share.click();
	await expect(page.getByText('Nothing was sent: you closed the share sheet.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Handed in' })).toHaveCount(0);
	await share.click();
	await expect(page.getByText('Your hand-in went out by the share sheet.')).toBeVisible();
	const way = page.getByRole('region', { name: 'Handed in' }).getByRole('listitem');
	await expect(way).toHaveText(/share sheet/);
	const [text] = await page.evaluate(() =>
		Promise.all((window as unknown as { shared: Promise<string>[] }).shared)
	);
	expect(read(text!)).toMatchObject({ name: 'Mina Karimi', works: [{ lesson }] });
});

test('a sealed hand-in opens with the teacher’s key alone', async ({ page }) => {
	const keys = await newKeys();
	await take(page, { key: keys.publicKey });
	await finish(page, claims);
	await handIn(page);
	await expect(page.getByText('only your teacher’s device can open it')).toBeVisible();
	await page.getByLabel('The name that you hand in under').fill('Blue Heron');
	const { text } = await saveFile(page);
	expect(() => read(text)).toThrow();
	const [sealed] = fromText(text);
	const plain = await openedWith(sealed as Uint8Array, [keys.privateKey]);
	expect(unpack(plain)).toMatchObject({ name: 'Blue Heron', works: [{ lesson }] });
});

test('a broken link says what is wrong, and a code or a file opens the assignment instead', async ({
	page
}) => {
	await page.goto(link().slice(0, -9));
	await expect(page.getByRole('alert').first()).toContainText('This assignment link is broken');
	await isOpenToAll(page, 'a broken link');
	const field = page.getByLabel('The link or the text code');
	await field.fill('Hello class, see you on Monday.');
	await page.getByRole('button', { name: 'Open it' }).click();
	await expect(page.getByText('There is no assignment and no comment in this text.')).toBeVisible();
	await field.fill(`Hello class:\n> ${toText(parcel(pack(assignment)))}\nSee you!`);
	await page.getByRole('button', { name: 'Open it' }).click();
	await expect(page.getByRole('heading', { name: 'Who says so? Week 3' })).toBeVisible();

	await page.goto('/you/');
	await page.getByRole('link', { name: 'I have an assignment' }).click();
	const file = page.getByLabel('Or the file');
	const text = { name: 'a.loupe.txt', mimeType: 'text/plain' };
	await file.setInputFiles({ ...text, buffer: Buffer.from('my diary') });
	await expect(page.getByRole('alert')).toContainText('This is not a file from Loupe.');
	await file.setInputFiles({ ...text, buffer: Buffer.from(toText(parcel(pack(assignment)))) });
	await expect(page.getByRole('heading', { name: 'Who says so? Week 3' })).toBeVisible();
});

test('a newer version takes the place of the older one, and an older one does not', async ({
	page
}) => {
	await take(page);
	await page.goto('/');
	await page.goto(link({ version: 2, title: 'Week 3, shorter' }));
	await page.getByRole('button', { name: 'Put the new version on my list' }).click();
	await expect(page.getByText('It is on your list.')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Week 3, shorter' })).toBeVisible();
	await page.goto(link());
	await expect(page.getByText('Your list has a newer version')).toBeVisible();
});

const kindsInTurn = [claims, task('further-sanctions-2021', 'mark')];

for (const doing of kindsInTurn) {
	test(`the explanation of ${doing.exercise.type} opens after the hand-in, and one try is one try`, async ({
		page
	}) => {
		test.setTimeout(150_000);
		const parts = [{ lesson, exercises: [doing.exercise.id] }];
		await take(page, { parts, tries: 'one', explanations: 'after hand-in' });
		await page.goto(doing.path);
		await work(page, doing, 'like ours');
		if (doing.exercise.type === 'mark') await page.keyboard.press('1');
		await page.getByRole('button', { name: 'I am done', exact: true }).click();
		await expect(page.getByText('Your answer is kept.')).toBeVisible();
		await expect(page.getByText('The explanation opens after you hand in')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
		for (const why of whys(doing)) await expect(page.getByText(why).first()).toBeHidden();
		await isOpenToAll(page, 'kept, not yet explained');
		await page.goto(`/lessons/${lesson}/look-back/`);
		await expect(page.getByText('This page holds the answers.')).toBeVisible();
		await expect(page.getByText('To talk about')).toBeHidden();
		await handIn(page);
		await page.getByLabel('The name that you hand in under').fill('Blue Heron');
		await saveFile(page);
		await expect(page.getByRole('region', { name: 'Handed in' })).toBeVisible();
		await page.goto(doing.path);
		await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
	});
}

test('the explanation opens with the teacher’s four digits', async ({ page }) => {
	const parts = [{ lesson, exercises: [claims.exercise.id] }];
	await take(page, { parts, explanations: 'when the teacher says' });
	await page.goto(claims.path);
	await work(page, claims, 'like ours');
	await page.getByRole('button', { name: 'I am done', exact: true }).click();
	const code = openingCode(assignment);
	const digits = page.getByLabel('The four digits');
	await digits.fill(code === '0000' ? '1111' : '0000');
	await digits.press('Enter');
	await expect(page.getByText('These are not the digits of this assignment.')).toBeVisible();
	await isOpenToAll(page, 'the wrong digits');
	await page.getByRole('button', { name: 'Try again' }).click();
	await work(page, claims, 'like ours');
	await page.getByRole('button', { name: 'I am done', exact: true }).click();
	await digits.fill(code);
	await digits.press('Enter');
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
	await expect(page.getByText(whys(claims)[0]!)).toBeVisible();
});

test.describe('without a network', () => {
	test.use({ installs: true });

	test('an assignment opens and is handed in', async ({ context, page }) => {
		test.slow();
		await page.goto('/');
		await prepared(page);
		await context.setOffline(true);
		await take(page);
		await finish(page, claims);
		await handIn(page);
		await page.getByLabel('The name that you hand in under').fill('Blue Heron');
		const { text } = await saveFile(page);
		expect(read(text).works).toHaveLength(1);
	});
});
