import type { Page } from '@playwright/test';
import type { Assignment } from '../../src/lib/core/assignment';
import type { Course } from '../../src/lib/core/course/course';
import { entries } from '../../src/lib/exchange/zip';
import { fromFragment } from '../../src/lib/exchange/link';
import { isOpenToAll } from './open';
import { done, work } from './doing';
import { tasks } from './lessons';
import { council, downloaded, keepPack } from './packs';
import { open, School } from './school';
import { expect, prepared, test } from './test';

const heading = 'Put lessons into a learning management system';
const make = 'Make the package';

const choose = async (page: Page, ...lessons: string[]) => {
	for (const lesson of lessons) {
		await page.getByLabel('Find a lesson').fill(lesson);
		await page.getByRole('checkbox', { name: new RegExp(`^${lesson}`) }).check();
	}
};

/** What is in the package that a page makes: its files by their paths, and the course in its page. */
async function packed(page: Page): Promise<{ files: Record<string, string>; course: Course }> {
	const zip = await downloaded(page, make);
	const files = Object.fromEntries(
		entries(zip).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes(20_000_000))])
	);
	const [, json] = /<script type="application\/json" id="course">([^<]*)<\/script>/.exec(
		files['index.html']!
	)!;
	return { files, course: JSON.parse(json!) as Course };
}

async function assign(page: Page): Promise<Assignment> {
	await page.goto('/class/');
	await page.getByLabel('Name of the class').fill('8B');
	await page.getByRole('button', { name: 'Make this class' }).click();
	await page.getByRole('link', { name: 'Make an assignment' }).click();
	await page.getByLabel('Title').fill('Week 3: “who”, says & <why>?');
	await choose(page, 'The list left out');
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	const link = await page.getByLabel('Link', { exact: true }).inputValue();
	return fromFragment(new URL(link).hash)!;
}

test.describe('without a network', () => {
	test.use({ installs: true });

	test('a teacher makes a package of an assignment, with all that it asks for in it', async ({
		context,
		page
	}) => {
		test.slow();
		const assignment = await assign(page);
		await prepared(page);
		await page.getByRole('link', { name: 'Put it into a learning management system' }).click();
		await expect(page.getByText('This works without a network, too.')).toBeVisible();
		await context.setOffline(true);
		await page.reload();
		await expect(page.getByText(`“${assignment.title}”, version 1`)).toBeVisible();
		const { files, course } = await packed(page);
		expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
		expect(files['imsmanifest.xml']).toContain('<schemaversion>1.2</schemaversion>');
		expect(files['imsmanifest.xml']).toContain('says &amp; &lt;why&gt;?</title>');
		expect(course.way).toBe('scorm12');
		expect(course.mastery).toBeNull();
		expect(course.assignment).toEqual(assignment);
		expect(course.lessons.map(({ slug }) => slug)).toEqual(['further-sanctions-2021']);
		expect(course.lessons[0]!.blocks.length).toBeGreaterThan(3);
		expect(course.labels.length).toBeGreaterThan(0);
		await expect(
			page.getByText(/^Your browser has “loupe-SCORM-1-2-Week-3-.*\.zip” \(\d+ KB\)/)
		).toBeVisible();
		await expect(page.getByRole('heading', { name: 'What to do with it' })).toBeVisible();
		await isOpenToAll(page, 'a package of an assignment');
	});

	test.describe('that was never there for it', () => {
		test.use({ allow: ['status of 404'] });

		test('a teacher is told that the player is missing', async ({ context, page }) => {
			test.slow();
			await page.goto('/');
			await prepared(page);
			await context.setOffline(true);
			await page.goto('/library/');
			await page.getByRole('link', { name: heading }).click();
			await choose(page, 'The list left out');
			await page.getByRole('button', { name: make }).click();
			await expect(page.getByRole('alert')).toContainText('The player');
			await expect(page.getByRole('alert')).toContainText('Try again with a network.');
		});
	});
});

