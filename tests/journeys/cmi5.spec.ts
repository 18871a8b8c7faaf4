import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import * as validation from '@learninglocker/xapi-validation';
import { fromState } from '../../src/lib/exchange/lms/state';
import { launching } from '../lrs/launching';
import type { Mischief } from '../lrs/double';
import { done, work } from './doing';
import { tasks } from './lessons';
import { isOpenToAll } from './open';
import { courseOf, open, played, RecordStore } from './school';
import { expect, test } from './test';

const slug = 'warmup-language';
const task = tasks.find(
	({ lesson, exercise }) => lesson.slug === slug && exercise.type === 'mark'
)!;
const parts = [{ lesson: slug, exercises: [task.exercise.id] }];
const course = played(courseOf('cmi5', [slug], { parts }));

const validate = (validation.default as unknown as { default: typeof validation.default }).default;

/** What a store has of what is under way. */
function begun({ documents }: { documents: Map<string, string> }): string {
	const kept = documents.get('loupe');
	return kept ? JSON.stringify(fromState(kept).begun) : '';
}

/** A unit that was launched, with its exercise worked on and not given yet. */
async function underWay(page: Page) {
	await page.goto('/about/');
	const store = new RecordStore(page, course);
	const unit = await store.launch();
	await open(unit, task.exercise.title);
	await work(unit, task, 'like ours');
	await expect.poll(() => store.documents.has('loupe')).toBe(true);
	return { store, unit };
}

// A document that is not there yet is one that the store says 404 to.
test.use({ allow: [/status of 404|status of 500|ERR_FAILED/] });

