import { expect, test } from 'vitest';
import { defined, news, nothingTold, type Session } from '$lib/core/course/cmi5';
import type { Interaction, Report } from '$lib/core/course/report';
import { course } from './made';

const session: Session = {
	actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'u1' } },
	activity: 'https://lms.example/units/1',
	context: {
		registration: '8f8f2f5e-7c3e-4b5e-9c7e-0a1b2c3d4e5f',
		contextActivities: { category: [{ id: 'https://lms.example/category' }] },
		extensions: { 'https://lms.example/session': 's1' }
	},
	mastery: 0.6
};
const now = { at: 1_920_000_000_000, lasted: 61_400 };
const answer: Interaction = {
	...{ lesson: 'l', lessonTitle: 'L', version: 'v', exercise: 'e', title: 'E', kind: 'mark' },
	...{ sort: 'other', text: 'nothing', at: 1_919_999_999_000, tries: 1, result: 0.5, agreed: null },
	look: { found: 1, required: 2, leftAlone: 3, clean: 4, score: 0.5, dPrime: null, bias: null }
};
const report = (change: Partial<Report> = {}): Report => ({
	...{ done: 1, of: 1, completed: true, changed: false, score: 0.5, passed: null },
	...{ found: { right: 1, of: 2 }, leftAlone: { right: 3, of: 4 }, interactions: [answer] },
	...change
});
const verbs = (statements: { verb: { id: string } }[]) =>
	statements.map(({ verb }) => verb.id.split('/').at(-1));

const told = (change: Partial<Report>, before = nothingTold, isEnd = false, own = session) =>
	news(course(), report(change), before, own, now.lasted, isEnd);

test('each answer is told once, then that all is done; a verdict that is no pass waits for the end', () => {
	const first = told({});
	expect(verbs(first.statements)).toEqual(['answered', 'completed']);
	expect(told({}, first.told).statements).toEqual([]);
	const better = { score: 0.9, interactions: [{ ...answer, at: answer.at + 1, tries: 2 }] };
	const second = told(better, first.told);
	expect(verbs(second.statements)).toEqual(['answered', 'passed']);
	const worse = { score: 0.1, interactions: [{ ...answer, at: answer.at + 2, tries: 3 }] };
	expect(verbs(told(worse, second.told, true).statements)).toEqual(['answered']);
});

test('who has failed at the end of a session may pass in another, and has failed once', () => {
	const first = told({}, nothingTold, true);
	expect(verbs(first.statements)).toEqual(['answered', 'completed', 'failed']);
	expect(told({}, first.told, true).statements).toEqual([]);
	expect(verbs(told({ score: 0.6 }, first.told).statements)).toEqual(['passed']);
});

test('where there is no mastery score, or not all is done, nobody passes or fails', () => {
	const free = { ...session, mastery: null };
	expect(verbs(told({}, nothingTold, true, free).statements)).toEqual(['answered', 'completed']);
	const begun = { completed: false, done: 1, of: 2 };
	expect(verbs(told(begun, nothingTold, true).statements)).toEqual(['answered']);
});

test('what is told again, because nobody said that it came, has the same names', () => {
	const ids = (lasted: number) =>
		news(course(), report({ score: 1 }), nothingTold, session, lasted, false).statements.map(
			({ id }) => id
		);
	expect(ids(1000)).toHaveLength(3);
	expect(ids(90_000)).toEqual(ids(1000));
});

test('what cmi5 defines has its categories, its time and the score; what was in the context stays', () => {
	const passed = defined('passed', session, now.at, now.lasted, 0.9877);
	const categories = passed.context.contextActivities!.category!.map(({ id }) => id);
	expect(categories).toContain('https://lms.example/category');
	expect(categories).toContain('https://w3id.org/xapi/cmi5/context/categories/cmi5');
	expect(categories).toContain('https://w3id.org/xapi/cmi5/context/categories/moveon');
	expect(passed.result).toEqual({ duration: 'PT61S', success: true, score: { scaled: 0.9877 } });
	expect(passed.context.extensions).toEqual({
		'https://lms.example/session': 's1',
		'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.6
	});
	const began = defined('initialized', session, now.at, 0);
	expect(began.result).toBeUndefined();
	expect(began.context.contextActivities!.category!.map(({ id }) => id)).not.toContain(
		'https://w3id.org/xapi/cmi5/context/categories/moveon'
	);
});
