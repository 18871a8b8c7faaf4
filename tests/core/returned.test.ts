import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack as packAssignment } from '$lib/core/assignment';
import { longestComment } from '$lib/core/classroom';
import { Problem } from '$lib/core/problem';
import { pack, portions, rowsOf, unpack, type Return } from '$lib/core/returned';
import { assignment } from '../exchange/samples';

const given: Return = {
	learner: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
	assignment: '3f1a09c27b',
	words: [
		{
			lesson: 'dyers-yard-fire',
			exercise: 'done-well',
			answered: 1_919_999_900_000,
			text: 'You say who speaks. Now say how they would know: were they there?',
			ticks: ['say-reader', 'point-exact'],
			at: 1_920_000_500_000
		},
		{
			lesson: 'kiln-street-bridge',
			exercise: 'headline',
			answered: 1_919_999_950_000,
			text: '',
			ticks: ['sourced'],
			at: 1_920_000_600_000
		}
	]
};

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const returns: fc.Arbitrary<Return> = fc.record({
	learner: id,
	assignment: fc.option(id, { nil: null }),
	words: fc.array(
		fc.record({
			lesson: id,
			exercise: id,
			answered: time,
			text: fc.string({ unit: 'binary', maxLength: longestComment / 2 }),
			ticks: fc.array(id),
			at: time
		}),
		{ minLength: 1 }
	)
});

test('whatever a teacher gives back comes back from its bytes', () => {
	fc.assert(
		fc.property(returns, (each) => void expect(unpack(pack(each))).toEqual(each)),
		{ numRuns: 200 }
	);
});

test('what is given back and was cut short or changed anywhere is refused', () => {
	const bytes = pack(given);
	for (let place = 0; place < bytes.length; place++) {
		const changed = bytes.slice();
		changed[place]! ^= 0x41;
		expect(() => unpack(bytes.subarray(0, place))).toThrow(Problem);
		expect(() => unpack(changed)).toThrow(Problem);
	}
});

test.for([
	['no words', { words: [] }],
	['no learner', { learner: '' }],
	['a comment beyond the limit', { words: [{ ...given.words[0]!, text: 'x'.repeat(2001) }] }]
] as const)('%s: refused', ([, wrong]) => {
	expect(() => unpack(pack({ ...given, ...wrong } as Return))).toThrow(Problem);
});

test('an assignment in its place is refused', () => {
	expect(() => unpack(packAssignment(assignment))).toThrow('not a set of comments');
});

test('the rows of a device say whose they are, of which assignment, and when they came', () => {
	const { words, ...whose } = given;
	expect(rowsOf(given, 7)).toEqual(words.map((word) => ({ ...word, ...whose, receivedAt: 7 })));
});

test.for([
	[1, [1, 1, 1, 1, 1]],
	[2, [2, 2, 1]],
	[5, [5]],
	[0, [1, 1, 1, 1, 1]]
] as const)('in portions of at most %s words each word is there once', ([most, sizes]) => {
	const words = Array.from({ length: 5 }, (_, n) => ({ ...given.words[0]!, exercise: `e${n}` }));
	const all = portions({ ...given, words }, (portion) => portion.words.length <= most);
	expect(all.map((portion) => portion.words.length)).toEqual(sizes);
	expect(all.flatMap((portion) => portion.words)).toEqual(words);
});