test('a unit is launched, told as xAPI statements, left and launched again', async ({ page }) => {
	await page.goto('/about/');
	const store = new RecordStore(page, course);
	store.launchData = { launchMode: 'Normal', masteryScore: 0, returnURL: `${page.url()}` };
	let unit = await store.launch();
	await expect(unit.getByText('0 of 1 exercises done')).toBeVisible();
	expect(store.verbs).toEqual(['initialized']);
	await open(unit, task.exercise.title);
	await work(unit, task, 'like ours');
	await expect.poll(() => begun(store)).toContain('"label":"');
	await expect(unit.getByText('Every change is kept')).toBeVisible();
	const before = store.documents.get('loupe');

	// The token is given once: who loads the page once more goes on with it.
	await unit.reload();
	await unit.getByRole('button', { name: /^Go on where you were/ }).click();
	await done(unit, task).click();
	await expect(unit.getByText('1 of 1 exercises done')).toBeVisible();
	await expect.poll(() => store.verbs).toEqual(['initialized', 'answered', 'completed', 'passed']);
	expect(store.documents.get('loupe')).not.toBe(before);
	await isOpenToAll(unit, 'an explanation');
	await unit.close();

	unit = await store.launch();
	await expect(unit.getByText('1 of 1 exercises done')).toBeVisible();
	await unit.getByRole('button', { name: 'Finish' }).click();
	await unit.getByRole('button', { name: 'Close the course' }).click();
	await unit.waitForURL(/\/about\//);
	expect(store.verbs.slice(4)).toEqual(['initialized', 'terminated']);
	for (const statement of store.statements) expect(validate(statement)).toEqual([]);
	const answered = store.statements.find(({ verb }) => verb.id.endsWith('answered'))!;
	expect(answered).toMatchObject({
		actor: { name: 'Mina' },
		context: {
			registration: '8f8f2f5e-7c3e-4b5e-9c7e-0a1b2c3d4e5f',
			contextActivities: {
				grouping: [
					{ id: 'https://lms.example/courses/7' },
					{ definition: { name: { en: 'Read closely' } } }
				]
			},
			extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' }
		}
	});
});

test('a store that fails in between has each statement once in the end', async ({ page }) => {
	const { store, unit } = await underWay(page);
	store.faults.push({ path: /^statements/, status: 500 });
	await done(unit, task).click();
	await expect(unit.getByText('does not take your work any more')).toBeVisible();
	store.faults.push({ path: /activities\/state/, status: 0 });
	await unit.getByRole('status').getByRole('button', { name: 'Try again' }).click();
	await expect(unit.getByText('does not take your work any more')).toBeVisible();
	await unit.getByRole('status').getByRole('button', { name: 'Try again' }).click();
	await expect(unit.getByText('does not take your work any more')).toBeHidden();
	expect(store.verbs).toEqual(['initialized', 'answered', 'completed']);
});

test('what was told is noted again where the note was lost, so a second launch tells nothing twice', async ({
	page
}) => {
	const { store, unit } = await underWay(page);
	store.lostNotes = 1;
	await done(unit, task).click();
	await expect(unit.getByText('does not take your work any more')).toBeVisible();
	expect(store.verbs).toEqual(['initialized', 'answered', 'completed']);
	await unit.getByRole('status').getByRole('button', { name: 'Try again' }).click();
	await expect(unit.getByText('does not take your work any more')).toBeHidden();
	await unit.close();
	const again = await store.launch();
	await expect(again.getByText('1 of 1 exercises done')).toBeVisible();
	await again.getByRole('button', { name: 'Finish' }).click();
	await again.getByRole('button', { name: 'Finish' }).click();
	await expect(again.getByText('Your school’s system has your work.')).toBeVisible();
	expect(store.verbs).toEqual(['initialized', 'answered', 'completed', 'initialized']);
});

test('a launch whose token was used is told, and the work goes out by hand', async ({ page }) => {
	await page.goto('/about/');
	const store = new RecordStore(page, course);
	const unit = await store.launch();
	await expect(unit.getByText('0 of 1 exercises done')).toBeVisible();
	const address = unit.url();
	await unit.close();
	const other = await page.context().newPage();
	await other.goto(address);
	await expect(other.getByText('did not let this course begin')).toBeVisible();
	await other.goto(address.replace(/\?.*/, ''));
	await expect(other.getByText('did not find your school’s')).toBeVisible();
	await open(other, task.exercise.title);
	await work(other, task, 'like ours');
	await done(other, task).click();
	await other.getByRole('button', { name: 'Hand in with a code or file' }).click();
	await expect(other.getByRole('heading', { name: 'Results and hand-in' })).toBeVisible();
});

test.describe('with a record store at another address', () => {
	// What is asked of the two servers of the school, and what the browser says of their failures.
	test.use({ allow: [/\/xapi\/|\/unit\/|status of 404/] });

	/** A school on this machine whose record store stands beside the page of the course, not behind it. */
	async function launched(page: Page, script: Mischief[] = []) {
		const store = await launching(() => script.shift() ?? 'kept');
		const server = createServer((_, response) =>
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(course)
		);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const { port } = server.address() as AddressInfo;
		const launch = async () => {
			const unit = await page.context().newPage();
			await unit.goto(store.launch(`http://127.0.0.1:${port}/unit/`).href);
			return unit;
		};
		const close = async () => {
			server.closeAllConnections();
			server.close();
			await store.close();
		};
		return { store, launch, close };
	}

	test('a change that was made a moment before the window is closed is there at the next launch', async ({
		page
	}) => {
		const { store, launch, close } = await launched(page);
		let unit = await launch();
		await open(unit, task.exercise.title);
		await expect.poll(() => store.documents.has('loupe')).toBe(true);
		await work(unit, task, 'like ours');
		await unit.close({ runBeforeUnload: true });
		await expect.poll(() => begun(store)).toContain('"label":"');
		unit = await launch();
		await unit.getByRole('button', { name: /^Go on where you were/ }).click();
		await done(unit, task).click();
		await expect(unit.getByText('1 of 1 exercises done')).toBeVisible();
		await close();
	});

	test('a store that keeps an answer and is never heard again is told it once', async ({
		page
	}) => {
		const { store, launch, close } = await launched(page, ['kept', 'silent']);
		const unit = await launch();
		await open(unit, task.exercise.title);
		await work(unit, task, 'like ours');
		await done(unit, task).click();
		await expect(unit.getByText('1 of 1 exercises done')).toBeVisible();
		await expect(unit.getByText('does not take your work any more')).toBeVisible();
		await unit.getByRole('status').getByRole('button', { name: 'Try again' }).click();
		await expect(unit.getByText('does not take your work any more')).toBeHidden();
		expect(store.verbs()).toEqual(['initialized', 'answered', 'completed']);
		// A verdict that is no pass is told once the learner closes the course.
		await unit.getByRole('button', { name: /^← / }).click();
		await unit.getByRole('button', { name: 'Finish' }).click();
		await unit.getByRole('button', { name: 'Close the course' }).click();
		await expect(unit.getByText('This course is closed.')).toBeVisible();
		expect(store.verbs().slice(3)).toEqual(['failed', 'terminated']);
		await close();
	});

	test('a store that does not answer at the launch is asked again, and what was done meanwhile goes to what it had', async ({
		page
	}) => {
		const { store, launch, close } = await launched(page);
		let unit = await launch();
		await open(unit, task.exercise.title);
		await work(unit, task, 'like ours');
		await done(unit, task).click();
		await expect.poll(() => store.verbs()).toContain('completed');
		await unit.close();

		store.faults.push({ path: /^GET .*stateId=loupe&/, status: 500 });
		unit = await launch();
		await expect(unit.getByText('does not take your work any more')).toBeVisible();
		await open(unit, task.exercise.title);
		await work(unit, task, 'unlike ours');
		await done(unit, task).click();
		await expect(unit.getByText('1 of 1 exercises done')).toBeVisible();
		await unit.getByRole('status').getByRole('button', { name: 'Try again' }).click();
		await expect(unit.getByText('does not take your work any more')).toBeHidden();
		const [work1] = fromState(store.documents.get('loupe')!).works;
		expect(work1).toMatchObject({ tries: 2 });
		await close();
	});
});
