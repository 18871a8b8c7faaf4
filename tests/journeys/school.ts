import { expect, type FrameLocator, type Page, type Route } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../../src/lib/core/course/course';
import type { LabelCard } from '../../src/lib/core/label-card';
import type { Lesson } from '../../src/lib/core/lesson';
import { packageOf } from '../../src/lib/exchange/lms/package';
import { entries } from '../../src/lib/exchange/zip';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const built = <T>(path: string) => JSON.parse(read(`build/${path}`)) as T;

export type Scorm = Extract<Course['way'], `scorm${string}`>;

/** The run-times of scorm-again: what a learning management system offers to what it shows. */
const runtimes: Record<Scorm, { file: string; make: string; name: string }> = {
	scorm12: { file: 'scorm12', make: 'Scorm12API', name: 'API' },
	scorm2004: { file: 'scorm2004', make: 'Scorm2004API', name: 'API_1484_11' }
};

/** A course of some lessons that come with Loupe. */
export function courseOf(
	way: Course['way'],
	slugs: string[],
	about: Partial<Course['assignment']> & { mastery?: number } = {}
): Course {
	const { mastery = null, ...asked } = about;
	return {
		way,
		mastery,
		assignment: {
			...{ id: 'a1', version: 1, title: 'Read closely', note: '', strands: null, due: null },
			parts: slugs.map((lesson) => ({ lesson, exercises: null })),
			...{ tries: 'several', explanations: 'at once', alias: false, revote: false },
			...{ split: null, key: null },
			...asked
		},
		lessons: slugs.map((slug) => built<Lesson>(`lessons/${slug}/lesson.json`)),
		labels: built<LabelCard[]>('labels.json')
	};
}

/** The page that a package of a course begins with: taken out of the zip, as a learning management system does. */
export function played(course: Course): string {
	const packed = packageOf(course, read('build/player.html'), Date.UTC(2031, 4, 7));
	const start = entries(packed).find(({ path }) => path === 'index.html')!;
	return new TextDecoder().decode(start.bytes(100 * 1024 * 1024));
}

