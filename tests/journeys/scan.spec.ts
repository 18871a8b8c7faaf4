import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import type { Issued, Received, SchoolClass } from '../../src/lib/core/classroom';
import type { HandIn } from '../../src/lib/core/handin/hand-in';
import { pack } from '../../src/lib/core/handin/pack';
import { frames } from '../../src/lib/exchange/frames';
import { parcel, sealedParcel } from '../../src/lib/exchange/parcel';
import { code } from '../../src/lib/exchange/qr';
import { returnLinks } from '../../src/lib/exchange/link';
import { newKeys } from '../../src/lib/exchange/seal';
import { everyKind, ofEachKind } from '../core/handin/samples';
import { assignment } from '../exchange/samples';
import { kept } from './doing';
import { shot, shots, test } from './film';
import { isOpenToAll } from './open';
import { expect, prepared } from './test';

// Reading codes takes its time on a busy machine, and the film goes round until all were read.
test.describe.configure({ timeout: 180_000 });

const room = (names: string[]): SchoolClass => ({
	id: 'room-8b',
	name: '8B',
	createdAt: 1_900_000_000_000,
	invented: false,
	students: names.map((name, n) => ({ id: `student-${n}`, name, learners: [] })),
	rev: 0,
	saved: null
});

const lessons = [...new Set(everyKind.works.map(({ lesson }) => lesson))];
const { id, version } = everyKind.assignment!;

const issued = (privateKey: JsonWebKey | null = null): Issued => ({
	id,
	class: 'room-8b',
	assignment: {
		...assignment,
		id,
		version,
		title: 'Week 3',
		parts: lessons.map((lesson) => ({ lesson, exercises: null }))
	},
	createdAt: 1_900_000_000_000,
	privateKey
});

/** Puts a class with an assignment into the browser, as if a teacher had made it, and opens its page. */
async function enter(page: Page, names: string[], all: Issued[] = [issued()]) {
	await page.goto('/class/');
	await expect(page.getByLabel('Name of the class')).toBeVisible();
	await page.evaluate(
		([room, all]) =>
			new Promise<void>((settle, fail) => {
				const opening = indexedDB.open('loupe');
				opening.onsuccess = () => {
					const writing = opening.result.transaction(['classes', 'issued'], 'readwrite');
					writing.objectStore('classes').put(room);
					for (const each of all) writing.objectStore('issued').put(each);
					writing.onerror = () => fail(writing.error);
					writing.oncomplete = () => settle(opening.result.close());
				};
			}),
		[room(names), all] as const
	);
	await page.goto('/class/room/#room-8b');
	await expect(page.getByRole('heading', { name: '8B' })).toBeVisible();
}

/** All hand-ins that the browser keeps. */
const received = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<Received[]>((settle) => {
				const opening = indexedDB.open('loupe');
				opening.onsuccess = () => {
					const store = opening.result.transaction('received').objectStore('received');
					const all = store.getAll();
					all.onsuccess = () => settle(all.result);
					store.transaction.oncomplete = () => opening.result.close();
				};
			})
	);

const scan = (page: Page) => page.getByRole('button', { name: 'Scan with the camera' }).click();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Scan hand-ins' });
const count = (page: Page, done: number, of: number) =>
	expect(dialog(page).getByText(`Week 3: ${done} of ${of} handed in`)).toBeVisible({
		timeout: 90_000
	});
const row = (page: Page, name: string) =>
	dialog(page).getByRole('listitem').filter({ hasText: name });

const single = (handIn: HandIn) => frames(parcel(pack(handIn)));

