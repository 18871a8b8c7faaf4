import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { read } from '../../src/lib/core/pack/pack';
import { whole } from '../core/manuscript/whole';
import { isOpenToAll } from './open';
import { putManuscript } from './manuscript';
import { another, council, downloaded, file, keepPack } from './packs';
import { payloads } from './payloads';
import { expect, prepared, tap, test } from './test';

// No host knows the address of a lesson of one’s own: it answers with the page for that.
test.use({ allow: ['status of 404'], actionTimeout: 20_000 });

const answered = /^I am done/;

/** Marks the word that pushes, names the move, and is done. */
async function findGreedy(page: Page) {
	// On the way from another page, its text may still stand there.
	await expect(page.getByRole('button', { name: answered })).toBeVisible();
	await tap(page, 'greedy');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Charged word/ })
		.click();
	await page.getByRole('button', { name: answered }).click();
	await expect(page.locator('.dials')).toContainText('1 of 1');
}

test.describe('with Loupe copied', () => {
	test.use({ installs: true });

	test('a lesson in the making becomes a pack, and who opens it does it without a network', async ({
		page,
		context
	}) => {
		test.setTimeout(240_000);
		await page.goto('/make/');
		await isOpenToAll(page, 'no lesson of one’s own yet');
		const bare = { teach: '', debrief: '', teacher: '', exercises: [] };
		const about = { ...whole().about, author: '', licence: '' };
		await putManuscript(page, { ...whole(), ...bare, about, id: 'm1', slug: 'own-m1' });
		await page.goto('/make/finish/#m1');
		await expect(page.getByRole('heading', { name: 'Still to do: 6' })).toBeVisible();
		await isOpenToAll(page, 'nothing finished yet');
		for (const name of ['Before the text', 'After the exercises', 'For teachers']) {
			await page.getByRole('button', { name: `Take a suggested beginning (${name}` }).click();
		}
		await page.getByRole('button', { name: 'Preview (Before the text' }).click();
		await expect(page.getByRole('heading', { name: 'When it is fine' })).toBeVisible();
		await page.getByRole('button', { name: 'Add “Find the words that push”' }).click();
		await page.getByRole('button', { name: 'Add “In your own words”' }).click();
		await expect(
			page.getByRole('heading', { name: 'Exercises that make themselves' })
		).toBeHidden();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('button', { name: 'Add “In your own words”' })).toBeVisible();
		await page.getByLabel('Author, as students see it').fill('A. Teacher');
		await expect(page.getByRole('heading', { name: 'Still to do: 1' })).toBeVisible();
		await page.getByLabel('Licence of your own words').fill('CC BY 4.0');
		await expect(page.getByRole('heading', { name: 'It is a lesson' })).toBeVisible();
		await expect(page.getByText('Nobody else has read your key yet.')).toBeVisible();
		await page.getByRole('button', { name: 'Show the lesson' }).click();
		await expect(page.getByRole('heading', { name: 'What you learn here' })).toBeVisible();
		await isOpenToAll(page, 'a lesson that is finished');

		await page.getByRole('button', { name: 'Put it into my library' }).click();
		await expect(page.getByText('just as it stands here')).toBeVisible();
		const text = (await downloaded(page, 'Save as a lesson pack')).toString();
		expect(read(text).lessons).toMatchObject([
			{ slug: 'own-m1', author: 'A. Teacher', read: false }
		]);
		const folder = unzipSync(await downloaded(page, 'Save as files'));
		expect(Object.keys(folder).sort()).toEqual(
			[
				'debrief.md',
				'dossier.yaml',
				'exercises.yaml',
				'lesson.yaml',
				'teach.md',
				'teacher.md',
				'text.yaml'
			].map((name) => `own-m1/${name}`)
		);
		expect(strFromU8(folder['own-m1/text.yaml']!)).toContain('- The greedy council met.');

		const student = await another(context);
		await student.goto('/');
		await prepared(student);
		await student.goto('/library/');
		await student.getByRole('link', { name: 'Open a lesson pack' }).click();
		await isOpenToAll(student, 'before a pack is chosen');
		await student
			.getByLabel(/^The file/)
			.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
		await expect(student.getByRole('heading', { name: 'Council meets' })).toBeVisible();
		await expect(student.getByText('13 words are quoted')).toBeVisible();
		await expect(student.getByText('New: this device does not have it yet.')).toBeVisible();
		await isOpenToAll(student, 'what is in a pack');
		await student.getByRole('button', { name: 'Put it into my library' }).click();
		await student.context().setOffline(true);
		await student.getByRole('link', { name: 'Open “Council meets”' }).click();
		await expect(student.getByText('A lesson by A. Teacher.')).toBeVisible();
		await expect(student.getByText('Nobody but its author has read the key yet.')).toBeVisible();
		await student.reload();
		await expect(student.getByRole('heading', { level: 1, name: 'Council meets' })).toBeVisible();
		await isOpenToAll(student, 'a lesson of a teacher');
		await student.getByRole('link', { name: 'Next: Find the words that push' }).click();
		await findGreedy(student);
		await student.reload();
		await expect(student.locator('.dials')).toContainText('1 of 1');
		await student.getByRole('link', { name: 'Next: look back' }).click();
		await expect(student.getByText('Nobody but its author has read the key yet.')).toBeVisible();
		await student.goto('/');
		await expect(student.getByText('You were here: Council meets')).toBeVisible();
		await expect(student.getByRole('row', { name: /Charged word/ })).toHaveCount(1);
		await student.goto('/lessons/own-m1/paper/');
		await expect(student.getByText('greedy').first()).toBeVisible();
	});
});

