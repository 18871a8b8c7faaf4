import { expect, test } from 'vitest';
import { bank, questions, unread, waiting } from '$lib/core/answers';
import type { Comment } from '$lib/core/classroom';
import type { Exercise } from '$lib/core/exercises';
import type { HandIn, Work } from '$lib/core/handin/hand-in';
import { returns } from '$lib/core/returned';
import { checklistOf, ticked, written } from '$lib/core/written';

const head = { title: 'Write', instruction: 'Do it.' };
const open = {
	...{ ...head, id: 'done-well', type: 'open', prompt: 'What is done well?', model: 'The source.' },
	checklist: [
		{ id: 'source', text: 'names a source' },
		{ id: 'exact', text: 'points to exact words' },
		{ id: 'reader', text: 'says what it does to a reader' }
	]
} satisfies Exercise;
const ledger = {
	...{ ...head, id: 'who', type: 'ledger' },
	voices: [
		{
			...{ id: 'mayor', who: 'the mayor', role: 'mayor', side: 'town', named: true, words: 3 },
			...{ check: 'Ask the council.', howKnow: 'cannot tell', also: [], how: null }
		}
	],
	notAsked: [{ id: 'tenants', who: 'the tenants', why: 'They live there.' }]
} satisfies Exercise;
const swap = {
	...{ ...head, id: 'calm', type: 'swap' },
	items: []
} as unknown as Exercise;

const lesson = {
	...{ slug: 'rule', shortTitle: 'The rule', version: 'v1', blocks: [], keys: [] },
	exercises: [open, swap, ledger]
};
const students = [
	{ id: 's1', name: 'Mina', learners: ['phone', 'laptop'] },
	{ id: 's2', name: 'Omid', learners: ['omid'] }
];
const said = (text: string, ticks = {}) => ({ text, locked: true, ticks });

function handIn(learner: string, at: number, ...works: Partial<Work>[]): HandIn {
	return {
		...{ learner, name: learner, alias: false, assignment: { id: 'a1', version: 1 }, at, round: 1 },
		works: works.map((work) => ({
			...{ lesson: 'rule', exercise: 'done-well', kind: 'open', version: 'v1', at, tries: 1 },
			...{ answer: said('The mayor is named.'), first: null },
			...work
		})) as Work[]
	};
}
const comment: Comment = {
	...{ class: 'c1', learner: 'omid', assignment: 'a1', lesson: 'rule', exercise: 'done-well' },
	...{ answered: 10, text: 'Good.', ticks: ['source'], at: 50 }
};
const all = () => true;
const asked = (handIns: HandIn[], comments: Comment[] = []) =>
	questions(handIns, students, [lesson], comments, all);

test('every exercise that asks for words is a question, and no other', () => {
	expect(asked([]).map(({ id }) => id)).toEqual(['rule/done-well', 'rule/who']);
	const one = questions([], students, [lesson], [], (_, exercise) => exercise === 'who');
	expect(one.map(({ id }) => id)).toEqual(['rule/who']);
});

test('an answer waits until a teacher looked at it, and waits again when it changed', () => {
	const standings = (handIns: HandIn[], comments: Comment[]) =>
		asked(handIns, comments)[0]!.answers.map(({ standing }) => standing);
	expect(standings([handIn('omid', 10, {})], [])).toEqual(['waits']);
	expect(standings([handIn('omid', 10, {})], [comment])).toEqual(['looked at']);
	expect(standings([handIn('omid', 10, {}), handIn('omid', 20, {})], [comment])).toEqual([
		'changed'
	]);
	const elsewhere = { ...comment, exercise: 'who' };
	expect(standings([handIn('omid', 10, {})], [elsewhere])).toEqual(['waits']);
	expect(waiting(asked([handIn('omid', 10, {}), handIn('phone', 5, {})], [comment]))).toBe(1);
});

test('how many wait is the same without the lessons', () => {
	const note = { exercise: 'who', kind: 'ledger' } as const;
	const handIns = [
		handIn(
			'omid',
			10,
			{},
			{ ...note, answer: { rows: { mayor: { check: 'Ask.' } }, notAsked: '' } }
		),
		handIn('phone', 5, {}, { ...note, answer: { rows: {}, notAsked: ' ' } }),
		handIn('laptop', 7, { exercise: 'calm', kind: 'swap', answer: { items: {} } })
	];
	for (const comments of [[], [comment], [{ ...comment, answered: 9 }]]) {
		expect(unread(handIns, students, comments)).toBe(waiting(asked(handIns, comments)));
	}
	expect(unread(handIns, students, [comment])).toBe(2);
});