test('every kind of answer goes from the picture of its code to a tick, exactly as it was', async ({
	film,
	page
}) => {
	const kinds = ofEachKind.map((handIn) => single(handIn)[0]!);
	await film(
		kinds.map((bytes, n) =>
			shot(code(bytes, 'M'), n === 0 ? { turn: 8, blur: 1 } : { turn: (n % 5) - 2 })
		)
	);
	await enter(
		page,
		ofEachKind.map(({ name }) => name)
	);
	await scan(page);
	await count(page, ofEachKind.length, ofEachKind.length);
	await expect(dialog(page).getByRole('status')).toHaveText(/^✓\s+Student \d+\s+handed in\.$/);
	await expect(row(page, 'Student 4')).toContainText('handed in');
	await expect(dialog(page).getByText('Kind ')).toHaveCount(0);
	await expect(dialog(page).getByText('Set aside')).toHaveCount(0);
	await isOpenToAll(page, 'scanning');

	const all = await received(page);
	const sorted = all.sort((one, other) => one.handIn.at - other.handIn.at);
	expect(sorted.map(({ handIn }) => handIn)).toEqual(ofEachKind);
	expect(new Set(all.map(({ way }) => way))).toEqual(new Set(['scan']));

	const isOn = () =>
		page.evaluate(() => document.querySelector('video')?.srcObject instanceof MediaStream);
	expect(await isOn()).toBe(true);
	await page.evaluate(() => {
		const { srcObject } = document.querySelector('video')!;
		Object.assign(window, { track: (srcObject as MediaStream).getVideoTracks()[0] });
	});
	await dialog(page).getByRole('button', { name: 'Close' }).click();
	await expect(dialog(page)).toHaveCount(0);
	expect(
		await page.evaluate(() => (window as { track?: MediaStreamTrack }).track!.readyState)
	).toBe('ended');
	await expect(page.getByRole('button', { name: 'Scan with the camera' })).toBeFocused();
});

test('the codes of two sealed hand-ins in turn make both, and what is wrong is named once', async ({
	film,
	page
}) => {
	const { publicKey, privateKey } = await newKeys();
	const [mina, omid] = (['Mina', 'Omid'] as const).map((name, n) => ({
		...everyKind,
		name,
		learner: `device-of-${name}`,
		at: everyKind.at + n
	})) as [HandIn, HandIn];
	const [ours, theirs] = await Promise.all(
		[mina, omid].map(async (each) => frames(await sealedParcel(pack(each), publicKey), 400))
	);
	expect(ours!.length).toBeGreaterThan(1);
	const mixed = ours!.flatMap((bytes, n) => [bytes, theirs![n]!]);
	const old = { ...ofEachKind[0]!, assignment: { id, version: version - 1 }, name: 'Sara' };
	await film([
		...shots(mixed.slice(0, 1), 'L'),
		...shots([new TextEncoder().encode('https://example.org/menu')]),
		...shots(mixed.slice(1), 'L'),
		...shots(single(old))
	]);
	const title = 'Week 2: the words that push a reader, and who it is that says so';
	const older = { ...issued(), id: 'older', createdAt: 1_890_000_000_000 };
	older.assignment = { ...older.assignment, id: 'older', title };
	await enter(page, ['Mina', 'Omid', 'Sara'], [issued(privateKey), older]);
	await page.getByLabel('Show names').check();
	await scan(page);
	await expect(
		dialog(page)
			.getByText(/[12] of \d parts of one hand-in/)
			.first()
	).toBeVisible({
		timeout: 60_000
	});
	await count(page, 2, 3);
	await expect(row(page, 'Sara')).toContainText('not yet');
	const aside = dialog(page).getByRole('group', { name: 'Set aside: 2' });
	await expect(aside).toContainText('This is not a hand-in from Loupe.', { timeout: 60_000 });
	await expect(aside).toContainText('This answers version 1 of “Week 3”; the newest is 2.');
	await isOpenToAll(page, 'codes set aside');
	await page.setViewportSize({ width: 320, height: 640 });
	await isOpenToAll(page, 'scanning with a small phone');
	expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
	expect((await received(page)).map(({ handIn }) => handIn)).toEqual(
		expect.arrayContaining([mina, omid])
	);
	await aside.getByRole('button', { name: 'Take it in all the same' }).click();
	await count(page, 3, 3);
	await dialog(page).getByRole('button', { name: 'Close' }).click();
	await expect(page.getByText('Not on the list')).toHaveCount(0);
	await expect(page.getByRole('group', { name: 'Set aside: 1' })).toContainText(
		'This is not a hand-in from Loupe.'
	);
});

