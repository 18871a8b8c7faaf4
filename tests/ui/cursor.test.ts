import { cut, type Passage } from '$lib/core/text';
import { first, move, placeOf } from '$lib/ui/marking/cursor';
import { expect, test } from 'vitest';

const passages: Passage[] = [
	{ id: 'p1', headline: false, sentences: [cut('One two three.'), cut('Four five.')] },
	{ id: 'p0', headline: true, sentences: [cut('–')] },
	{ id: 'p2', headline: false, sentences: [cut('Six seven.'), cut('Eight.')] }
];

const at = (at: string, head: number, anchor = head) => ({ at, anchor, head });

test.for([
	['right goes to the next word', at('p1', 0), 'ArrowRight', at('p1', 1)],
	['left goes to the word before', at('p1', 1), 'ArrowLeft', at('p1', 0)],
	['right goes on into the next passage with words', at('p1', 4), 'ArrowRight', at('p2', 0)],
	['left goes back into the passage before', at('p2', 0), 'ArrowLeft', at('p1', 4)],
	['left at the very start stays', at('p1', 0), 'ArrowLeft', at('p1', 0)],
	['right at the very end stays', at('p2', 2), 'ArrowRight', at('p2', 2)],
	['down goes to the next sentence', at('p1', 1), 'ArrowDown', at('p1', 3)],
	['down from the last sentence goes to the next passage', at('p1', 3), 'ArrowDown', at('p2', 0)],
	['up goes to the start of the sentence', at('p1', 4), 'ArrowUp', at('p1', 3)],
	['up from the first sentence goes to the last one before', at('p2', 0), 'ArrowUp', at('p1', 3)],
	['Home goes to the start of the passage', at('p1', 4), 'Home', at('p1', 0)],
	['End goes to the end of the passage', at('p1', 1), 'End', at('p1', 4)]
] as const)('%s', ([, from, key, expected]) => {
	expect(move(passages, from, key, false)).toEqual(expected);
});

test.for([
	['right takes in the next word', at('p1', 1), 'ArrowRight', at('p1', 2, 1)],
	['left after right gives it back', at('p1', 2, 1), 'ArrowLeft', at('p1', 1)],
	[
		'right at the end of the passage takes in no more',
		at('p1', 4, 2),
		'ArrowRight',
		at('p1', 4, 2)
	],
	['left of the anchor turns round', at('p1', 1), 'ArrowLeft', at('p1', 0, 1)],
	['down takes in up to the next sentence', at('p1', 0), 'ArrowDown', at('p1', 3, 0)]
] as const)('with Shift %s', ([, from, key, expected]) => {
	expect(move(passages, from, key, true)).toEqual(expected);
});

test('words held backwards are a place in the order of the text', () => {
	expect(placeOf(at('p1', 1, 4))).toEqual({ at: 'p1', from: 1, to: 4 });
});

test('other keys move nothing, and a text without words has no cursor', () => {
	expect(move(passages, at('p1', 0), 'x', false)).toBeNull();
	expect(first([passages[1]!])).toBeNull();
	expect(first(passages)).toEqual(at('p1', 0));
});