test('of a student with two devices the newest answer counts, and the comment goes to that device', () => {
	const handIns = [handIn('laptop', 30, {}), handIn('phone', 20, {})];
	const [answer, ...more] = asked(handIns)[0]!.answers;
	expect(more).toEqual([]);
	expect(answer).toMatchObject({ who: 's1', learner: 'laptop', at: 30 });
});

test('a second vote with a newer answer takes the place of the first', () => {
	const second = handIn('omid', 40, { answer: said('Better.') });
	const [answer, ...more] = asked([handIn('omid', 10, {}), { ...second, round: 2 }])[0]!.answers;
	expect(more).toEqual([]);
	expect(answer!.pieces[0]!.text).toBe('Better.');
});

test('the first answer shows only where its words were others', () => {
	const first = (text: string) => ({ version: 'v1', at: 1, answer: said(text) });
	const looks = (work: Partial<Work>) => asked([handIn('omid', 10, work)])[0]!.answers[0]!.first;
	expect(looks({})).toBeNull();
	expect(looks({ first: first('The mayor is named. ') })).toBeNull();
	expect(looks({ first: first('No idea.') })).toMatchObject([{ text: 'No idea.' }]);
});

test('who wrote nothing does not wait, and an answer to another version says so', () => {
	expect(asked([handIn('omid', 10, { answer: said('  \n') })])[0]!.answers).toEqual([]);
	const [answer] = asked([handIn('omid', 10, { version: 'v0' })])[0]!.answers;
	expect(answer!.otherVersion).toBe(true);
	const foreign = handIn('omid', 10, { kind: 'order', answer: { order: [], note: 'x' } });
	expect(asked([foreign])[0]!.answers).toEqual([]);
});

test('what was written comes piece by piece with what we would say', () => {
	const answer = {
		rows: { mayor: { check: 'Call her.' }, gone: { check: 'x' } },
		notAsked: 'cats'
	};
	expect(written(ledger, answer)).toEqual([
		{
			...{ id: 'check mayor', asked: 'the mayor: how could you check?' },
			...{ text: 'Call her.', ours: 'Ask the council.' }
		},
		{
			...{ id: 'not-asked', asked: 'Who was not asked?', text: 'cats' },
			ours: 'the tenants: They live there.'
		}
	]);
	expect(written(ledger, { rows: {}, notAsked: '' })).toEqual([]);
	expect(written(swap, { items: {} })).toEqual([]);
});

test('the student’s own ticks are known where there is a checklist to tick', () => {
	expect(ticked(open, said('x', { exact: true, source: false, gone: true }))).toEqual(['exact']);
	expect(ticked(ledger, { rows: {}, notAsked: '' })).toBeNull();
	expect(checklistOf(open)).toHaveLength(3);
	expect(checklistOf(ledger)).toEqual([]);
});

test('a teacher’s own words on the same question come back, each once, the newest first', () => {
	const words = (learner: string, text: string, at: number, more = {}) => ({
		...comment,
		...{ learner, text, at },
		...more
	});
	const comments = [
		words('a', 'Who says so?', 1),
		words('b', 'How would they know?', 3),
		words('c', 'Who says so?', 4),
		words('d', '', 5),
		words('e', 'Elsewhere.', 6, { exercise: 'who' }),
		words('omid', 'To you.', 7)
	];
	expect(bank(comments, comment)).toEqual(['Who says so?', 'How would they know?']);
	expect(bank(comments, comment, 1)).toEqual(['Who says so?']);
});

test('each learner gets back what was said to them, and nothing where a teacher only looked', () => {
	const handIns = [handIn('omid', 10, {}), handIn('phone', 10, {}), handIn('laptop', 5, {})];
	const looked = { ...comment, learner: 'phone', text: '', ticks: [] };
	const { class: _class, learner: _learner, assignment: _assignment, ...word } = comment;
	expect(returns(asked(handIns, [comment, looked]), 'a1')).toEqual([
		{ who: 's2', given: { learner: 'omid', assignment: 'a1', words: [word] } }
	]);
	const onlyTicks = { ...looked, ticks: ['exact'] };
	expect(returns(asked(handIns, [onlyTicks]), 'a1')).toHaveLength(1);
});
