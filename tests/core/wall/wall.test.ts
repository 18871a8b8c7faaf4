import { expect, test } from 'vitest';
import { half, type Assignment } from '$lib/core/assignment';
import { inventedClass } from '$lib/core/invented';
import type { Lesson } from '$lib/core/lesson';
import { lessons } from '$lib/server/lessons';
import { wrote } from '$lib/core/wall/camps';
import { wallOf } from '$lib/core/wall/wall';

const all = lessons();
const lesson = all.find(({ slug }) => slug === 'further-sanctions-2021')!;
const marking = ({ exercises }: Lesson) => exercises.find((each) => each.type === 'mark')!;
const wanted = {
	...{ id: 'c1', name: 'Class 9x', seed: 'loupe', assignment: { id: 'a1', version: 1 } },
	...{ lessons: [lesson], at: 1_900_000_000_000 }
};
const first = inventedClass(wanted);
const second = inventedClass({ ...wanted, at: wanted.at + 9e6, round: 2 });
const { students } = first.schoolClass;
const base = {
	lesson,
	exercise: marking(lesson),
	lessons: [lesson],
	students,
	name: () => 'label'
};
const assignment: Pick<Assignment, 'id' | 'revote' | 'split'> = {
	...{ id: 'a1', revote: true, split: null }
};
const handIns = [...first.handIns, ...second.handIns];
const wall = wallOf({ ...base, assignment, handIns });

test('every scene of an invented class has something to show but a split that was not made', () => {
	const { split, ...others } = wall.steps;
	expect(split).toBe(0);
	expect(Math.min(...Object.values(others))).toBeGreaterThan(1);
	expect(wall.argued).toHaveLength(wall.steps.argue);
});

test('nobody is on the wall: neither a name nor what a device is called', () => {
	const { pages: _pages, keys: _keys, ...counted } = wall;
	const text = JSON.stringify(counted);
	for (const { name, learners } of students) {
		expect(text).not.toContain(`"${name}"`);
		expect(text).not.toContain(learners[0]);
	}
});

test('an invented class agrees more after it talked, though not about every phrase, and a few are away', () => {
	const { students, onlyFirst, before, after, phrases } = wall.revote!;
	expect(second.handIns.length).toBeLessThan(28);
	expect(students + onlyFirst).toBe(wall.heat.students);
	expect(onlyFirst).toBeGreaterThan(0);
	expect(after.alpha!).toBeGreaterThan(before.alpha!);
	const torn = ({ both, came, left, never }: (typeof phrases)[number]) => [
		Math.abs(both + left - (came + never)),
		Math.abs(both + came - (left + never))
	];
	expect(phrases.map(torn).some(([then, now]) => now! <= then!)).toBe(true);
});

test('the first vote on the wall is the same with and without a second one', () => {
	const alone = wallOf({ ...base, assignment, handIns: first.handIns });
	expect({ ...alone, revote: null, steps: null }).toEqual({ ...wall, revote: null, steps: null });
	expect(alone.steps.revote).toBe(1);
	expect(
		wallOf({ ...base, assignment: { ...assignment, revote: false }, handIns }).revote
	).toBeNull();
});

test('with no hand-ins there is the text and the key, and nothing else', () => {
	const { steps, pages } = wallOf({ ...base, assignment, handIns: [] });
	expect(pages.length).toBeGreaterThan(1);
	expect(steps).toMatchObject({ predict: 0, marks: 0, argue: 0, revote: 1, split: 0 });
	expect(steps.reveal).toBeGreaterThan(2);
});

test('a lesson without a marking exercise is read, and has no key to show', () => {
	const { steps, pages } = wallOf({ ...base, exercise: null, assignment, handIns });
	expect(pages.flat().length).toBeGreaterThan(wall.pages.length);
	expect({ ...steps, read: 0 }).toEqual({
		...{ read: 0, predict: 0, marks: 0, argue: 0, revote: 0, reveal: 0, split: 0 }
	});
});

test('each half of a split class is counted by itself, and only on what both were asked', () => {
	const [a, b] = ['bbc-celibacy-retitled', 'iran-interlink-digest-263'].map((slug) =>
		all.find((each) => each.slug === slug)!
	);
	// Everybody did both, as somebody may who found the other lesson in the library: only their own counts.
	const everybody = inventedClass({ ...wanted, lessons: [a!, b!] }).handIns;
	const of = (which: 'a' | 'b') =>
		everybody.filter(({ learner }) => half({ id: 'a1' }, learner) === which);
	const split = {
		a: { lesson: a!.slug, exercises: null },
		b: { lesson: b!.slug, exercises: null }
	};
	const found = wallOf({
		...{ ...base, lesson: a!, exercise: marking(a!), lessons: [a!, b!] },
		assignment: { ...assignment, revote: false, split },
		handIns: everybody
	});
	const { pairs, ...both } = found.both!;
	expect([both.a.students, both.b.students]).toEqual([of('a').length, of('b').length]);
	expect(found.steps.split).toBe(1 + pairs.length);
	const students = pairs.filter(({ a }) => a.unit === 'students');
	expect(students.length).toBeGreaterThan(1);
	for (const pair of students) {
		expect(pair.a.of).toBeLessThanOrEqual(both.a.students);
		expect(pair.b.of).toBeLessThanOrEqual(both.b.students);
	}
	const missing = wallOf({ ...base, assignment: { ...assignment, split }, handIns: [] });
	expect(missing.both).toBeNull();
});

test('what was written about some words goes to the camp of whoever wrote it', () => {
	const passage = lesson.blocks.find((block) => 'sentences' in block)!;
	if (!('sentences' in passage)) throw new Error('no passage');
	const open = lesson.exercises.find(({ type }) => type === 'open')!;
	const place = { at: passage.id, from: 4, to: 5 };
	const quoted = passage.sentences
		.flatMap((s) => s.filter((_, n) => n % 2))
		.slice(4, 6)
		.join(' ');
	const person = (who: string, text: string) => ({
		...{ who, name: who, at: 1 },
		works: [
			{
				...{ lesson: lesson.slug, exercise: open.id, kind: 'open' as const, tries: 1 },
				...{ version: lesson.version, at: 1, first: null },
				answer: { text, locked: true, ticks: {} }
			}
		]
	});
	const people = [
		person('one', `“${quoted}” judges.`),
		person('two', `${quoted} is a plain name.`),
		person('three', 'Nothing to say.'),
		person('four', `Omid says ${quoted} is fine.`)
	];
	const on = { marks: { m: { ...place, label: null } }, nothing: false };
	const off = { marks: {}, nothing: true };
	const marks = people.map(({ who }, n) => ({ who, answer: n ? off : on }));
	expect(wrote(lesson, place, people, marks, ['Omid'])).toEqual({
		marked: [`“${quoted}” judges.`],
		left: [`${quoted} is a plain name.`]
	});
	expect(wrote(lesson, { ...place, at: 'gone' }, people, marks, [])).toEqual({
		...{ marked: [], left: [] }
	});
});