test('a package of any choice of lessons, in each form, with what is passed', async ({ page }) => {
	test.slow();
	await page.goto('/class/');
	await page.getByRole('link', { name: heading }).click();
	await expect(page.getByText('Nobody passes or fails')).toBeVisible();
	await page.getByLabel('Find a lesson').fill('The list left out');
	await page.getByRole('button', { name: make }).click();
	await expect(page.getByRole('alert')).toContainText('No lesson is chosen yet.');
	await isOpenToAll(page, 'nothing chosen');

	await page.getByLabel('Title').fill('Two texts');
	await page.getByLabel('A note to the class').fill('Read first.');
	await choose(page, 'The list left out', 'What “successful” means');
	await page.getByLabel('One try').check();
	await page.getByLabel('When I say so').check();
	await page.getByLabel('Say who passed').check();
	await page.getByLabel('Passed from a score of, in percent').fill('70');
	await isOpenToAll(page, 'lessons chosen');
	const { files, course } = await packed(page);
	expect(files['imsmanifest.xml']).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>');
	expect(course.mastery).toBe(0.7);
	expect(course.assignment).toMatchObject({
		...{ version: 1, title: 'Two texts', note: 'Read first.', tries: 'one', key: null },
		explanations: 'when the teacher says'
	});
	expect(course.lessons).toHaveLength(2);

	await page.getByLabel('SCORM 2004').check();
	await expect(page.getByText('Your browser has')).toHaveCount(0);
	const later = await packed(page);
	expect(later.files['imsmanifest.xml']).toContain('2004 4th Edition');
	expect(later.files['imsmanifest.xml']).toContain('>0.7</imsss:minNormalizedMeasure>');
	expect(later.course.assignment).toEqual(course.assignment);

	// Another choice is the next version of the same, after a reload, too.
	await page.getByLabel('Title').fill('Two more texts');
	await page.reload();
	await expect(page.getByLabel('Title')).toHaveValue('Two more texts');
	await expect(page.getByText('Chosen:').locator('..')).toContainText('The list left out');
	await expect(page.getByLabel('SCORM 2004')).toBeChecked();
	await expect(page.getByLabel('Passed from a score of, in percent')).toHaveValue('70');
	await page.getByLabel('cmi5').check();
	await page.getByLabel('Say who passed').uncheck();
	const changed = await packed(page);
	expect(Object.keys(changed.files)).toEqual(['cmi5.xml', 'index.html']);
	const { id } = course.assignment;
	expect(changed.files['cmi5.xml']).toContain(`#assignment/${id}/2/work"`);
	expect(changed.course.assignment).toMatchObject({ id, version: 2, title: 'Two more texts' });
	expect(changed.course.mastery).toBeNull();

	// Beginning again makes another assignment, and is taken back with one press.
	await page.getByRole('button', { name: 'Start again' }).click();
	await expect(page.getByLabel('Title')).toHaveValue('');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByLabel('Title')).toHaveValue('Two more texts');
	await page.getByRole('button', { name: 'Start again' }).click();
	await choose(page, 'The list left out');
	const fresh = (await packed(page)).course.assignment;
	expect(fresh.id).not.toBe(id);
	expect(fresh).toMatchObject({ version: 1, title: 'The list left out' });
});

test('some exercises of a lesson go in, and without marking there is nothing to pass', async ({
	page
}) => {
	await page.goto('/class/package/');
	await choose(page, 'The list left out');
	await page.getByLabel('Say who passed').check();
	await page.getByText(/^\d+ exercises of The list left out/).click();
	const exercises = page.getByRole('group').filter({ hasText: 'Loaded? True? Ask twice' }).last();
	const others = exercises.locator('label', { hasNotText: 'Loaded? True?' });
	for (const other of await others.all()) await other.getByRole('checkbox').uncheck();
	await expect(page.getByText('Nobody passes or fails')).toBeVisible();
	const { files, course } = await packed(page);
	expect(course.assignment.parts).toHaveLength(1);
	expect(course.assignment.parts[0]!.exercises).toHaveLength(1);
	expect(course.mastery).toBeNull();
	expect(files['imsmanifest.xml']).not.toContain('masteryscore');
});

