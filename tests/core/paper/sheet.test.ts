import { expect, test } from 'vitest';
import { gapsIn } from '$lib/core/paper/gaps';
import { isWhole } from '$lib/core/paper/whole';
import { cut, type Block } from '$lib/core/text';
import { lessons } from '$lib/server/lessons';

const blocks: Block[] = [
	{ id: 'p1', headline: false, sentences: [cut('One two three.'), cut('Four five six seven.')] },
	{ summary: 'Ours.' },
	{ id: 'p2', headline: false, sentences: [cut('Short.')] }
];

test('gaps are numbered in the order of the text, with the words before them', () => {
	const slot = (id: string, after: string) => {
		return { id, after, question: 'Why?', answer: 'So.', card: 'c' };
	};
	const gaps = gapsIn({ slots: [slot('b', 'p2'), slot('a', 'p1')] }, blocks);
	expect(gaps.map(({ id, ending }) => [id, ending])).toEqual([
		['a', 'two three. Four five six seven.'],
		['b', 'Short.']
	]);
});

test('the text is printed once more only where no marking has all of it', () => {
	const marking = (passages: string[]) => {
		const [mark] = lessons().flatMap(({ exercises }) => exercises.filter((e) => e.type === 'mark'));
		return { ...mark!, passages };
	};
	expect(isWhole(blocks, [marking(['p1', 'p2'])])).toBe(true);
	expect(isWhole(blocks, [marking(['p1']), marking(['p2'])])).toBe(false);
	expect(isWhole(blocks, [])).toBe(false);
});
