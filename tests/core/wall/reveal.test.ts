import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoting } from '$lib/core/wall/reasons';
import { uncovered } from '$lib/core/wall/reveal';
import { answer, anyAnswer, empty, sheet, times } from './marks';

test('a key is held against how many found it, and a clean sentence against how many left it', () => {
	const found = uncovered(sheet, [
		...times(3, answer(['p', 1, 2])),
		answer(['p', 7, 8], ['p', 12, 20]),
		answer(),
		empty
	]);
	expect(found).toMatchObject({ students: 5, found: { k: 3, a: 1 } });
	expect(found.clean).toHaveLength(10);
	expect(found.clean.filter(({ marked }) => marked)).toEqual([
		{ at: 'p', sentence: 2, marked: 1, share: 0.2 },
		{ at: 'p', sentence: 3, marked: 1, share: 0.2 }
	]);
});

test('a key can be shown before anybody handed in', () => {
	expect(uncovered(sheet, [])).toMatchObject({ students: 0, found: { k: 0, a: 0 } });
});

test('no count is greater than the class', () => {
	fc.assert(
		fc.property(fc.array(anyAnswer, { maxLength: 8 }), (answers) => {
			const { students, found, clean } = uncovered(sheet, answers);
			for (const count of [...Object.values(found), ...clean.map(({ marked }) => marked)])
				expect(count).toBeLessThanOrEqual(students);
		})
	);
});

const written = [
	{ who: 'a', text: 'I liked it. “Hardline anti-Iran” judges the policy. The rest is fine.' },
	{ who: 'b', text: 'Mina said hardline anti-Iran is a fact.' },
	{ who: 'c', text: 'Nothing here.' },
	{ who: 'd', text: '“hardline anti-Iran” judges the policy.' },
	{ who: 'e', text: `The hardline anti-Iran ${'very '.repeat(60)}long one.` }
];
test.for([
	['hardline anti-Iran', ['“Hardline anti-Iran” judges the policy.']],
	['Hárdline', ['“Hardline anti-Iran” judges the policy.']],
	['is a', []],
	['peaceful', []]
] as const)(
	'what was written about “%s” is quoted once, short, and without names',
	([words, texts]) => {
		expect(quoting(words, written, ['Mina Karimi', 'Omid']).map(({ text }) => text)).toEqual(texts);
	}
);

test('without that name in the class the sentence may be shown', () => {
	expect(quoting('hardline', written, []).map(({ who }) => who)).toEqual(['a', 'b']);
});
