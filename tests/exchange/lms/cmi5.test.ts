import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Course } from '$lib/core/course/course';
import type { Interaction, Report } from '$lib/core/course/report';
import { Problem } from '$lib/core/problem';
import { cmi5 } from '$lib/exchange/lms/cmi5';
import type { Host } from '$lib/exchange/lms/host';
import { course as made } from '../../core/course/made';
import { silences, type Mischief } from '../../lrs/double';
import { launching } from '../../lrs/launching';

const course: Course = made({ way: 'cmi5' });
const start = 1_920_000_000_000;
const interaction = (n: number): Interaction => ({
	...{ lesson: 'l', lessonTitle: 'L', version: 'v', exercise: `e${n}`, title: 'E', kind: 'mark' },
	...{ sort: 'other', text: 'nothing', at: start + n * 1000, tries: 1, result: 1, agreed: null },
	look: { found: 2, required: 2, leftAlone: 4, clean: 4, score: 1, dPrime: null, bias: null }
});
/** What there is to tell once so many of three exercises are done. */
const report = (done: number): Report => ({
	...{ done, of: 3, completed: done === 3, changed: false },
	...{ score: done === 3 ? 1 : null, passed: null },
	...{ found: { right: 1, of: 2 }, leftAlone: { right: 3, of: 4 } },
	interactions: Array.from({ length: done }, (_, n) => interaction(n))
});

const stores: Awaited<ReturnType<typeof launching>>[] = [];
beforeEach(() => {
	const tab = new Map<string, string>();
	vi.stubGlobal('sessionStorage', {
		getItem: (name: string) => tab.get(name) ?? null,
		setItem: (name: string, value: string) => void tab.set(name, value),
		removeItem: (name: string) => void tab.delete(name)
	});
	vi.spyOn(console, 'info').mockImplementation(() => {});
	vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		const limit = new AbortController();
		silences.add(() => limit.abort(new DOMException('', 'TimeoutError')));
		return limit.signal;
	});
});
afterEach(async () => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	await Promise.all(stores.splice(0).map((each) => each.close()));
});

/** A store that does these things with statements in turn, and then behaves. */
async function store(...script: Mischief[]) {
	const found = await launching(() => script.shift() ?? 'kept');
	stores.push(found);
	return found;
}

/** Does something as often as a learner would press “Try again”. */
async function again(action: () => Promise<unknown>): Promise<void> {
	for (let n = 0; n < 40; n++) {
		try {
			await action();
			return;
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
		}
	}
	throw new Error('The store took nothing in forty tries.');
}

/** Tells of two answers, closes the window, launches again, and tells of all three. */
async function throughTwoSessions(found: Awaited<ReturnType<typeof launching>>): Promise<void> {
	let clock = start;
	const now = () => (clock += 1234);
	const launched = async (): Promise<Host> => {
		const host = cmi5(course, found.launch('https://school.example/index.html'), now);
		await again(() => host.launch());
		return host;
	};
	const first = await launched();
	await again(() => first.tell(report(1)));
	// Told, perhaps, and the window closed before anybody knew.
	await first.tell(report(3)).catch(() => {});
	const second = await launched();
	await again(() => second.tell(report(3)));
	await again(() => second.leave(report(3)));
}

const once = ['initialized', 'answered', 'initialized', 'answered', 'answered'];
const all = [...once, 'completed', 'passed', 'terminated'].sort();

const mischiefs: Mischief[] = [
	...(['conflict', 'unauthorized', 'forbidden', 'too large', 'broken', 'busy'] as const),
	...(['silent', 'deaf', 'cut', 'some'] as const)
];
for (const mischief of mischiefs) {
	for (const nth of [0, 1, 2, 3]) {
		test(`“${mischief}” at request ${nth + 1}: each statement is stored once`, async () => {
			const script: Mischief[] = [...Array.from({ length: nth }, () => 'kept' as const), mischief];
			const found = await store(...script);
			await throughTwoSessions(found);
			expect(found.seen).toContain(mischief);
			expect(found.verbs().sort()).toEqual(all);
		});
	}
}

test('whatever a store does, in whatever order, each statement is stored once', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.constantFrom<Mischief>(...mischiefs), { maxLength: 12 }),
			async (script) => {
				const found = await store(...script);
				await throughTwoSessions(found);
				expect(found.verbs().sort()).toEqual(all);
			}
		),
		{ numRuns: 25 }
	);
});

test('a launch that went wrong in the middle may be tried again, and asks for no second token', async () => {
	const found = await store();
	found.documents.set('loupe', 'kept before');
	const host = cmi5(course, found.launch('https://school.example/'));
	for (const path of [
		/LMS\.LaunchData/,
		/agents\/profile/,
		/stateId=loupe-told/,
		/stateId=loupe&/
	]) {
		found.faults.push({ path, status: 500 });
		await expect(host.launch()).rejects.toThrow(Problem);
		// What it keeps is not known yet: nothing may be written over it.
		await expect(host.keep('anew', 'overview')).rejects.toThrow(Problem);
	}
	expect(await host.launch()).toMatchObject({ state: 'kept before', name: 'Mina', looks: false });
	expect(found.documents.get('loupe')).toBe('kept before');
	expect(found.verbs()).toEqual(['initialized']);
});

test('a session has one verdict, and nothing is told once it has ended', async () => {
	const found = await store();
	const address = found.launch('https://school.example/');
	const host = cmi5(course, address);
	await host.launch();
	const failing = { ...report(3), score: 0.2 };
	await host.tell(failing);
	expect(found.verbs()).not.toContain('failed');
	await host.leave(failing);
	const all = [
		'initialized',
		'answered',
		'answered',
		'answered',
		'completed',
		'failed',
		'terminated'
	];
	expect(found.verbs()).toEqual(all);
	await expect(host.tell(report(3))).rejects.toThrow(Problem);
	// Who goes back to the page finds no session there: its token is not used again.
	await expect(cmi5(course, address).launch()).rejects.toThrow('did not let this course begin');
	expect(found.verbs()).toEqual(all);
});

test('who only looked says that they have gone, and nothing else', async () => {
	const found = await store();
	const host = cmi5(course, found.launch('https://school.example/'));
	await host.launch();
	await host.leave(null);
	expect(found.verbs()).toEqual(['initialized', 'terminated']);
});

test('what a store has to say of what was told, and is nothing of ours, is told again', async () => {
	const found = await store();
	found.documents.set('loupe-told', '{"answers":"all of them"}');
	const host = cmi5(course, found.launch('https://school.example/'));
	await host.launch();
	await host.tell(report(1));
	expect(found.verbs()).toEqual(['initialized', 'answered']);
});