test('a pack is asked for, kept once, found, removed and put back', async ({ page }) => {
	await keepPack(page, council());
	await page.goto('/make/open/');
	await page.getByLabel(/^The file/).setInputFiles(file(council()));
	await expect(page.getByText('You have this very lesson already.')).toBeVisible();
	await expect(page.getByRole('button', { name: /into my library/ })).toBeHidden();
	await page.goto('/library/');
	await expect(page.locator('li', { hasText: 'Council meets' })).toContainText('by A. Teacher');
	await page.getByRole('searchbox').fill('council');
	await expect(page.getByRole('link', { name: 'Council meets' })).toBeVisible();
	await page.goto('/make/');
	await isOpenToAll(page, 'lessons of one’s own');
	await page.getByRole('button', { name: 'Remove “Council meets”' }).click();
	await page.getByRole('button', { name: 'Yes, remove' }).click();
	await expect(page.getByText('No lesson of your own is in the library')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('link', { name: 'Council meets' })).toBeVisible();
});

test('what is no pack is refused with its reason, and nothing is kept', async ({ page }) => {
	await page.goto('/make/open/');
	const choose = (text: string | Buffer) =>
		page
			.getByLabel(/^The file/)
			.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await choose('Dear parents');
	await expect(page.getByRole('alert')).toContainText('This is not a lesson pack.');
	await choose(file(council()).buffer.toString().replace('greedy', 'kindly'));
	await expect(page.getByRole('alert')).toContainText('changed or damaged');
	await choose(Buffer.alloc(6 * 1024 * 1024, ' '));
	await expect(page.getByRole('alert')).toContainText('bigger than 5 MB');
	await page.getByText('Paste the text of a pack').click();
	await page.getByLabel('The whole text').fill(file(council()).buffer.toString().slice(0, -9));
	await page.getByRole('button', { name: 'Look inside' }).click();
	await expect(page.getByRole('alert')).toContainText('The end of this file is missing.');
	await isOpenToAll(page, 'a pack that was refused');
	await page.goto('/make/');
	await expect(page.getByText('No lesson of your own is in the library')).toBeVisible();
});

