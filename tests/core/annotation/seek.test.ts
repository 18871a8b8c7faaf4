import approximately from 'approx-string-match';
import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/lib/core/annotation/letters';
import { readingOf, seek } from '../../../src/lib/core/annotation/seek';
import {
	placeAt,
	pointsAt,
	sourceOf,
	unitsAt,
	whole
} from '../../../src/lib/core/annotation/whole';
import { bridge } from './samples';

const reading = readingOf(whole(bridge));
const aim = (exact: string) => ({
	...{ quote: { exact, prefix: '', suffix: '' }, within: null, position: null, source: '' }
});

test('when too much was looked through already, words are found to the letter and no other way', () => {
	const labour = { left: 1 };
	expect(seek(reading, aim('shut the bridge on'), approximately, labour)).toBe(null);
	expect(labour.left).toBeLessThan(0);
	expect(seek(reading, aim('shut the bridge on'), null, labour)).toMatchObject({ near: false });
});

test('a position in this very text is its place, whatever stands around it', () => {
	const [start, end] = [whole(bridge).text.indexOf('council — again')].flatMap((at) => [
		pointsAt(reading.whole.text, at),
		pointsAt(reading.whole.text, at + 'council'.length)
	]);
	const position = { start: start!, end: end! };
	const source = sourceOf(whole(bridge));
	const there = { place: { at: 'p2', from: 8, to: 8 }, near: false, alike: 1 };
	const none = { exact: 'council', prefix: '', suffix: '' };
	const labour = { left: 1e6 };
	expect(seek(reading, { ...aim('council'), position, source }, null, labour)).toEqual(there);
	expect(seek(reading, { quote: null, within: null, position, source }, null, labour)).toEqual(
		there
	);
	const elsewhere = { quote: { ...none, suffix: ' shut the bridge on' }, within: null, position };
	expect(seek(reading, { ...elsewhere, source: 'x:y' }, null, labour)!.place).toMatchObject({
		at: 'p1'
	});
	const wrong = { ...aim('Monday'), position, source };
	expect(seek(reading, wrong, null, labour)!.place).toMatchObject({ at: 'p1', from: 7 });
});

test('offsets in code points and in UTF-16 units are each other’s', () => {
	const text = 'a𝔤𝔬b🎈c';
	for (let points = 0; points <= [...text].length; points++) {
		const units = unitsAt(text, points);
		expect(text.slice(0, units)).toBe([...text].slice(0, points).join(''));
		expect(pointsAt(text, units)).toBe(points);
	}
	expect(unitsAt(text, 99)).toBe(text.length);
});

test('a word belongs to a place when half of it lies inside', () => {
	const text = whole(bridge);
	expect(placeAt(text, 2, 17)).toEqual({ at: 'p1', from: 1, to: 1 });
	expect(placeAt(text, 5, 7)).toEqual({ at: 'p1', from: 1, to: 1 });
	expect(placeAt(text, 40, 90)).toBe('across');
	expect(placeAt(text, 3, 4)).toBe(null);
});

test('letters know where they stand, also where one becomes three or two become one', () => {
	const { letters, starts, ends } = lettersOf('A…\u00ad  “É” –– ﬁ');
	expect(letters).toBe('a... "é" - fi');
	expect([...starts.slice(1, 4)]).toEqual([1, 1, 1]);
	expect([...ends.slice(1, 5)]).toEqual([2, 2, 2, 5]);
	expect(starts.length).toBe(letters.length);
});