test('what was scanned last is taken out with one press and comes back with another', async ({
	film,
	page
}) => {
	await film(shots(single(ofEachKind[0]!)));
	await enter(page, [ofEachKind[0]!.name, 'Sara']);
	await scan(page);
	await count(page, 1, 2);
	await dialog(page).getByRole('button', { name: 'Undo' }).click();
	await count(page, 0, 2);
	await expect(dialog(page).getByRole('status')).toContainText('Student 1 was taken out again.');
	await dialog(page).getByRole('button', { name: 'Take it in again' }).click();
	await count(page, 1, 2);
	await dialog(page).getByRole('button', { name: 'Close' }).click();
	await scan(page);
	await expect(dialog(page).getByRole('status')).toContainText(
		'Student 1 has handed this in already.'
	);
	expect(await received(page)).toHaveLength(1);
});

test('the camera is off while nobody sees the page, and looks again after that', async ({
	film,
	page
}) => {
	await film(shots(single(ofEachKind[0]!)));
	await enter(page, ['Sara']);
	await scan(page);
	const picture = dialog(page).getByLabel('What the camera sees');
	await expect(picture).toBeVisible();
	const hide = (hidden: boolean) =>
		page.evaluate((hidden) => {
			Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, hidden);
	await hide(true);
	await expect(picture).toHaveCount(0);
	await hide(false);
	await expect(picture).toBeVisible();
});

test('another camera is chosen, and a light is switched where the camera has one', async ({
	film,
	page
}) => {
	await page.addInitScript(() => {
		const asked: string[] = [];
		Object.assign(window, { asked });
		const { enumerateDevices, getUserMedia } = MediaDevices.prototype;
		MediaDevices.prototype.enumerateDevices = async function () {
			const [one] = (await enumerateDevices.call(this)).filter(({ kind }) => kind === 'videoinput');
			const other = { kind: 'videoinput', deviceId: 'other', label: 'On the desk', groupId: '' };
			return [one!, { ...other, toJSON: () => other } as MediaDeviceInfo];
		};
		MediaDevices.prototype.getUserMedia = function (wish) {
			asked.push(JSON.stringify(wish));
			return getUserMedia.call(this, wish);
		};
		MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as object;
		MediaStreamTrack.prototype.applyConstraints = (wish) =>
			Promise.resolve(void asked.push(JSON.stringify(wish)));
	});
	const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
	await film(shots(single(ofEachKind[0]!)));
	await enter(page, [ofEachKind[0]!.name]);
	await scan(page);
	await dialog(page).getByLabel('Light').check();
	await dialog(page).getByLabel('Light').uncheck();
	await isOpenToAll(page, 'a choice of cameras');
	await dialog(page).getByRole('combobox', { name: 'Camera' }).selectOption('On the desk');
	await expect.poll(asked).toHaveLength(4);
	const [first, on, off, second] = await asked();
	expect(first).toContain('"facingMode":{"ideal":"environment"},"width":{"ideal":1920}');
	expect([on, off]).toEqual(['{"advanced":[{"torch":true}]}', '{"advanced":[{"torch":false}]}']);
	expect(second).toContain('"deviceId":{"ideal":"other"}');
	await count(page, 1, 1);
});

test('a full device is named, and nothing that was scanned is taken for kept', async ({
	film,
	page
}) => {
	await film(shots(single(ofEachKind[0]!)));
	await enter(page, [ofEachKind[0]!.name]);
	await page.evaluate(() => {
		const { add } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.add = () => {
			Object.assign(IDBObjectStore.prototype, { add });
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		};
	});
	await scan(page);
	await expect(dialog(page).getByRole('alert')).toContainText('This device is full');
	await count(page, 0, 1);
	await dialog(page).getByRole('button', { name: 'Try again' }).click();
	await count(page, 1, 1);
});

/** What the camera of the browser sees now: a number for each pixel, from 0, black, to 255. */
async function glimpse(page: Page) {
	const { width, height, pixels } = await page.evaluate(async () => {
		const stream = await navigator.mediaDevices.getUserMedia({
			video: { width: 1280, height: 720 }
		});
		const video = Object.assign(document.createElement('video'), { srcObject: stream });
		await video.play();
		const canvas = document.createElement('canvas');
		const { videoWidth: width, videoHeight: height } = video;
		Object.assign(canvas, { width, height });
		const context = canvas.getContext('2d')!;
		context.drawImage(video, 0, 0);
		for (const track of stream.getTracks()) track.stop();
		const { data } = context.getImageData(0, 0, width, height);
		let pixels = '';
		for (let n = 0; n < data.length; n += 4) pixels += String.fromCharCode(data[n]!);
		return { width, height, pixels: btoa(pixels) };
	});
	const grey = Buffer.from(pixels, 'base64');
	const data = new Uint8Array(grey.length * 4).map((_, n) => (n % 4 === 3 ? 255 : grey[n >> 2]!));
	return { width, height, data };
}

test('a code with comments is read by any camera, and its link puts them beside the answer', async ({
	baseURL,
	film,
	page
}) => {
	const spot = { lesson: 'further-sanctions-2021', exercise: 'calm-editor' };
	await page.goto(`/lessons/${spot.lesson}/${spot.exercise}/`);
	await page.getByLabel('Your answer').fill('I kept the lists.');
	await page.getByRole('button', { name: 'Lock my answer and compare' }).click();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
	const task = { lesson: { slug: spot.lesson }, exercise: { id: spot.exercise } };
	const [done] = await kept(page, 'attempts', task);
	const { learner, at } = done!;
	const text = 'Good: you kept the <b>lists</b>. How would a reader check them?';
	const words = [{ ...spot, answered: at, text, ticks: [], at: at + 1 }];
	const [link] = returnLinks({ learner, assignment: 'a', words }, `${baseURL}/assigned/`);
	await film([shot(code(new TextEncoder().encode(link), 'L'), { turn: 5, blur: 1 })]);

	const seen = decodeQR(await glimpse(page));
	expect(seen).toBe(link);
	await page.goto(seen);
	await expect(page.getByText('One comment is with your answers now.')).toBeVisible();
	await page.getByRole('link', { name: 'Be the calm editor' }).click();
	const word = page.getByRole('complementary', { name: /^Your teacher wrote on / });
	await expect(word).toContainText(text);
});

test.describe('without a camera', () => {
	for (const [name, message] of [
		['NotAllowedError', 'This browser does not let Loupe use the camera.'],
		['NotFoundError', 'This device has no camera.'],
		['NotReadableError', 'The camera cannot be used now'],
		['', 'Browsers give the camera only to safe pages.']
	] as const) {
		test(`because of ${name || 'an address that is not safe'}, it is said what to do`, async ({
			page
		}) => {
			await page.addInitScript((name) => {
				if (!name) return Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
				MediaDevices.prototype.getUserMedia = () =>
					Promise.reject(new DOMException('No picture.', name));
			}, name);
			await enter(page, ['Sara']);
			await scan(page);
			const alert = dialog(page).getByRole('alert');
			await expect(alert).toContainText(message);
			await expect(alert).toContainText('file or paste');
			await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
			if (!name) await isOpenToAll(page, 'no camera');
		});
	}
});

test.describe('without a network', () => {
	test.use({ installs: true });

	test('a teacher who opened a class page before scans, after a reload too', async ({
		context,
		film,
		page
	}) => {
		await film(shots(single(ofEachKind[0]!)));
		await enter(page, [ofEachKind[0]!.name]);
		await prepared(page);
		await expect(page.getByText('The camera reads codes without a network, too.')).toBeVisible({
			timeout: 30_000
		});
		await context.setOffline(true);
		await page.reload();
		await scan(page);
		await count(page, 1, 1);
	});

	test('a teacher who never did is told that the reader is missing', async ({
		context,
		film,
		page
	}) => {
		await film(shots(single(ofEachKind[0]!)));
		await page.goto('/');
		await prepared(page);
		await context.setOffline(true);
		await enter(page, ['Sara']);
		await scan(page);
		await expect(dialog(page).getByRole('alert')).toContainText('could not be loaded');
	});
});