test('a try stays readable against the version that it answered', async ({ page }) => {
	await keepPack(page, council());
	await page.goto('/lessons/own-council/find/');
	await findGreedy(page);
	const old = council();
	const [first, ...rest] = old.text.passages as { id: string; sentences: string[] }[];
	const sentences = [
		'The council met for long.',
		'Its greedy head spoke.',
		'All left.',
		'It rained.'
	];
	const text = { ...old.text, passages: [{ ...first!, sentences }, ...rest] };
	await page.goto('/make/open/');
	await page
		.getByLabel(/^The file/)
		.setInputFiles(file(council({ text, madeAt: 1_930_000_000_000 })));
	await expect(page.getByText('Newer than the one that you have')).toBeVisible();
	await page.getByRole('button', { name: /into my library/ }).click();
	await page.getByRole('link', { name: 'Open “Council meets”' }).click();
	await expect(page.getByText('Its greedy head spoke.')).toBeVisible();
	await page.getByRole('link', { name: /^Next: / }).click();
	await expect(page.getByText('You see it as it was then.')).toBeVisible();
	await expect(page.locator('.dials')).toContainText('1 of 1');
	await expect(page.locator('body')).not.toContainText('Its greedy head spoke.');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('Its greedy head spoke.')).toBeVisible();
});

test('a class is assigned a lesson of its teacher’s own, and its results come in', async ({
	page,
	context
}) => {
	test.setTimeout(240_000);
	await keepPack(page, council());
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page.getByLabel('One name on each line').fill('Mina\nOmid');
	await page.getByRole('button', { name: 'Look at the list' }).click();
	await page.getByRole('button', { name: 'Add these 2 students' }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Find a lesson').fill('council');
	await page.getByRole('checkbox', { name: /^Council meets/ }).check();
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(
		page.getByRole('heading', { name: 'The class needs the lesson, too' })
	).toBeVisible();
	await isOpenToAll(page, 'an assignment with a lesson of one’s own');
	const made = page.url();
	const link = await page.getByLabel('Link', { exact: true }).inputValue();
	const text = await downloaded(page, 'Save as a lesson pack');

	const student = await another(context);
	await student.goto(link);
	await expect(student.getByText('A lesson that comes as a lesson pack.')).toBeVisible();
	await student.getByRole('button', { name: 'Put it on my list' }).click();
	await expect(student.getByText('It is on your list.')).toBeVisible();
	await student.goto('/');
	await student.getByRole('link', { name: 'open the lesson pack' }).click();
	await student
		.getByLabel(/^The file/)
		.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: text });
	await student.getByRole('button', { name: 'Put it into my library' }).click();
	await student.getByRole('link', { name: 'Go to your first page' }).click();
	await expect(student.getByText('0 of 1 done')).toBeVisible();
	await student.getByRole('link', { name: 'Find it' }).first().click();
	await findGreedy(student);
	await student.goto('/');
	await student.getByRole('link', { name: /^Hand in/ }).click();
	await student.getByLabel(/name/i).first().fill('Mina');
	const handIn = await downloaded(student, 'Save a file');

	await page.goto(made);
	await page.getByRole('link', { name: 'Go to the class' }).click();
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'mina.loupe.txt', mimeType: 'text/plain', buffer: handIn });
	await expect(page.getByText('1 of 2 handed in.')).toBeVisible();
	await page.getByRole('link', { name: /^Results of/ }).click();
	await expect(page.getByRole('region', { name: 'Who found what' })).toContainText('1');
	await page.locator('summary', { hasText: 'Find it' }).click();
	await expect(page.locator('mark.heat')).toContainText('greedy');
});