/** Goes to an exercise by the overview; a course of one lesson begins at its text, one press away from there. */
export async function open(page: Page, title: string) {
	await page.getByText(/ of \d+ exercises done$/).waitFor();
	const back = page.getByRole('button', { name: /^← / });
	if (await back.isVisible()) await back.click();
	await page.getByRole('listitem').getByRole('button', { name: title, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
}

/**
 * A learning management system in the browser of a journey: the real run-time of scorm-again round the course in a
 * frame, and behind it a memory that stores what is committed.
 */
export class School {
	/** What was stored at the last commit; null before the first. */
	stored: { cmi: Record<string, unknown> } | null = null;
	commits = 0;
	/** Whether it stores nothing, as after the end of a session. */
	refuses = false;
	/** A script that runs before the course is there, with `api` at hand. */
	spoilt = '';
	private answers: Record<string, [type: string, body: () => string]> = {};
	private isServing = false;

	constructor(
		private readonly page: Page,
		private readonly way: Scorm,
		private readonly html: string
	) {}

	/** Opens the course in a frame of the school’s page, as somebody does who presses its name there. */
	async launch(): Promise<FrameLocator> {
		await this.serve(
			'<iframe title="Course" src="/school/course/index.html" style="width:100%;height:95vh;border:0"></iframe>'
		);
		return this.page.frameLocator('iframe');
	}

	/** Opens it in a window of its own, as many schools have it. */
	async launchWindow(): Promise<Page> {
		await this.serve(
			'<a href="/school/course/index.html" target="course" rel="opener">Open the course</a>'
		);
		const opening = this.page.waitForEvent('popup');
		await this.page.getByRole('link').click();
		const course = await opening;
		await course.waitForLoadState();
		return course;
	}

	private async serve(body: string): Promise<void> {
		const { file, make, name } = runtimes[this.way];
		const before = JSON.stringify(this.stored?.cmi ?? null);
		const answers: School['answers'] = {
			'': [
				'text/html',
				() => `<!doctype html><html lang="en" data-size="normal"><title>School</title>
					<script src="/school/runtime.js"></script>
					<script>
						const api = new ${make}({ autocommit: false, lmsCommitUrl: '/school/commit', useAsynchronousCommits: false });
						const before = ${before};
						if (before) api.loadFromJSON(before, 'cmi');
						window.${name} = api;
						${this.spoilt}
					</script>
					${body}`
			],
			'runtime.js': [
				'text/javascript',
				() => read(`node_modules/scorm-again/dist/${file}.js`).replace(/\/\/# sourceMap.*/, '')
			],
			'course/index.html': ['text/html', () => this.html]
		};
		const { isServing } = this;
		[this.answers, this.isServing] = [answers, true];
		if (!isServing) await this.answer();
		await this.page.goto('/school/');
	}

	/** Answers for good: a window that is closed may still ask while the next is opened. */
	private async answer(): Promise<void> {
		await this.page.context().route(/\/school\//, async (route) => {
			const path = new URL(route.request().url()).pathname.replace('/school/', '');
			if (path === 'commit') {
				const body = route.request().postData() ?? '{}';
				if (!this.refuses) this.stored = JSON.parse(body);
				this.commits++;
				return route.fulfill({
					json: this.refuses ? { result: false, errorCode: 101 } : { result: true, errorCode: 0 }
				});
			}
			const [contentType, body] = this.answers[path]!;
			return route.fulfill({ contentType, body: body() });
		});
	}

	/** An element that the run-time has at this moment. */
	value(element: string): Promise<string> {
		const { name } = runtimes[this.way];
		const get = this.way === 'scorm12' ? 'LMSGetValue' : 'GetValue';
		return this.page.evaluate(
			([name, get, element]) =>
				String(
					(window as unknown as Record<string, Record<string, (e: string) => unknown>>)[name!]![
						get!
					]!(element!)
				),
			[name, get, element]
		);
	}
}

type Statement = { id: string; verb: { id: string } } & Record<string, unknown>;

/**
 * A learning management system that launches by cmi5, with a record store in the browser of a journey: a token that
 * is given once, documents of one learner, and statements, each once.
 */
export class RecordStore {
	readonly statements: Statement[] = [];
	readonly documents = new Map<string, string>();
	/** The answers to the next requests to a path, before it answers as it should. */
	readonly faults: { path: RegExp; status: number }[] = [];
	/** How many times it does not take the note of what was told. */
	lostNotes = 0;
	launchData: Record<string, unknown> = { launchMode: 'Normal', moveOn: 'Completed' };
	private tokens = 0;

	constructor(
		private readonly page: Page,
		private readonly html: string
	) {}

	/** The verbs of what was told, in its order. */
	get verbs(): string[] {
		return this.statements.map(({ verb }) => verb.id.split('/').at(-1)!);
	}

	async launch(): Promise<Page> {
		const context = this.page.context();
		const session = ++this.tokens;
		if (session === 1) await context.route(/\/school\//, (route) => this.answer(route));
		let given = false;
		await context.route(new RegExp(`/school/token/${session}$`), (route) => {
			if (given) return route.fulfill({ json: { 'error-code': '1', 'error-text': 'used' } });
			given = true;
			return route.fulfill({ json: { 'auth-token': `t${session}` } });
		});
		const home = new URL(this.page.url()).origin;
		const actor = {
			objectType: 'Agent',
			name: 'Mina',
			account: { homePage: 'https://lms.example', name: 'u1' }
		};
		const params = new URLSearchParams({
			endpoint: `${home}/school/lrs/`,
			fetch: `${home}/school/token/${session}`,
			actor: JSON.stringify(actor),
			registration: '8f8f2f5e-7c3e-4b5e-9c7e-0a1b2c3d4e5f',
			activityId: 'https://lms.example/courses/7/units/1'
		});
		const course = await context.newPage();
		await course.goto(`/school/course/index.html?${params}`);
		return course;
	}

	private async answer(route: Route): Promise<void> {
		const request = route.request();
		const url = new URL(request.url());
		if (url.pathname.endsWith('/course/index.html')) {
			return route.fulfill({ contentType: 'text/html', body: this.html });
		}
		const path = url.pathname.replace('/school/lrs/', '');
		const fault = this.faults.findIndex((each) => each.path.test(path));
		if (fault >= 0) {
			const { status } = this.faults.splice(fault, 1)[0]!;
			if (status === 0) return route.abort();
			return route.fulfill({ status });
		}
		if (path === 'statements') return this.keep(route, request.postDataJSON() as Statement[]);
		if (path === 'agents/profile') return route.fulfill({ status: 404 });
		const id = url.searchParams.get('stateId')!;
		if (request.method() === 'PUT') {
			if (id === 'loupe-told' && this.lostNotes-- > 0) return route.fulfill({ status: 500 });
			this.documents.set(id, request.postData() ?? '');
			return route.fulfill({ status: 204 });
		}
		if (id === 'LMS.LaunchData') return route.fulfill({ json: this.launched() });
		const body = this.documents.get(id);
		return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body });
	}

	private launched() {
		const extensions = {
			'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `s${this.tokens}`
		};
		const grouping = [{ id: 'https://lms.example/courses/7' }];
		return { contextTemplate: { extensions, contextActivities: { grouping } }, ...this.launchData };
	}

	private keep(route: Route, statements: Statement[]): Promise<void> {
		for (const statement of statements) {
			const known = this.statements.find(({ id }) => id === statement.id);
			if (known && JSON.stringify(known) !== JSON.stringify(statement)) {
				return route.fulfill({ status: 409 });
			}
			if (!known) this.statements.push(statement);
		}
		return route.fulfill({ json: statements.map(({ id }) => id) });
	}
}
