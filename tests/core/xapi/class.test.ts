import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HandIn } from '$lib/core/handin/hand-in';
import { inventedClass } from '$lib/core/invented';
import { alike } from '$lib/core/xapi/alike';
import { tell } from '$lib/core/xapi/class';
import { contexts, results, unasked, verbs } from '$lib/core/xapi/vocabulary';
import { lessons } from '$lib/server/lessons';
import { statementFaults } from '../../lrs/validator';

const taught = lessons().slice(0, 4);
const assignment = { id: 'week-3', version: 1 };
const wanted = { id: 'r', name: '8B', lessons: taught, assignment, at: 1.9e12, seed: 'x' };
const { schoolClass, handIns } = inventedClass(wanted);
const titles = new Map([['week-3', 'Week 3']]);
const statements = (...asked: Parameters<typeof tell>) =>
	tell(...asked).told.map(({ statement }) => statement);
const all = statements(handIns, taught, titles);
const answersOf = (handIn: HandIn, lessons = taught) =>
	statements([handIn], lessons, titles).filter(({ verb }) => verb.id === verbs.answered);

test('each statement of a whole class is valid xAPI', () => {
	expect(all.length).toBeGreaterThan(28 * 10);
	for (const each of all) expect(statementFaults(each)).toEqual([]);
	expect(statementFaults({ ...all[0], actor: {} })).not.toEqual([]);
});

test('a hand-in is told once, and each exercise of it by its first and its last answer', () => {
	const several = handIns.find(({ works }) => works.some(({ first }) => first))!;
	const expected = several.works.reduce((sum, { first }) => sum + (first ? 2 : 1), 0);
	expect(answersOf(several)).toHaveLength(expected);
	const done = all.filter(({ verb }) => verb.id === verbs.completed);
	expect(done).toHaveLength(28);
	expect(done[0]!.result?.completion).toBe(true);
	const again = several.works.find(({ first }) => first)!;
	const tries = answersOf(several)
		.filter(({ object }) => object.id.endsWith(`/${again.lesson}/${again.exercise}`))
		.map(({ context }) => context.extensions?.[contexts.try]);
	expect(tries).toEqual([1, again.tries]);
});

test('no name, no device and nothing that was written is told', () => {
	const whole = JSON.stringify(all);
	for (const { name, learners } of schoolClass.students) {
		expect(whole).not.toContain(name);
		expect(whole).not.toContain(learners[0]);
	}
	const texts = handIns.flatMap(({ works }) =>
		works.flatMap(({ answer }) => ('text' in answer && answer.text ? [answer.text] : []))
	);
	expect(texts.length).toBeGreaterThan(0);
	for (const text of texts) expect(whole).not.toContain(text);
});

test('the same work, in any order and handed in again, makes the same bytes', () => {
	const [one, ...others] = handIns.slice(0, 5) as [HandIn, ...HandIn[]];
	const bytes = (given: HandIn[]) =>
		statements(given, taught, titles)
			.map((each) => JSON.stringify(each))
			.sort();
	const once = bytes([one, ...others]);
	const shuffled = fc.shuffledSubarray([one, ...others, one], { minLength: 6 });
	fc.assert(
		fc.property(shuffled, (order) => void expect(bytes(order)).toEqual(once)),
		{ numRuns: 5 }
	);
	const again = { ...one, at: one.at + 1000 };
	expect(bytes([one, again])).toHaveLength(bytes([one]).length + 1);
});

test('every id is one statement’s, and a score is from 0 to 1', () => {
	expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	const scores = all.flatMap(({ result }) => result?.score?.scaled ?? []);
	expect(scores.length).toBeGreaterThan(0);
	for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
	const marked = all.filter(({ result }) => result?.score);
	for (const { result } of marked) {
		const { [results.found]: found, [results.required]: required } = result!.extensions!;
		expect(Number(found)).toBeLessThanOrEqual(Number(required));
		expect(result!.extensions).toHaveProperty([results.leftAlone]);
		expect(result!.extensions).toHaveProperty([results.clean]);
	}
});

test('answers to lessons or versions that are not here are counted, and not told', () => {
	const [one] = handIns;
	const answers = answersOf(one!).length;
	const none = tell([one!], [], titles);
	expect(none).toMatchObject({ notHere: answers, otherVersion: 0 });
	expect(none.told).toHaveLength(1);
	const newer = taught.map((lesson) => ({ ...lesson, version: 'newer' }));
	expect(tell([one!], newer, titles)).toMatchObject({ notHere: 0, otherVersion: answers });
	expect(answersOf(one!, [...newer, ...taught])).toHaveLength(answers);
});

test('work that nobody asked for has its own place', () => {
	const [statement] = statements([{ ...handIns[0]!, assignment: null }], [], titles);
	expect(statement!.object.id).toBe(unasked);
	expect(statementFaults(statement)).toEqual([]);
});

const ours = answersOf(handIns[0]!).find(({ result }) => result?.score)!;
const theirs = JSON.parse(JSON.stringify(ours)) as typeof ours & Record<string, unknown>;
test.for([
	['the stamps of the store', { stored: 'x', authority: {}, version: '1.0.3' }, true],
	['another form of the time', { timestamp: ours.timestamp.replace('Z', '+00:00') }, true],
	['another name of the exercise', { object: { id: ours.object.id, definition: {} } }, true],
	['another score', { result: { ...ours.result, score: { scaled: 0.123 } } }, false],
	['another learner', { actor: { account: { homePage: 'https://a.example', name: 'x' } } }, false],
	['no result', { result: undefined }, false]
] as const)('what a store gives back with %s', ([, change, expected]) => {
	expect(alike(ours, { ...theirs, ...change })).toBe(expected);
});

test('one activity outside of a list is the same', () => {
	const { contextActivities: lists } = ours.context;
	const single = { ...ours.context, contextActivities: { ...lists, parent: lists!.parent![0] } };
	expect(alike(ours, { ...theirs, context: single })).toBe(true);
});
