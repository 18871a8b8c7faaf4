import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Student } from '$lib/core/classroom';
import { csv } from '$lib/core/csv';
import { forSystem, type System } from '$lib/core/export/elsewhere';
import { compare, enrolled } from '$lib/core/lists/compare';
import { read } from '$lib/core/lists/read';
import { lines } from '$lib/exchange/csv';

const text = (max: number) =>
	fc
		.string({ unit: 'grapheme', maxLength: max })
		.map((words) => words.replace(/[\s\u00a0\ufeff]+/gu, ' ').trim())
		// An apostrophe before a formula is what writing puts there: it cannot be told from one's own.
		.map((words) => words.replace(/^'+/, ''));
const hostile = fc.constantFrom(
	'=1+1',
	'+49 30',
	'-7',
	'@SUM(A1)',
	'a;b',
	'"q"',
	'a,"b',
	'007',
	'1,5'
);
const cell = fc.oneof(text(20), hostile);
const name = fc.constantFrom('Mina', 'Omid', 'Sara', 'مینا', 'Jean "Jo"', '=Zoë', 'de la Cruz');
const people = fc.uniqueArray(
	fc.record({
		first: name,
		last: name,
		id: cell.filter((words) => words !== ''),
		second: cell,
		third: cell,
		value: fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 10))
	}),
	{ selector: ({ id }) => id.toLowerCase(), minLength: 1, maxLength: 8 }
);
type Person = typeof people extends fc.Arbitrary<(infer P)[]> ? P : never;

const files: Record<System, (all: Person[]) => string[][]> = {
	canvas: (all) => [
		['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Essay (4711)'],
		['    Points Possible', '', '', '', '', '10'],
		...all.map(({ first, last, id, second, third }) => [
			...[`${last}, ${first}`, id, second, third, '8B', '']
		])
	],
	moodle: (all) => [
		['First name', 'Last name', 'ID number', 'Email address', 'Course total (Real)'],
		...all.map(({ first, last, id, second }) => [first, last, id, second, '-'])
	]
};
const expected: Record<System, (person: Person) => string[]> = {
	canvas: ({ first, last, id, second, third }) => [`${last}, ${first}`, id, second, third, '8B'],
	moodle: ({ id, second }) => [id, second]
};

test.for(['canvas', 'moodle'] as const)(
	'whoever comes from a file of %s goes back into it under the same identifiers, with the right number',
	async (system) => {
		await fc.assert(
			fc.asyncProperty(people, async (all) => {
				const list = read('list.csv', await lines(csv(files[system](all))));
				expect([list.from, list.unread]).toEqual([system, []]);
				const fresh = list.students.map((_, n) => `s${n}`);
				const students = enrolled([], list.students, new Set(), fresh);
				expect(students).toHaveLength(all.length);
				const again = compare(students, list.students);
				expect(again.every(({ kind, renamed }) => kind === 'same' && !renamed)).toBe(true);
				const values = students.map(({ name, elsewhere }: Student, n) => ({
					...{ name, elsewhere, value: all[n]!.value }
				}));
				const made = forSystem(system, 'Loupe: Week 3', values, null);
				expect(made.unknown).toEqual([]);
				const out = csv(made.rows);
				const back = read('out.csv', await lines(out));
				expect(system === 'canvas' ? back.students : []).toEqual(
					system === 'canvas' ? list.students : []
				);
				const body = (await lines(out)).slice(system === 'canvas' ? 2 : 1);
				const bare = (words: string) => words.replace(/^'(?=[=+\-@＝＋－＠])/u, '');
				expect(body.map(({ cells }) => cells.map(bare))).toEqual(
					all.map((person) => [...expected[system](person), `${person.value ?? ''}`])
				);
				for (const { cells } of body) {
					expect(cells.slice(0, -1).filter((words) => /^[=+\-@]/.test(words))).toEqual([]);
				}
			}),
			{ numRuns: 200 }
		);
	}
);
