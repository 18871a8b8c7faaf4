import * as one from 'scorm-again/scorm12';
import * as other from 'scorm-again/scorm2004';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Interaction, Report } from '$lib/core/course/report';
import { Problem } from '$lib/core/problem';
import { scorm, type Dialect } from '$lib/exchange/lms/scorm';
import { scorm12 } from '$lib/exchange/lms/scorm12';
import { scorm2004 } from '$lib/exchange/lms/scorm2004';

const at = Date.UTC(2031, 4, 7, 8, 9, 10);
const answer = (change: Partial<Interaction>): Interaction => ({
	...{ lesson: 'l', lessonTitle: 'L', version: 'v', exercise: 'mark-it', title: 'Mark it' },
	...{ kind: 'mark', sort: 'other', text: 'p1:3-5 L1', at, tries: 1, result: 0.75, agreed: null },
	look: null,
	...change
});
/** As long as no system takes, and cut in the middle of the face it holds. */
const long = (most: number) => `${'a'.repeat(most - 1)}😀 and so on`;
const report = (change: Partial<Report> = {}): Report => ({
	...{ done: 3, of: 4, completed: false, changed: false, score: 0.7537, passed: null },
	...{ found: { right: 3, of: 4 }, leftAlone: { right: 7, of: 8 } },
	interactions: [
		answer({}),
		answer({
			...{ exercise: 'say-it', kind: 'open', sort: 'long-fill-in', text: long(255), result: null }
		}),
		answer({ exercise: 'say-more', kind: 'open', sort: 'long-fill-in', text: long(4000) }),
		answer({
			exercise: 'order-it',
			kind: 'order',
			sort: 'sequencing',
			text: 'a[,]b[,]c',
			result: 1
		})
	],
	...change
});

type Api = Record<string, (...values: string[]) => string>;
/** The modules export their classes by name; their types say otherwise. */
type Classes = Record<'Scorm12API' | 'Scorm2004API', new (settings: object) => Api>;
const { Scorm12API, Scorm2004API } = { ...one, ...other } as unknown as Classes;

/** A window that a learning management system offers itself in. */
function windowWith(name: string, api: unknown): Window {
	const made: Record<string, unknown> = { [name]: api, opener: null, setTimeout };
	made.parent = made;
	made.top = made;
	return made as unknown as Window;
}

const settings = { autocommit: false, logLevel: 5 } as const;
const runtimes = {
	scorm12: { dialect: scorm12, make: () => new Scorm12API(settings) },
	scorm2004: { dialect: scorm2004, make: () => new Scorm2004API(settings) }
};

const said: string[] = [];
beforeEach(() => {
	said.length = 0;
	vi.spyOn(console, 'info').mockImplementation((words: string) => void said.push(words));
});
afterEach(() => vi.restoreAllMocks());

const at255 = 'a'.repeat(254);
const told = {
	scorm12: {
		'cmi.suspend_data': 'kept',
		'cmi.core.lesson_location': 'l/mark-it',
		'cmi.core.lesson_status': 'incomplete',
		'cmi.core.score.raw': '75.37',
		'cmi.core.score.min': '0',
		'cmi.core.score.max': '100',
		'cmi.objectives._count': '2',
		'cmi.objectives.0.id': 'found',
		'cmi.objectives.0.score.raw': '75',
		'cmi.objectives.1.id': 'left-alone',
		'cmi.objectives.1.score.raw': '87.5',
		'cmi.interactions._count': '4'
	},
	scorm2004: {
		'cmi.suspend_data': 'kept',
		'cmi.location': 'l/mark-it',
		'cmi.completion_status': 'incomplete',
		'cmi.success_status': 'unknown',
		'cmi.progress_measure': '0.75',
		'cmi.score.scaled': '0.7537',
		'cmi.score.raw': '75.37',
		'cmi.objectives.0.id': 'found',
		'cmi.objectives.0.score.scaled': '0.75',
		'cmi.objectives.1.score.raw': '7',
		'cmi.interactions._count': '4',
		'cmi.interactions.0.id': 'l.mark-it',
		'cmi.interactions.0.type': 'other',
		'cmi.interactions.0.timestamp': '2031-05-07T08:09:10.0Z',
		'cmi.interactions.0.learner_response': 'p1:3-5 L1',
		'cmi.interactions.0.result': '0.75',
		'cmi.interactions.1.type': 'long-fill-in',
		'cmi.interactions.1.result': 'neutral',
		'cmi.interactions.1.learner_response': `${at255}😀 and so on`,
		'cmi.interactions.2.learner_response': 'a'.repeat(3999),
		'cmi.interactions.3.type': 'sequencing',
		'cmi.interactions.3.learner_response': 'a[,]b[,]c',
		'cmi.interactions.3.description': 'Mark it'
	}
} as const;

