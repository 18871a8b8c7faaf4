import { candidate } from '$lib/core/lens/candidate';
import { add, change, remove } from '$lib/core/marking';
import { balance } from '$lib/core/manuscript/balance';
import {
	accept,
	answerOf,
	asFine,
	asKey,
	changeKey,
	dismiss,
	isSettled,
	keysOf,
	listed,
	noted,
	shown,
	withAnswer
} from '$lib/core/manuscript/keys';
import { begun, type Key, type Manuscript } from '$lib/core/manuscript/manuscript';
import { cut } from '$lib/core/text';
import { expect, test } from 'vitest';

const paragraph = (id: string, used: boolean, ...sentences: string[]) => ({
	...{ id, role: 'paragraph' as const, used },
	sentences: sentences.map(cut)
});
const key = (at: string, from: number, more: Partial<Key> = {}): Key => ({
	...{ at, from, to: from, strand: 'language', label: 'L1', also: [], zone: 'required' },
	...{ why: 'It judges.', calmer: '', origin: 'own' },
	...more
});
const manuscript: Manuscript = {
	...begun('m', 'own-m', 1),
	article: [
		paragraph('p1', true, 'The greedy council met.', 'It rained.', 'It voted.'),
		{ id: 's1', summary: 'Then they ate.' },
		paragraph('p2', false, 'The vile dinner was cold.'),
		{ id: 's2', summary: ' ' },
		paragraph('p3', true, 'All went home.', 'It was late.', 'It rained.')
	],
	keys: {
		c: key('p3', 2),
		a: key('p1', 1),
		hidden: key('p2', 1),
		s: key('p1', 4, { strand: 'sourcing', label: 'S1' })
	}
};
const place = { at: 'p3', from: 4, to: 5 };

test('students see the paragraphs that are used and the bridges that say something', () => {
	const blocks = shown(manuscript).map((block) => ('summary' in block ? block.summary : block.id));
	expect(blocks).toEqual(['p1', 'Then they ate.', 'p3']);
});

test('keys come strand by strand in the order of the text, without those in paragraphs that are not used', () => {
	expect(keysOf(manuscript, 'language').map(({ id }) => id)).toEqual(['a', 'c']);
	expect(listed(manuscript).map(({ id }) => id)).toEqual(['a', 's', 'c']);
});

test('marking, changing and removing touch the keys of one strand alone, and what was said stays', () => {
	const before = answerOf(manuscript, 'language');
	const [more, id] = add(before, place, null, 'new');
	const moved = change(change(more, 'a', { to: 2 }), 'c', { label: 'L3' });
	const { keys } = withAnswer(manuscript, 'language', moved);
	expect(keys[id]).toEqual({ ...key('p3', 4, { to: 5, label: null, why: '' }) });
	expect(keys.a).toEqual(key('p1', 1, { to: 2 }));
	expect(keys.c).toEqual(key('p3', 2, { label: 'L3' }));
	const less = withAnswer(manuscript, 'language', remove(before, 'a')).keys;
	expect(Object.keys(less)).toEqual(['c', 'hidden', 's']);
});

test('a label that becomes the first is no longer just as right', () => {
	const also = changeKey(manuscript, 'a', { also: ['L2', 'L3'] });
	const next = change(answerOf(also, 'language'), 'a', { label: 'L2' });
	expect(withAnswer(also, 'language', next).keys.a).toMatchObject({ label: 'L2', also: ['L3'] });
});

test('a key that did not change keeps its very mark, so that nothing is painted anew', () => {
	const typed = changeKey(manuscript, 'a', { why: 'Other.' });
	const [before, after] = [answerOf(manuscript, 'language'), answerOf(typed, 'language')];
	expect(after.marks.c).toBe(before.marks.c);
	expect(after.marks.a).toEqual(before.marks.a);
});

test('an accepted suggestion is a key whose why is still to be written', () => {
	const suggested = candidate('p3', { from: 4, to: 5 }, 'charged', 'L1', 'quiet');
	expect(isSettled(manuscript, suggested)).toBe(false);
	const taken = accept(manuscript, suggested, 'arguable', 'x');
	expect(taken.keys.x).toEqual({
		...key('p3', 4, { to: 5, zone: 'arguable', why: '', calmer: 'quiet', origin: 'lens' })
	});
	expect(isSettled(taken, suggested)).toBe(true);
	const other = candidate('p3', { from: 4, to: 5 }, 'passive', 'F5');
	expect(isSettled(taken, other)).toBe(false);
});

test('a dismissed suggestion is remembered until it is brought back', () => {
	const gone = dismiss(manuscript, 'charged.1-1.p1', true);
	expect(gone.dismissed).toEqual({ 'charged.1-1.p1': true });
	expect(dismiss(gone, 'charged.1-1.p1', false).dismissed).toEqual({});
});

test('a key becomes a note that its words are fine, and a key again', () => {
	const fine = asFine(changeKey(manuscript, 'c', { also: ['L2'] }), 'c');
	expect(fine.keys.c).toBeUndefined();
	expect(noted(fine)).toEqual([
		{ n: 0, at: 'p3', from: 2, to: 2, looksLike: ['L1', 'L2'], why: 'It judges.' }
	]);
	const back = asKey(fine, 0, 'd');
	expect(back.fine).toEqual([]);
	expect(back.keys.d).toEqual(key('p3', 2, { also: ['L2'] }));
	const bare = changeKey(manuscript, 'c', { label: null });
	expect(asFine(bare, 'c')).toBe(bare);
});

test('what may be required is half of the clean sentences that students see', () => {
	// Of six sentences that are shown, two hold a key of this strand.
	expect(balance(manuscript, 'language')).toEqual({ required: 2, arguable: 0, clean: 4, most: 2 });
	const argued = changeKey(manuscript, 'c', { zone: 'arguable', label: null });
	expect(balance(argued, 'language')).toEqual({ required: 1, arguable: 1, clean: 4, most: 2 });
	expect(balance(manuscript, 'framing')).toEqual({ required: 0, arguable: 0, clean: 6, most: 3 });
});
