import type { Report } from '../../core/course/report';
import { Problem } from '../../core/problem';
import { findApi } from './find';
import { Refused, type Host, type Launch } from './host';

/** What a version of SCORM calls things, and what it wants to be told. */
export type Dialect = {
	/** The name of the object that the host offers, and of its functions. */
	api: string;
	functions: Record<'begin' | 'end' | 'get' | 'set' | 'commit' | 'error', string>;
	/** The code with which the host says that the session has begun already: the page was loaded once more. */
	begun: string;
	/** The most characters of suspend data that every host of this version takes. */
	limit: number;
	elements: Record<'state' | 'place' | 'name' | 'mode' | 'exit' | 'time', string>;
	/** The time of a session, in milliseconds, in the words of this version. */
	duration: (milliseconds: number) => string;
	/** The elements that must be taken, in their order, with their values. */
	status: (report: Report) => [element: string, value: string][];
	/** Those that a host may leave out. `get` asks the host for an element. */
	details: (report: Report, get: (element: string) => string) => [element: string, value: string][];
};

type Api = Record<string, (...values: string[]) => unknown>;

/** Codes of SCORM with which a host says that it has no such element: 1.2 and 2004. */
const unknown = ['401', '201', '402'];

/** Codes with which it says that it does not answer: a session that has not begun or is over, a fault of its own. */
const silent = ['101', '112', '122', '123', '301'];

/** A host that speaks a version of SCORM: ADL SCORM 1.2 RTE 3.3, SCORM 2004 4th edition RTE 3.1 and 4. */
export function scorm(dialect: Dialect, from: Window = window, now: () => number = Date.now): Host {
	const { elements, functions } = dialect;
	const start = now();
	let api: Api | null = null;
	/** The window that the host’s object lives in. */
	let home: Window = from;
	/** What the host took last: an element that did not change is not given again. */
	const given = new Map<string, string>();

	/** What a function answers; `false` where it throws, as some do without a network. */
	function call(name: keyof typeof functions, ...values: string[]): string {
		try {
			return String(api![functions[name]]!(...values));
		} catch (error) {
			console.info(`${functions[name]} of the learning management system failed.`, error);
			return 'false';
		}
	}
	const isTrue = (answer: string) => answer === 'true' || answer === '1';
	const errorCode = () => call('error');

	/** What the host has of an element, empty where it has nothing; null where it does not answer. */
	function get(element: string): string | null {
		try {
			const value = String(api![functions.get]!(element) ?? '');
			return value === '' && silent.includes(errorCode()) ? null : value;
		} catch (error) {
			console.info(`${functions.get} of the learning management system failed.`, error);
			return null;
		}
	}

	/** Gives the host an element. False where it did not take it. */
	function set(element: string, value: string): boolean {
		if (given.get(element) === value) return true;
		if (isTrue(call('set', element, value))) {
			given.set(element, value);
			return true;
		}
		const code = errorCode();
		const why = unknown.includes(code) ? 'has no' : 'did not take';
		console.info(`The learning management system ${why} ${element} (${code}).`);
		return false;
	}

	function time(): void {
		set(elements.exit, 'suspend');
		given.delete(elements.time);
		set(elements.time, dialect.duration(now() - start));
	}

	function keep(state: string, place: string): void {
		ready();
		if (!set(elements.state, state)) throw new Refused();
		set(elements.place, place);
	}

	function store(): void {
		time();
		if (!isTrue(call('commit', ''))) throw new Refused();
	}

	function part(state: string, place: string, report: Report, gone: boolean): void {
		keep(state, place);
		if (!say(report)) console.info('The learning management system did not take the status.');
		time();
		// A page that is being closed may not wait for a network. The window round it goes on, where it stays.
		const commit = api![functions.commit]!;
		home.setTimeout(commit.bind(api, ''), 0);
		if (gone) call('commit', '');
	}

	/** Tells what there is to tell. False where the host did not take what it must. */
	function say(report: Report): boolean {
		const taken = dialect.status(report).map(([element, value]) => set(element, value));
		const known = (element: string) => get(element) ?? '';
		for (const [element, value] of dialect.details(report, known)) set(element, value);
		return !taken.includes(false);
	}

	/** Tells it and has it stored: what the host did take is stored, whatever else it did not. */
	function tell(report: Report): void {
		ready();
		const isTaken = say(report);
		store();
		if (!isTaken) throw new Refused();
	}

	function begin(): void {
		const found = findApi(from, dialect.api);
		const lacking = Object.values(functions).filter(
			(name) => typeof found?.api[name] !== 'function'
		);
		if (!found) {
			throw new Problem(
				'This course did not find your school’s learning management system.',
				'Open it from your school’s page. If you go on here, hand in with a code or a file before you close it.'
			);
		}
		if (lacking.length) {
			throw new Problem(
				`Your school’s system does not speak the whole of SCORM: ${lacking.join(', ')} is missing.`,
				'You can work here, but hand in with a code or a file before you close this window.'
			);
		}
		[api, home] = [found.api as Api, found.in];
		if (!isTrue(call('begin', '')) && errorCode() !== dialect.begun) throw shut();
	}

	function shut(): Problem {
		api = null;
		return new Problem(
			'Your school’s system did not let this course begin.',
			'Open it once more from your school’s page. If you go on here, hand in with a code or a file before you close it.'
		);
	}

	/** Each call answers at once; whoever waits for it learns what became of it. */
	const promised =
		<T extends unknown[], R>(action: (...values: T) => R) =>
		(...values: T): Promise<R> =>
			new Promise((resolve) => resolve(action(...values)));

	function ready(): void {
		if (!api) throw new Refused();
	}

	return {
		limit: dialect.limit,
		launch: promised((): Launch => {
			begin();
			const state = get(elements.state);
			// What it keeps is not known then: nothing may be written over it.
			if (state === null) throw shut();
			const mode = get(elements.mode) ?? '';
			return { state, name: get(elements.name) ?? '', looks: ['browse', 'review'].includes(mode) };
		}),
		keep: promised(keep),
		part(...all) {
			try {
				part(...all);
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				console.info('The learning management system did not take the last change.');
			}
		},
		tell: promised(tell),
		leave: promised((report: Report | null) => {
			if (report) tell(report);
			ready();
			if (!isTrue(call('end', ''))) throw new Refused();
			api = null;
		})
	};
}