test.describe('a pack of somebody who means harm', () => {
	test('runs no script and asks nobody for anything', async ({ page }) => {
		test.setTimeout(240_000);
		expect(payloads.length).toBeGreaterThan(60);
		const asked: string[] = [];
		page.on('request', (request) => {
			if (request.url().includes('xss-probe')) asked.push(request.url());
		});
		page.on('dialog', (dialog) => asked.push(dialog.message()));
		await page.addInitScript(() =>
			Object.assign(window, { hit: () => Object.assign(window, { wasHit: true }) })
		);
		const all = payloads.join('\n\n');
		expect(all.length).toBeLessThan(20_000);
		const words = `<img src=x onerror=hit()>`;
		const old = council();
		const hostile = council({
			...{ teach: all, debrief: payloads.toReversed().join('\n\n'), teacher: payloads.join('\n') },
			...{ author: words, licence: words },
			head: {
				...old.head,
				...{
					event: words,
					contentNote: words,
					objectives: [words, words],
					discussion: [words, words]
				},
				glossary: [
					{ term: words, meaning: words },
					{ term: words, meaning: words }
				],
				provenance: { ...old.head.provenance, stake: words, address: 'javascript:hit()' }
			}
		});
		await keepPack(page, hostile);
		const seen = async (path: string) => {
			await page.goto(path);
			const prose = page.locator('.prose').first();
			await prose.waitFor({ state: 'attached' });
			for (const more of await page.locator('main details').all()) {
				await more.evaluate((details: HTMLDetailsElement) => (details.open = true));
			}
			const strange = await page.locator('.prose').evaluateAll((all) => {
				const tags =
					/^(H[3-6]|P|BR|HR|UL|OL|LI|BLOCKQUOTE|PRE|CODE|EM|STRONG|DEL|A|TABLE|THEAD|TBODY|TR|TH|TD)$/;
				return all.flatMap((prose) =>
					[...prose.querySelectorAll('*')].flatMap((element) => {
						const bad = [...element.attributes].filter(({ name, value }) => {
							if (name === 'href') return !/^https?:\/\//.test(value);
							return !['rel', 'start'].includes(name) && !name.startsWith('svelte-');
						});
						return tags.test(element.tagName) && !bad.length ? [] : [element.outerHTML];
					})
				);
			});
			expect(strange).toEqual([]);
			// Links that stayed lead out, and no link that is left does anything here.
			for (const anchor of await page.locator('.prose a:not([href])').all()) {
				await anchor.evaluate((element: HTMLElement) => element.click());
			}
			await page.evaluate(() =>
				document.querySelectorAll('.prose *').forEach((element) => {
					for (const type of ['mouseover', 'pointerover', 'focus', 'toggle', 'load', 'error']) {
						element.dispatchEvent(new Event(type));
					}
				})
			);
			expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
		};
		await seen('/lessons/own-council/');
		await expect(page.locator('.prose').getByText('<svg onload=hit()>')).toBeVisible();
		await seen('/lessons/own-council/look-back/');
		await seen('/lessons/own-council/teacher/');
		await page.goto('/make/');
		await putManuscript(page, { ...whole(), id: 'm2', teach: all, debrief: all, teacher: all });
		await page.goto('/make/finish/#m2');
		for (let n = 0; n < 3; n++) {
			await page
				.getByRole('button', { name: /^Preview/ })
				.first()
				.click();
		}
		await page.getByRole('button', { name: 'Show the lesson' }).click();
		await expect(page.locator('.prose')).toHaveCount(5);
		expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
		await page.goto('/library/');
		await page.getByRole('searchbox').fill('onerror');
		await expect(page.getByText(words).first()).toBeVisible();
		expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
		expect(asked).toEqual([]);
	});
});

test('a teacher sees whether their lessons exist outside this browser, and a file makes them safe', async ({
	page
}) => {
	await page.goto('/make/');
	await expect(page.getByText('Nothing is here yet that could be lost.')).toBeVisible();
	await putManuscript(page, { ...whole(), id: 'm1', slug: 'own-m1' });
	await page.reload();
	await expect(page.getByText('1 of 1 nowhere else.')).toBeVisible();
	await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my lessons to a file' }).click()
	]);
	await expect(page.getByText('Yes. All are kept here, and in the file')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Yes. All are kept here, and in the file')).toBeVisible();
});
