import { expect, test } from 'vitest';
import { response } from '$lib/core/xapi/response';
import { account, answered, registration, type Answered } from '$lib/core/xapi/statement';
import { activities } from '$lib/core/xapi/activities';
import { contexts, results, types } from '$lib/core/xapi/vocabulary';

const told: Answered = {
	lesson: { slug: 'dyers-yard-fire', title: 'The fire', version: 'c0ffee1234' },
	exercise: { id: 'language', title: 'Charged words', isMarking: true },
	nth: 1,
	at: 1_919_999_800_000,
	response: 'p1:3-5 L1',
	outcome: { found: 4, required: 5, leftAlone: 11, clean: 13, score: 0.70004 },
	agreed: null
};
const learner = '2k5m0a1b3c6d731425364758690122';
const context = { registration: registration(learner, 'a1') };
const say = (more: Partial<Answered> = {}) =>
	answered({ ...told, ...more }, account(learner), context);

test('a marking is told with both numbers, the score and the marks', () => {
	const { verb, object, result, timestamp } = say();
	expect(verb.id).toBe('http://adlnet.gov/expapi/verbs/answered');
	expect(object.definition).toMatchObject({ type: types.interaction, interactionType: 'other' });
	expect(result).toEqual({
		score: { scaled: 0.7 },
		response: 'p1:3-5 L1',
		extensions: {
			[results.found]: 4,
			[results.required]: 5,
			[results.leftAlone]: 11,
			[results.clean]: 13
		}
	});
	expect(timestamp).toBe('2030-11-04T05:16:40.000Z');
});

test('what is agreed on is told, and no score is made of it', () => {
	const { object, result } = say({
		exercise: { ...told.exercise, isMarking: false },
		outcome: null,
		response: null,
		agreed: { right: 3, of: 8 }
	});
	expect(object.definition?.type).toBe(types.exercise);
	expect(result).toEqual({ extensions: { [results.agreed]: 3, [results.questions]: 8 } });
});

test('an answer without any number is told without a result', () => {
	expect(say({ outcome: null, response: null })).not.toHaveProperty('result');
});

test('the same answer makes the same bytes, and each difference that matters another id', () => {
	expect(JSON.stringify(say())).toBe(JSON.stringify(say()));
	const others = [
		say({ nth: 2 }),
		say({ at: told.at + 1 }),
		say({ exercise: { ...told.exercise, id: 'sourcing' } }),
		answered(told, account('another'), context),
		answered(told, account(learner), { registration: registration(learner, 'a2') })
	];
	expect(new Set([say(), ...others].map(({ id }) => id)).size).toBe(6);
	expect(say({ lesson: { ...told.lesson, title: 'Another title' } }).id).toBe(say().id);
});

test('a learner is an account that does not hold the id of their device', () => {
	expect(JSON.stringify(account(learner))).not.toContain(learner);
	expect(account(learner).account?.homePage).toBe('https://loupe.invalid/');
});

test('what an LMS put into the context stays, and ours stands beside it', () => {
	const course = { id: 'https://lms.example/course' };
	const { context: made } = answered(told, account(learner), {
		registration: context.registration,
		contextActivities: { grouping: [course], category: [course] },
		extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' }
	});
	expect(made.contextActivities).toEqual({
		grouping: [course],
		category: [course, activities.profile],
		parent: [activities.lesson(told.lesson)]
	});
	expect(made.extensions).toEqual({
		'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1',
		[contexts.try]: 1
	});
	expect(made).toMatchObject({ revision: 'c0ffee1234', platform: 'Loupe', language: 'en' });
});

test('marks make the same response in whichever order they were made', () => {
	const one = { at: 'p1', from: 3, to: 5, label: 'L1' } as const;
	const two = { at: 'p2', from: 0, to: 0, label: null };
	const code = 'p1:3-5 L1; p2:0-0';
	expect(response({ marks: { a: one, b: two }, nothing: false })).toBe(code);
	expect(response({ marks: { b: two, a: one }, nothing: false })).toBe(code);
	expect(response({ marks: {}, nothing: true })).toBe('nothing');
});
