import type { Page } from '@playwright/test';
import { half, openingCode } from '../../src/lib/core/assignment';
import { unpack } from '../../src/lib/core/handin/pack';
import { fromText } from '../../src/lib/exchange/code';
import { fromState } from '../../src/lib/exchange/lms/state';
import { opened } from '../../src/lib/exchange/parcel';
import { done, work } from './doing';
import { keys } from './hands';
import { tasks } from './lessons';
import { isOpenToAll } from './open';
import { courseOf, open, played, School, type Scorm } from './school';
import { expect, test } from './test';

const slug = 'warmup-language';
const own = tasks.filter(({ lesson }) => lesson.slug === slug);
const [first] = own;

/** What each version of SCORM calls what a course tells. */
const words = {
	scorm12: {
		state: 'cmi.suspend_data',
		status: { 'cmi.core.lesson_status': 'passed' },
		begun: { 'cmi.core.lesson_status': 'incomplete' },
		response: 'student_response'
	},
	scorm2004: {
		state: 'cmi.suspend_data',
		status: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' },
		begun: { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'unknown' },
		response: 'learner_response'
	}
} as const;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** What the school’s system stored of the state of a course. */
const state = (school: School) => String(school.stored?.cmi.suspend_data ?? '');

// A page that is being closed may not wait for a network, and scorm-again complains of that on the console.
// It also says so (101, 391), and that a page which was loaded again had begun (101): but no format may be wrong (405 to 407).
test.use({ allow: [/in page dismissal|SCORM ?Error.* (101|391):/] });

for (const way of ['scorm12', 'scorm2004'] as Scorm[]) {
	const told = words[way];
	test(`${way}: a course is worked through, left in the middle, and found again`, async ({
		page
	}) => {
		const school = new School(page, way, played(courseOf(way, [slug], { mastery: 0 })));
		let course = await school.launchWindow();
		await expect(course.getByText(`0 of ${own.length} exercises done`)).toBeVisible();
		await isOpenToAll(course, 'the text that a course begins at');
		await press(course, /^← /);
		await isOpenToAll(course, 'overview');
		for (const [element, value] of Object.entries(told.begun)) {
			await expect.poll(() => school.value(element)).toBe(value);
		}

		// A first exercise is begun, and the window closed.
		await open(course, first!.exercise.title);
		await work(course, first!, 'like ours');
		await isOpenToAll(course, 'an exercise');
		await course.close({ runBeforeUnload: true });
		await expect.poll(() => JSON.stringify(fromState(state(school)).begun)).toContain('"label":"');

		course = await school.launchWindow();
		await press(course, `Go on where you were: ${first!.exercise.title}`);
		await done(course, first!).click();
		await expect(course.getByRole('button', { name: 'Try again' })).toBeVisible();
		await expect(course.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
		await isOpenToAll(course, 'an explanation');

		for (const task of own.slice(1)) {
			await open(course, task.exercise.title);
			await work(course, task, 'like ours');
			await done(course, task).click();
			await expect(course.getByRole('button', { name: 'Try again' })).toBeVisible();
		}
		await expect(course.getByText(`${own.length} of ${own.length} exercises done`)).toBeVisible();
		for (const [element, value] of Object.entries(told.status)) {
			expect(await school.value(element)).toBe(value);
		}
		expect(await school.value('cmi.interactions._count')).toBe(String(own.length));
		const interactions = Object.values(
			school.stored!.cmi.interactions as Record<string, unknown>[]
		);
		expect(interactions).toMatchObject(
			own.map(({ exercise }) => ({
				id: `${slug}.${exercise.id}`,
				[told.response]: expect.stringMatching(/./) as unknown
			}))
		);
		await press(course, /^← /);
		await press(course, 'Finish');
		await isOpenToAll(course, 'results');
		await press(course, 'Finish');
		await expect(course.getByText('Your school’s system has your work.')).toBeVisible();
		await course.close();

		course = await school.launchWindow();
		await expect(course.getByText(`${own.length} of ${own.length} exercises done`)).toBeVisible();
		await open(course, first!.exercise.title);
		await expect(course.getByRole('button', { name: 'Try again' })).toBeVisible();
	});
}

test('in a frame of the school’s page, it goes on after a reload', async ({ page }) => {
	const school = new School(page, 'scorm12', played(courseOf('scorm12', [slug])));
	const course = await school.launch();
	await expect(course.getByRole('heading', { name: 'Read the text' })).toBeVisible();
	await course.getByRole('button', { name: /^2 / }).click();
	const nothing = course.getByRole('button', { name: 'Nothing to mark' });
	const before = state(school);
	await nothing.click();
	await expect(nothing).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => state(school)).not.toBe(before);
	await page.frames()[1]!.evaluate(() => location.reload());
	await course.getByRole('button', { name: /^Go on where you were/ }).click();
	await expect(nothing).toHaveAttribute('aria-pressed', 'true');
});

