import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	differences,
	half,
	openingCode,
	openings,
	pack,
	partsFor,
	tries,
	unpack
} from '$lib/core/assignment';
import type { Assignment } from '$lib/core/assignment';
import { strands } from '$lib/core/labels';
import { Problem } from '$lib/core/problem';

const assignment: Assignment = {
	id: '3f1a09c27b',
	version: 1,
	title: 'Who says so?',
	note: '',
	parts: [{ lesson: 'dyers-yard-fire', exercises: null }],
	strands: null,
	due: '2031-05-07T15:30',
	tries: 'one',
	explanations: 'after hand-in',
	alias: true,
	revote: false,
	split: {
		a: { lesson: 'lobelog-france-moving', exercises: ['account-a'] },
		b: { lesson: 'lobelog-france-moving', exercises: ['account-b'] }
	},
	key: null
};

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const name = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const part = fc.record({ lesson: name, exercises: maybe(fc.array(name, { minLength: 1 })) });
const assignments: fc.Arbitrary<Assignment> = fc.record({
	id: name,
	version: fc.integer({ min: 1, max: 9999 }),
	title: text(120).filter((title) => title !== ''),
	note: text(900),
	parts: fc.array(part),
	strands: maybe(fc.subarray([...strands], { minLength: 1 })),
	due: maybe(fc.constantFrom('2031-05-07', '2032-12-31T23:59')),
	tries: fc.constantFrom(...tries),
	explanations: fc.constantFrom(...openings),
	alias: fc.boolean(),
	revote: fc.boolean(),
	split: maybe(fc.record({ a: part, b: part })),
	key: maybe(fc.stringMatching(/^04[0-9a-f]{128}$/))
});

const learners = Array.from({ length: 4000 }, (_, n) => `learner-${n}`);

test('every assignment comes back from its bytes', () => {
	fc.assert(
		fc.property(assignments, (each) => void expect(unpack(pack(each))).toEqual(each)),
		{ numRuns: 200 }
	);
});

test('an assignment that is cut short or changed anywhere is refused', () => {
	const bytes = pack(assignment);
	for (let place = 0; place < bytes.length; place++) {
		const changed = bytes.slice();
		changed[place]! ^= 0x41;
		expect(() => unpack(bytes.subarray(0, place))).toThrow(Problem);
		expect(() => unpack(changed)).toThrow(Problem);
	}
});

test.for([
	['a day that is none', { due: '2031-13-01' }],
	['markup for a date', { due: '<b>soon</b>' }],
	['no title', { title: '' }],
	['a key that is none', { key: '04' }]
] as const)('an assignment with %s is refused', ([, wrong]) => {
	expect(() => unpack(pack({ ...assignment, ...wrong }))).toThrow(Problem);
});

test('a split class falls into two halves of about the same size, the same in every version', () => {
	const inA = learners.filter((learner) => half(assignment, learner) === 'a');
	expect(inA.length).toBeGreaterThan(1850);
	expect(inA.length).toBeLessThan(2150);
	const later = { ...assignment, version: 2, title: 'Later' };
	expect(learners.filter((learner) => half(later, learner) === 'a')).toEqual(inA);
});

test('another assignment tosses again: knowing one half does not tell the other', () => {
	const other = { ...assignment, id: 'ffffffffff' };
	const alike = learners.filter((id) => half(assignment, id) === half(other, id));
	expect(alike.length).toBeGreaterThan(1850);
	expect(alike.length).toBeLessThan(2150);
});

test('a learner gets what all get, and the part of their half', () => {
	const { parts, split } = assignment;
	for (const learner of learners.slice(0, 20)) {
		expect(partsFor(assignment, learner)).toEqual([...parts, split![half(assignment, learner)]]);
	}
	expect(partsFor({ ...assignment, split: null }, 'x')).toEqual(parts);
});

test('the code that opens the explanations is four digits, the same in every version', () => {
	expect(openingCode(assignment)).toMatch(/^\d{4}$/);
	expect(openingCode({ ...assignment, version: 9 } as Assignment)).toBe(openingCode(assignment));
});

test('what differs between two versions is named field by field', () => {
	const later = { ...assignment, version: 2, title: 'Who says what?', alias: false };
	expect(differences(assignment, later)).toEqual(['title', 'alias']);
	expect(differences(assignment, { ...assignment, version: 2 })).toEqual([]);
});
