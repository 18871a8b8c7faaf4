import { cardsFor, isScored } from '$lib/core/course/choice';
import type { Lesson } from '$lib/core/lesson';
import { labels, lesson } from '$lib/server/lessons';
import { expect, test } from 'vitest';

const shelf = [
	{
		slug: 'marking',
		exercises: [
			{ id: 'find', strand: 'language' as const },
			{ id: 'say', strand: null }
		]
	},
	{ slug: 'talking', exercises: [{ id: 'say', strand: null }] }
];
const whole = (slug: string) => ({ lesson: slug, exercises: null });

test.for([
	['a whole lesson with marking', [whole('marking')], null, true],
	['its marking alone', [{ lesson: 'marking', exercises: ['find'] }], null, true],
	['all but its marking', [{ lesson: 'marking', exercises: ['say'] }], null, false],
	['a lesson without marking', [whole('talking')], null, false],
	['nothing', [], null, false],
	['a lesson that is not known', [whole('other')], null, false],
	['halves of which both mark', [], { a: whole('marking'), b: whole('marking') }, true],
	['halves of which one marks', [], { a: whole('marking'), b: whole('talking') }, false],
	['marking for both halves', [whole('marking')], { a: whole('talking'), b: whole('other') }, true]
] as const)('whether there is a score for everybody: %s', ([, parts, split, expected]) => {
	const asked = { parts: [...parts], split } as unknown as Parameters<typeof isScored>[0];
	expect(isScored(asked, shelf)).toBe(expected);
});

test('the cards that go along are those of the strands that a lesson works on', () => {
	const all = labels();
	const made = lesson('dyers-yard-fire')!;
	const only: Lesson = {
		...made,
		keys: [],
		exercises: made.exercises.filter((each) => each.type === 'mark' && each.strand === 'language')
	};
	expect(only.exercises).not.toHaveLength(0);
	expect(cardsFor([only], all).map(({ id }) => id)).toEqual(
		all.map(({ id }) => id).filter((id) => id.startsWith('L'))
	);
	expect(cardsFor([{ ...only, exercises: [] }], all)).toEqual([]);
	expect(cardsFor([made], all).length).toBeGreaterThan(7);
});