for (const way of ['scorm12', 'scorm2004'] as const) {
	const { dialect, make } = runtimes[way];
	test(`${way}: the run-time takes each element, as it stands in the standard`, async () => {
		const api = make();
		const host = scorm(dialect, windowWith(dialect.api, api), () => at);
		expect(await host.launch()).toEqual({ state: '', name: '', looks: false });
		await host.keep('kept', 'l/mark-it');
		await host.tell(report());
		expect(said).toEqual([]);
		for (const [element, value] of Object.entries(told[way])) {
			expect(api[dialect.functions.get]!(element), element).toBe(value);
		}
		// The whole of a second report is taken, too, and nothing stands there twice.
		await host.tell(report({ done: 4, completed: true, score: 1, passed: true }));
		expect(said).toEqual([]);
		expect(api[dialect.functions.get]!('cmi.interactions._count')).toBe('4');
		await host.leave(report({ done: 4, completed: true, score: 1, passed: true }));
		expect(said).toEqual([]);
	});
}

test('in SCORM 1.2, where nobody can read them back, interactions are given as the standard has them', () => {
	const lines = Object.fromEntries(scorm12.details(report(), () => ''));
	expect(lines).toMatchObject({
		'cmi.interactions.0.id': 'l.mark-it',
		'cmi.interactions.0.type': 'fill-in',
		'cmi.interactions.0.student_response': 'p1:3-5 L1',
		'cmi.interactions.0.result': '0.75',
		'cmi.interactions.1.student_response': at255,
		'cmi.interactions.1.result': 'neutral'
	});
	expect(lines['cmi.interactions.0.time']).toMatch(/^\d\d:\d\d:\d\d$/);
});

/** A system that answers as it is told, and remembers what it was given. */
function system(refuses: (element: string) => boolean, error = '0') {
	const given: Record<string, string> = {};
	let commits = 0;
	const { functions } = scorm12;
	const api: Api = {
		[functions.begin]: () => 'true',
		[functions.end]: () => 'true',
		[functions.get]: () => '',
		[functions.set]: (element, value) => {
			if (refuses(element!)) return 'false';
			given[element!] = value!;
			return 'true';
		},
		[functions.commit]: () => String(++commits > 0),
		[functions.error]: () => error
	};
	return { api, given, commits: () => commits };
}

const hostOf = (dialect: Dialect, api: Api) =>
	scorm(dialect, windowWith(dialect.api, api), () => at);

test('what a system need not have it may refuse: score, status and work are stored all the same', async () => {
	const { api, given, commits } = system(
		(element) => /min|max|objectives|interactions/.test(element),
		'401'
	);
	const host = hostOf(scorm12, api);
	await host.launch();
	await host.keep('kept', 'overview');
	await host.tell(report({ completed: true, passed: false }));
	expect(given).toMatchObject({
		'cmi.core.lesson_status': 'failed',
		'cmi.core.score.raw': '75.37'
	});
	expect(commits()).toBe(1);
});

test('where it refuses what it must take, the rest is stored, and it is told', async () => {
	const { api, given, commits } = system((element) => element === 'cmi.core.score.raw', '405');
	const host = hostOf(scorm12, api);
	await host.launch();
	await expect(host.tell(report())).rejects.toThrow(Problem);
	expect(given).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
	expect(commits()).toBe(1);
});

test.each(['101', '301'])(
	'a session that is over (%s) does not begin as if nothing were kept',
	async (code) => {
		const { api } = system(() => false, code);
		const host = hostOf(scorm12, { ...api, [scorm12.functions.begin]: () => 'false' });
		await expect(host.launch()).rejects.toThrow('did not let this course begin');
		await expect(host.keep('anew', 'overview')).rejects.toThrow(Problem);
	}
);

test('once an answer is to another version of its lesson, the verdict of before stands', () => {
	const changed = report({ completed: true, changed: true, score: null });
	expect(scorm12.status(changed)).toEqual([]);
	expect(Object.fromEntries(scorm2004.status(changed))).toEqual({
		'cmi.progress_measure': '0.75',
		'cmi.completion_status': 'completed'
	});
});

test('who only looked ends the session, and leaves nothing', async () => {
	const { api, given, commits } = system(() => false);
	const host = hostOf(scorm12, api);
	await host.launch();
	await host.leave(null);
	expect([given, commits()]).toEqual([{}, 0]);
});
