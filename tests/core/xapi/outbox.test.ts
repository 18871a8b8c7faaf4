import { expect, test } from 'vitest';
import { inTime, jsonLines } from '$lib/core/xapi/outbox';

test('records stand in the order of time, and those of one moment always in the same', () => {
	const row = (id: string, at: number) => ({ id, at });
	const sorted = [row('a', 1), row('b', 1), row('c', 1), row('a', 2)];
	for (const order of [sorted, [...sorted].reverse(), [2, 0, 3, 1].map((n) => sorted[n]!)]) {
		expect([...order].sort(inTime)).toEqual(sorted);
	}
});

test('JSON lines hold one record in each line, as it is sent', () => {
	expect(jsonLines(['{"a":1}', '{"b":"\\n"}'])).toBe('{"a":1}\n{"b":"\\n"}\n');
	expect(jsonLines([])).toBe('');
});
