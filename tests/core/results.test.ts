import { expect, test } from 'vitest';
import type { Attempt } from '$lib/core/attempt';
import { byLesson } from '$lib/core/by-lesson';
import type { Sheet } from '$lib/core/key';
import { addSure, byDay, sureByDay } from '$lib/core/over-time';
import { table, tries, type Solutions } from '$lib/core/results';

/** Two sentences with a key, four without. */
const sheet = (strand: Sheet['strand']): Sheet => ({
	strand,
	labels: [],
	passages: [{ id: 'p', sentences: [5, 5, 5, 5, 5, 5] }],
	keys: [0, 5].map((from) => ({
		...{ id: `k${from}`, at: 'p', from, to: from, strand },
		...{ label: 'L1' as const, also: [], zone: 'required' as const }
	}))
});

const solutions: Solutions = {
	sheets: {
		l: { find: sheet('language'), more: sheet('language') },
		s: { who: sheet('sourcing') }
	},
	forms: {
		a: {
			items: [
				{ id: 'x', key: 'L1', half: ['L2'] },
				{ id: 'y', key: 'none', half: [] }
			]
		},
		b: {
			items: [
				{ id: 'x', key: 'L1', half: ['L2'] },
				{ id: 'y', key: 'none', half: [] }
			]
		}
	}
};

const at = (day: number, hour = 12) => new Date(2031, 4, day, hour).getTime();

const attempt = (lesson: string, exercise: string, when: number, more: object = {}) =>
	({
		...{ id: `${lesson}-${exercise}-${when}`, learner: 'mina', lesson, exercise, kind: 'mark' },
		...{ version: 'v1', at: when, answer: marks(0) },
		...more
	}) as Attempt;

const marks = (...from: number[]) => ({
	marks: Object.fromEntries(
		from.map((word) => [`m${word}`, { at: 'p', from: word, to: word, label: null }])
	),
	nothing: false
});
const form = (exercise: string, when: number, x: string) =>
	attempt('before-after', exercise, when, { kind: 'form', answer: { items: { x, y: 'none' } } });

test('tries are numbered exercise by exercise in the order of time, and scored from the key', () => {
	const later = attempt('l', 'find', at(2), { answer: marks(0, 5) });
	const found = tries(
		[later, attempt('l', 'find', at(1), { answer: marks(0, 12) }), attempt('l', 'more', at(3))],
		solutions
	);
	expect(found.map(({ attempt, nth, outcome }) => [attempt.exercise, nth, outcome])).toEqual([
		['find', 1, { found: 1, required: 2, leftAlone: 3, clean: 4, score: 0.25 }],
		['find', 2, { found: 2, required: 2, leftAlone: 4, clean: 4, score: 1 }],
		['more', 1, { found: 1, required: 2, leftAlone: 4, clean: 4, score: 0.5 }]
	]);
});

test('a lesson that is gone and a kind without numbers have no outcome', () => {
	const open = { kind: 'open', answer: { text: 'x', locked: true, ticks: {} } };
	const found = tries([attempt('gone', 'find', 1), attempt('l', 'write', 2, open)], solutions);
	expect(found.map(({ outcome }) => outcome)).toEqual([null, null]);
});

test('a test form says nothing before the second form is done', () => {
	const first = form('a', 1, 'L2');
	expect(tries([first], solutions)[0]!.outcome).toBeNull();
	const both = tries([first, form('b', 2, 'L1')], solutions);
	expect(both.map(({ outcome }) => outcome)).toEqual([
		{ found: 0, required: 1, leftAlone: 1, clean: 1, score: 0.75 },
		{ found: 1, required: 1, leftAlone: 1, clean: 1, score: 1 }
	]);
});

test('the table has a row for each try, under names where there are names', () => {
	const time = Date.UTC(2031, 4, 7, 9, 30);
	const found = tries(
		[attempt('l', 'find', time, { answer: marks(0, 12) }), attempt('x', 'y', time + 1)],
		solutions
	);
	const names = { l: { title: 'Words', exercises: { find: 'Find them' } } };
	expect(table('Mina', found, names)).toEqual([
		[
			...['learner', 'lesson', 'exercise', 'kind', 'try', 'date', 'found', 'found of'],
			...['left alone', 'left alone of', 'score', 'lesson version']
		],
		['Mina', 'Words', 'Find them', 'mark', 1, '2031-05-07T09:30:00.000Z', 1, 2, 3, 4, 0.25, 'v1'],
		['Mina', 'x', 'y', 'mark', 1, '2031-05-07T09:30:00.001Z', null, null, null, null, null, 'v1']
	]);
});