test('who fails the mastery score has failed, and SCORM 1.2 and 2004 say so', async ({ page }) => {
	const task = tasks.find(
		({ lesson, exercise }) => lesson.slug === slug && exercise.type === 'mark'
	)!;
	const parts = [{ lesson: slug, exercises: [task.exercise.id] }];
	for (const way of ['scorm12', 'scorm2004'] as Scorm[]) {
		const school = new School(page, way, played(courseOf(way, [slug], { mastery: 0.9, parts })));
		const course = await school.launchWindow();
		await open(course, task.exercise.title);
		await work(course, task, 'like ours');
		await done(course, task).click();
		await expect(course.getByText('1 of 1 exercises done')).toBeVisible();
		const status = way === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status';
		await expect.poll(() => school.value(status)).toBe('failed');
		const score = way === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.scaled';
		expect(Number(await school.value(score))).toBeGreaterThan(0);
		expect(await school.value('cmi.objectives.0.id')).toBe('found');
		expect(await school.value('cmi.objectives.1.id')).toBe('left-alone');
		expect(Number(await school.value('cmi.objectives.1.score.raw'))).toBeGreaterThan(0);
		await course.close();
	}
});

test('a session that has ended is told, the work goes on and out as a code, and in when it is taken again', async ({
	page
}) => {
	const school = new School(page, 'scorm12', played(courseOf('scorm12', [slug])));
	const course = await school.launchWindow();
	await open(course, first!.exercise.title);
	school.refuses = true;
	await work(course, first!, 'like ours');
	await done(course, first!).click();
	await expect(
		course.getByText('Your school’s system does not take your work any more.')
	).toBeVisible();
	await expect(course.getByRole('button', { name: 'Try again' }).last()).toBeVisible();
	await isOpenToAll(course, 'a session that has ended');
	await press(course, 'Hand in with a code or file');
	await course.getByText('Hand in with a code or a file instead').click();
	await course.getByLabel('Your name, as your teacher knows it').fill('Mina');
	await press(course, 'Make a text code');
	const code = await course.getByLabel('Your text code').inputValue();
	expect(code).toContain('LOUPE1.');
	const [parcel] = fromText(code);
	const handIn = unpack(opened(parcel as Uint8Array));
	expect(handIn).toMatchObject({ name: 'Mina', assignment: { id: 'a1', version: 1 } });
	expect(handIn.works).toHaveLength(1);

	school.refuses = false;
	await course.getByRole('status').getByRole('button', { name: 'Try again' }).click();
	await expect(course.getByText('does not take your work any more')).toBeHidden();
	await course.close();
	const after = await school.launchWindow();
	await expect(after.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
});

test.describe('where the school’s system does not do its part, one can work and hand in', () => {
	const faults = {
		'it answers false to everything': [
			'for (const name in api) if (name.startsWith("LMS")) api[name] = () => "false";',
			'did not let this course begin'
		],
		'functions are missing': [
			'window.API = { LMSInitialize: () => "true", LMSGetValue: () => "" };',
			'LMSFinish, LMSSetValue, LMSCommit, LMSGetLastError is missing'
		],
		'there is none': ['window.API = undefined;', 'did not find your school’s'],
		'it takes no suspend data': [
			'const set = api.LMSSetValue.bind(api); api.LMSSetValue = (e, v) => e === "cmi.suspend_data" ? "false" : set(e, v);',
			'does not take your work any more'
		],
		'it throws': [
			'for (const name in api) if (name.startsWith("LMS")) api[name] = () => { throw new Error("down"); };',
			'did not let this course begin'
		]
	} as const;
	for (const [fault, [spoilt, said]] of Object.entries(faults)) {
		test(fault, async ({ page }) => {
			const school = new School(page, 'scorm12', played(courseOf('scorm12', [slug])));
			school.spoilt = spoilt;
			const course = await school.launchWindow();
			await expect(course.getByRole('status').first()).toContainText(said);
			await open(course, first!.exercise.title);
			await work(course, first!, 'like ours');
			await done(course, first!).click();
			await expect(course.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
			await expect(course.getByText('Every change is kept')).toBeHidden();
			await press(course, 'Hand in with a code or file');
			await course.getByText('Hand in with a code or a file instead').click();
			await course.getByLabel('Your name, as your teacher knows it').fill('Mina');
			const saving = course.waitForEvent('download');
			await press(course, 'Save a file');
			expect((await saving).suggestedFilename()).toMatch(/^loupe-Mina-.*\.loupe\.txt$/);
		});
	}
});

test('what was kept and is cut short is not thrown away before something is changed', async ({
	page
}) => {
	const school = new School(page, 'scorm12', played(courseOf('scorm12', [slug])));
	let course = await school.launchWindow();
	await open(course, first!.exercise.title);
	await work(course, first!, 'like ours');
	await done(course, first!).click();
	await expect(course.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
	await course.close();
	const whole = String(school.stored!.cmi.suspend_data);
	const cut = whole.slice(0, 60);
	school.stored!.cmi.suspend_data = cut;

	course = await school.launchWindow();
	await expect(course.getByText('cannot be read here')).toBeVisible();
	await isOpenToAll(course, 'unread');
	await expect(course.getByRole('heading', { name: 'Read the text' })).toBeVisible();
	await press(course, /^← /);
	expect(await school.value('cmi.suspend_data')).toBe(cut);
	const saving = course.waitForEvent('download');
	await press(course, 'Save what was kept');
	expect(await (await saving).createReadStream().then((stream) => stream.toArray())).toEqual([
		Buffer.from(cut)
	]);
	await open(course, first!.exercise.title);
	await work(course, first!, 'like ours');
	await done(course, first!).click();
	await expect(course.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
	await expect(course.getByText('cannot be read here')).toBeHidden();
});

test('answers to another version of a lesson are told as such, and a new try takes the new one', async ({
	page
}) => {
	const course = courseOf('scorm12', [slug]);
	const school = new School(page, 'scorm12', played(course));
	let shown = await school.launchWindow();
	await open(shown, first!.exercise.title);
	await work(shown, first!, 'like ours');
	await done(shown, first!).click();
	await expect(shown.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
	await press(shown, /^Next: /);
	const before = state(school);
	await work(shown, own[1]!, 'like ours', 1);
	await expect.poll(() => state(school)).not.toBe(before);
	await shown.close();

	const lessons = course.lessons.map((lesson) => ({ ...lesson, version: 'another' }));
	const newer = new School(page, 'scorm12', played({ ...course, lessons }));
	newer.stored = school.stored;
	shown = await newer.launchWindow();
	await open(shown, first!.exercise.title);
	await expect(shown.getByText('This lesson has changed since this try.')).toBeVisible();
	await open(shown, own[1]!.exercise.title);
	await expect(shown.getByText('This lesson has changed since you began')).toBeVisible();
});

test('where there is too little room, answers come first, and the learner is told', async ({
	page
}) => {
	const task = tasks.find(({ exercise }) => exercise.type === 'open')!;
	const { slug } = task.lesson;
	const school = new School(page, 'scorm12', played(courseOf('scorm12', [slug])));
	let course = await school.launchWindow();
	await open(course, task.exercise.title);
	// Letters by chance cannot be made smaller.
	const long = Array.from({ length: 900 }, () => Math.random().toString(36).slice(2, 8)).join(' ');
	await course.getByRole('textbox').fill(long);
	await expect(course.getByText('too little room')).toBeVisible();
	await expect(course.getByText('What you only began is lost')).toBeVisible();
	await isOpenToAll(course, 'too little room');
	await expect.poll(() => state(school)).not.toBe('');
	const before = state(school);
	expect(before.length).toBeLessThan(4096);
	await course.getByRole('textbox').fill('The headline says more than the text.');
	await expect(course.getByText('too little room')).toBeHidden();
	await expect.poll(() => state(school)).not.toBe(before);
	expect(state(school).length).toBeLessThan(4096);
	await course.close();
	course = await school.launchWindow();
	await press(course, /^Go on where you were/);
	await expect(course.getByRole('textbox')).toHaveValue('The headline says more than the text.');
});

test('an explanation that waits opens with the teacher’s digits, or once the course is finished', async ({
	page
}) => {
	const about = { explanations: 'when the teacher says', tries: 'one' } as const;
	const school = new School(page, 'scorm2004', played(courseOf('scorm2004', [slug], about)));
	const course = await school.launchWindow();
	await open(course, first!.exercise.title);
	await work(course, first!, 'like ours');
	await press(course, 'I am done');
	await expect(course.getByText('The explanation opens when your teacher gives you')).toBeVisible();
	await expect(course.getByRole('button', { name: 'Try again' })).toBeHidden();
	await course.getByLabel('The four digits').fill('12');
	await press(course, 'Open the explanations');
	await expect(course.getByText('These are not the digits')).toBeVisible();
	await isOpenToAll(course, 'closed');
	await course.getByLabel('The four digits').fill(openingCode({ id: 'a1' }));
	await press(course, 'Open the explanations');
	await expect(course.getByText('The explanation opens')).toBeHidden();
	await course.close();

	const later = { explanations: 'after hand-in' } as const;
	const other = new School(page, 'scorm12', played(courseOf('scorm12', [slug], later)));
	const shown = await other.launchWindow();
	await open(shown, first!.exercise.title);
	await work(shown, first!, 'like ours');
	await press(shown, 'I am done');
	await expect(shown.getByText('The explanation opens after you finish')).toBeVisible();
	await press(shown, /^← /);
	await press(shown, 'Results and hand-in');
	await press(shown, 'Finish');
	await expect(shown.getByText('Your school’s system has your work.')).toBeVisible();
	await open(shown, first!.exercise.title);
	await expect(shown.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('somebody who only looks leaves nothing behind', async ({ page }) => {
	const school = new School(page, 'scorm12', played(courseOf('scorm12', [slug])));
	school.spoilt = 'api.cmi.core.lesson_mode = "browse";';
	const course = await school.launchWindow();
	await expect(course.getByText('for looking only')).toBeVisible();
	await open(course, first!.exercise.title);
	await work(course, first!, 'like ours');
	await done(course, first!).click();
	await expect(course.getByText(`1 of ${own.length} exercises done`)).toBeVisible();
	expect(school.commits).toBe(0);
	expect(await school.value('cmi.suspend_data')).toBe('');
	// It ends like any other visit, and what is done after that is not said to be kept.
	await press(course, /^← /);
	await press(course, 'Results and hand-in');
	await press(course, 'Close the course');
	await expect(course.getByText('This course is closed.')).toBeVisible();
	await press(course, /^← /);
	await expect(course.getByText('This course is closed.')).toBeVisible();
	await expect(course.getByText('does not take your work')).toBeHidden();
	await course.close();
	expect(String(school.stored?.cmi.suspend_data ?? '')).toBe('');
});

test('in a split class each learner gets one half, the same at each launch', async ({ page }) => {
	const halves = ['warmup-language', 'further-sanctions-2021'];
	const [a, b] = halves.map((lesson) => ({ lesson, exercises: null }));
	const course = courseOf('scorm12', halves, { parts: [], split: { a: a!, b: b! } });
	const school = new School(page, 'scorm12', played(course));
	const got = async () => {
		const shown = await school.launchWindow();
		const heading = shown.getByRole('heading', { level: 1 });
		await expect(heading).toBeVisible();
		const name = await heading.textContent();
		await expect.poll(() => school.commits).toBeGreaterThan(0);
		await shown.close();
		return name;
	};
	const first = await got();
	expect(course.lessons.map(({ shortTitle }) => shortTitle)).toContain(first);
	const { learner } = fromState(state(school));
	const mine = half(course.assignment, learner) === 'a' ? halves[0] : halves[1];
	expect(course.lessons.find(({ slug }) => slug === mine)!.shortTitle).toBe(first);
	expect(await got()).toBe(first);
});

test('a course is done by keys alone, from its launch to its end', async ({ page }) => {
	await page.context().addInitScript(() => {
		for (const type of ['pointerdown', 'mousedown', 'touchstart'])
			addEventListener(type, () => (document.title = 'A pointer was used'), { capture: true });
	});
	const asked = own.filter(({ exercise }) => ['mark', 'swap', 'open'].includes(exercise.type));
	const parts = [{ lesson: slug, exercises: asked.map(({ exercise }) => exercise.id) }];
	const school = new School(page, 'scorm2004', played(courseOf('scorm2004', [slug], { parts })));
	const course = await school.launchWindow();
	const hand = keys(course);
	const onward = () => hand.press(course.getByRole('button', { name: /^Next: / }));
	const heading = course.getByRole('heading', { level: 1 });
	await onward();
	for (const [n, task] of asked.entries()) {
		await expect(heading).toHaveText(task.exercise.title);
		await expect(heading).toBeFocused();
		if (task.exercise.type === 'mark') {
			const text = course.getByRole('group', { name: 'The text, ready for your marks' });
			await hand.reach(text);
			for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await course.keyboard.press(key);
			await expect(course.getByRole('dialog', { name: /^Your mark: / })).toBeVisible();
			await course.keyboard.press('1');
		} else await work(course, task, 'like ours', Infinity, hand);
		await hand.press(done(course, task));
		await expect(course.getByText(`${n + 1} of ${asked.length} exercises done`)).toBeVisible();
		await onward();
	}
	await expect(heading).toHaveText('Look back');
	await hand.press(course.getByRole('button', { name: /^← / }));
	await hand.press(course.getByRole('button', { name: 'Finish' }));
	await expect(heading).toHaveText('Results and hand-in');
	await hand.press(course.getByRole('button', { name: 'Finish' }));
	await expect(course.getByText('Your school’s system has your work.')).toBeVisible();
	await hand.press(course.getByRole('button', { name: 'Close the course' }));
	await expect(course.getByText('This course is closed.')).toBeVisible();
	await expect(course).not.toHaveTitle('A pointer was used');
	expect(school.stored!.cmi.completion_status).toBe('completed');
});
