import { expect, test } from 'vitest';
import type { Cell, MarkLook, Row } from '$lib/core/gradebook';
import type { Sheet } from '$lib/core/key';
import { mostMissed, summary } from '$lib/core/report';

const look = (found: number, leftAlone: number) =>
	({ found, required: 4, leftAlone, clean: 5 }) as MarkLook;
const row = (cell: Partial<Cell> | null): Row => ({
	...{ who: 'x', name: 'x', flags: [] },
	cells: cell ? { 'rule/mark': { first: null, last: null, agreed: null, ...cell } as Cell } : {}
});
const sums = (...rows: Row[]) => summary({ rows }, { id: 'rule/mark' });

test('a class at an exercise is added up, first looks and last looks apart', () => {
	const [one, two] = [look(1, 5), look(3, 4)];
	expect(sums(row({ first: one, last: two }), row({ last: one }), row(null))).toEqual({
		count: 2,
		first: { found: 1, required: 4, leftAlone: 5, clean: 5 },
		last: { found: 4, required: 8, leftAlone: 9, clean: 10 },
		agreed: null
	});
	expect(sums(row({ agreed: { right: 1, of: 2 } }), row({ agreed: { right: 2, of: 2 } }))).toEqual({
		...{ count: 2, first: null, last: null },
		agreed: { right: 3, of: 4 }
	});
	expect(sums()).toEqual({ count: 0, first: null, last: null, agreed: null });
});

const key = (
	id: string,
	from: number,
	zone: 'required' | 'arguable' = 'required'
): Sheet['keys'][number] => ({
	...{ id, at: 'p', from, to: from + 1, zone },
	...{ strand: 'language', label: 'L1', also: [] }
});
const sheet: Sheet = {
	...{ strand: 'language', labels: ['L1'] },
	...{ passages: [{ id: 'p', sentences: [5, 5, 5, 5] }] },
	keys: [key('seen', 0), key('half', 5), key('never', 10), key('either', 15, 'arguable')]
};
const marks = (...starts: number[]) => ({
	marks: Object.fromEntries(
		starts.map((from) => [`m${from}`, { at: 'p', from, to: from + 1, label: 'L1' as const }])
	),
	nothing: false
});

test('the passages that most missed come first, without what everybody found or need not find', () => {
	const answers = [marks(0, 5), marks(0), { marks: {}, nothing: false }];
	expect(mostMissed(sheet, answers)).toEqual([
		{ key: 'never', found: 0, students: 2 },
		{ key: 'half', found: 1, students: 2 }
	]);
	expect(mostMissed(sheet, answers, 1)).toHaveLength(1);
	expect(mostMissed(sheet, [])).toEqual([]);
});