test('first tries of a strand are added up day by day; later tries and test forms are not in it', () => {
	const found = tries(
		[
			attempt('l', 'find', at(1, 9), { answer: marks(0, 12) }),
			attempt('l', 'more', at(1, 23), { answer: marks(0, 5) }),
			attempt('s', 'who', at(1, 10)),
			attempt('l', 'find', at(2), { answer: marks(0, 5) }),
			form('a', at(2), 'L1'),
			form('b', at(3), 'L1')
		],
		solutions
	);
	expect(byDay(found, 'language', solutions.sheets)).toEqual([
		{ day: '2031-05-01', found: { count: 3, of: 4 }, leftAlone: { count: 7, of: 8 } }
	]);
	expect(byDay(found, 'sourcing', solutions.sheets)).toHaveLength(1);
	expect(byDay(found, 'framing', solutions.sheets)).toEqual([]);
});

test('a try in which nothing was attempted is no point', () => {
	const found = tries([attempt('l', 'find', at(1), { answer: marks() })], solutions);
	expect(byDay(found, 'language', solutions.sheets)).toEqual([]);
});

const asked = {
	l: {
		claims: {
			items: ['one', 'two', 'three'].map((id) => ({
				id,
				loaded: true,
				verdict: 'supported' as const
			}))
		}
	}
};
const claims = (when: number, items: object) =>
	attempt('l', 'claims', when, { kind: 'claims', answer: { items, opened: [] } });
const right = (confidence?: string) => ({ loaded: true, verdict: 'supported', confidence });
const wrong = (confidence?: string) => ({ loaded: true, verdict: 'opinion', confidence });

test('being sure is held against being right about the facts, over first tries', () => {
	const found = tries(
		[
			claims(at(1), { one: right('certain'), two: wrong('certain'), three: right() }),
			claims(at(2), { one: right('guess'), two: right('guess'), three: right('guess') })
		],
		solutions
	);
	const days = sureByDay(found, asked);
	expect(days.map(({ day }) => day)).toEqual(['2031-05-01']);
	expect(addSure(days.map(({ sure }) => sure))).toEqual([
		{ confidence: 'guess', count: 0, of: 0 },
		{ confidence: 'fairly sure', count: 0, of: 0 },
		{ confidence: 'certain', count: 1, of: 2 }
	]);
});

test('a day on which nobody said how sure they were is left out', () => {
	const found = tries([claims(at(1), { one: right(), two: wrong(), three: right() })], solutions);
	expect(sureByDay(found, asked)).toEqual([]);
});

test('lessons show what was finished in them, with the first and the best score', () => {
	const shelf = [
		{ slug: 's', shortTitle: 'Who', exercises: [{ id: 'who', title: 'Who says so' }] },
		{
			slug: 'l',
			shortTitle: 'Words',
			exercises: [
				{ id: 'write', title: 'Write' },
				{ id: 'find', title: 'Find' },
				{ id: 'more', title: 'More' }
			]
		}
	];
	const open = { kind: 'open', answer: { text: 'x', locked: true, ticks: {} } };
	const found = tries(
		[
			attempt('l', 'find', at(1), { answer: marks(0, 12) }),
			attempt('l', 'find', at(2), { answer: marks(0, 5) }),
			attempt('l', 'find', at(3), { answer: marks(0) }),
			attempt('l', 'write', at(1), open)
		],
		solutions
	);
	expect(byLesson(shelf, found)).toEqual([
		{
			...{ slug: 'l', title: 'Words', of: 3 },
			exercises: [
				{ id: 'write', title: 'Write', tries: 1, first: null, best: null },
				{ id: 'find', title: 'Find', tries: 3, first: 0.25, best: 1 }
			]
		}
	]);
});
