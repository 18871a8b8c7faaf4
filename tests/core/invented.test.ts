import * as v from 'valibot';
import { expect, test } from 'vitest';
import { agreement } from '$lib/core/agreement';
import { argue } from '$lib/core/argue';
import { kinds } from '$lib/core/exercises';
import type { Answer } from '$lib/core/exercises/mark';
import { columnsOf, gradebook } from '$lib/core/gradebook';
import { answersTo, handed } from '$lib/core/handed';
import { HandIn } from '$lib/core/handin/hand-in';
import { pack, unpack } from '$lib/core/handin/pack';
import { heat } from '$lib/core/heat';
import { inventedClass } from '$lib/core/invented';
import { lessons } from '$lib/server/lessons';

const all = lessons();
const wanted = {
	...{ id: 'c1', name: 'Class 9x', lessons: all, assignment: { id: 'a1', version: 1 } },
	...{ at: 1_900_000_000_000, seed: 'seed' }
};
const made = inventedClass(wanted);
const people = handed(made.handIns, 1, made.schoolClass.students);
const columns = columnsOf(all);

test('28 students with a name each, marked as invented, of whom each hands in once', () => {
	const { schoolClass, handIns } = made;
	expect(schoolClass).toMatchObject({ invented: true, name: 'Class 9x' });
	expect(new Set(schoolClass.students.map(({ name }) => name)).size).toBe(28);
	expect(people.map(({ who }) => who)).toEqual(schoolClass.students.map(({ id }) => id));
	expect(handIns).toHaveLength(28);
});

test('the same seed gives the same class, another seed another', () => {
	const few = { ...wanted, lessons: all.slice(0, 1) };
	expect(inventedClass(few)).toEqual(inventedClass(few));
	expect(inventedClass({ ...few, seed: 'other' }).handIns).not.toEqual(inventedClass(few).handIns);
});

test('every invented hand-in is one that a device would take, and travels without loss', () => {
	for (const handIn of made.handIns) expect(v.is(HandIn, handIn)).toBe(true);
	const few = inventedClass({ ...wanted, lessons: all.slice(0, 2), round: 2 }).handIns;
	for (const handIn of few) expect(unpack(pack(handIn))).toEqual(handIn);
});

test('every answer is complete: nothing keeps it from being committed', () => {
	const exercises = new Map(columns.map(({ id, exercise }) => [id, exercise]));
	for (const { works } of people) {
		for (const { lesson, exercise: id, kind, answer } of works) {
			const exercise = exercises.get(`${lesson}/${id}`)!;
			const unfinished = kinds[exercise.type].unfinished as (a: unknown, b: unknown) => unknown;
			expect([kind, unfinished(exercise, answer)]).toEqual([exercise.type, null]);
		}
	}
});

test('the class differs as a class does: some suspicious, some not looking, much to argue about', () => {
	const { rows } = gradebook(people, columns);
	const flagged = (flag: string) =>
		rows.filter(({ flags }) => flags.includes(flag as never)).length;
	expect(flagged('suspicious of everything')).toBeGreaterThanOrEqual(3);
	expect(flagged('suspicious of everything')).toBeLessThan(20);
	const marking = columns.flatMap(({ lesson, version, exercise, sheet }) => {
		if (!sheet) return [];
		const asked = { lesson, version, exercise: exercise.id, kind: 'mark' } as const;
		const { answers } = answersTo<Answer>(people, asked, 'first');
		return [{ sheet, given: answers.map(({ answer }) => answer) }];
	});
	const found = marking.map(({ sheet, given }) => ({
		students: heat(sheet, given).students,
		arguments: argue(sheet, given).length,
		alpha: agreement(sheet, given).alpha ?? 0
	}));
	expect(Math.min(...found.map(({ students }) => students))).toBeGreaterThan(20);
	expect(found.filter((each) => each.arguments > 0).length).toBeGreaterThan(found.length / 2);
	const mean = found.reduce((sum, { alpha }) => sum + alpha, 0) / found.length;
	expect(mean).toBeGreaterThan(0.1);
	expect(mean).toBeLessThan(0.7);
});