test('a lesson that a teacher made goes in with all its content', async ({ page }) => {
	const own = council();
	await keepPack(page, own);
	await page.goto('/class/package/');
	await choose(page, own.head.shortTitle);
	await expect(page.getByText('students need no lesson pack')).toBeVisible();
	const { course } = await packed(page);
	expect(course.lessons).toHaveLength(1);
	expect(course.lessons[0]).toMatchObject({ slug: 'own-council', title: own.head.title });
	expect(course.lessons[0]!.version).toBe(own.version);
	expect(course.lessons[0]!.blocks.length).toBeGreaterThan(0);
	expect(course.lessons[0]!.exercises.length).toBe(own.exercises.length);
});

test.describe('when something does not come', () => {
	test.use({ allow: ['Failed to load resource'] });

	test('the lesson that is missing is named', async ({ page }) => {
		await page.goto('/class/package/');
		await choose(page, 'The list left out', 'What “successful” means');
		await page.route('**/further-sanctions-2021/lesson.json', (route) => route.abort());
		await page.getByRole('button', { name: make }).click();
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('Not on this device: “The list left out”.');
		await isOpenToAll(page, 'a lesson is missing');
		await page.unrouteAll();
		expect((await packed(page)).course.lessons).toHaveLength(2);
		await expect(alert).toHaveCount(0);
	});

	test('the page with which a network answers in its place is no player', async ({ page }) => {
		await page.goto('/class/package/');
		await choose(page, 'The list left out');
		const body = '<!doctype html><title>Sign in</title>';
		await page.route('**/player.html', (route) => route.fulfill({ body }));
		await page.getByRole('button', { name: make }).click();
		await expect(page.getByRole('alert')).toContainText('Something else came');
	});
});

test('a package that takes long says how far it is, and can be stopped', async ({ page }) => {
	await page.goto('/class/package/');
	await choose(page, 'The list left out', 'What “successful” means');
	let go = () => {};
	const held = new Promise<void>((release) => (go = release));
	await page.route('**/further-sanctions-2021/lesson.json', async (route) => {
		await held;
		await route.continue();
	});
	await page.getByRole('button', { name: make }).click();
	await expect(page.getByText('Lessons that are there: 1 of 2')).toBeVisible();
	await isOpenToAll(page, 'on its way');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('Stopped: no package was made.')).toBeVisible();
	await expect(page.getByRole('button', { name: make })).toBeEnabled();
	go();
	expect((await packed(page)).course.lessons).toHaveLength(2);
});

for (const [way, name] of [
	['scorm12', 'Moodle, itslearning'],
	['scorm2004', 'SCORM 2004']
] as const) {
	test(`a package that was made plays in a system: ${way}`, async ({ page }) => {
		await page.goto('/class/package/');
		await page.getByLabel('Title').fill('Made by a teacher');
		await choose(page, 'The list left out');
		await page.getByLabel(name).check();
		const { files, course } = await packed(page);
		const school = new School(page, way, files['index.html']!);
		let shown = await school.launchWindow();
		await expect(shown.getByRole('button', { name: '← Made by a teacher' })).toBeVisible();
		const all = course.lessons[0]!.exercises.length;
		await expect(shown.getByText(`0 of ${all} exercises done`)).toBeVisible();
		const task = tasks.find(
			({ lesson, exercise }) => lesson.slug === course.lessons[0]!.slug && exercise.type === 'open'
		)!;
		await open(shown, task.exercise.title);
		await work(shown, task, 'like ours');
		await done(shown, task).click();
		await expect(shown.getByText(`1 of ${all} exercises done`)).toBeVisible();
		// The answer is with the school at once, before the window is closed.
		await expect
			.poll(() => JSON.stringify(school.stored?.cmi.interactions ?? null))
			.toContain(task.exercise.id);
		await shown.close();
		shown = await school.launchWindow();
		await expect(shown.getByText(`1 of ${all} exercises done`)).toBeVisible();
		await shown.getByRole('button', { name: /^Go on where you were/ }).click();
		await expect(shown.getByRole('button', { name: 'Try again' })).toBeVisible();
	});
}

test('an assignment that is not on this device is no package', async ({ page }) => {
	await page.goto('/class/package/#nowhere/nothing');
	await expect(page.getByText('This assignment is not on this device.')).toBeVisible();
	await expect(page.getByRole('button', { name: make })).toHaveCount(0);
});
