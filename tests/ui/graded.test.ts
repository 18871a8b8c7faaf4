import { graded } from '$lib/ui/marking/graded';
import { expect, test } from 'vitest';
import { made } from '../bench/pages/made';

const { exercise, scene, marks } = made();
const task = { exercise, scene, blocks: scene.blocks, answer: { marks, nothing: false } };

test('what was graded ahead is not graded again when it comes back from the disk', () => {
	const ahead = graded(task);
	expect(graded({ ...task, answer: structuredClone(task.answer) })).toBe(ahead);
});

test('another answer, another exercise and another version of the lesson are graded by themselves', () => {
	const ahead = graded(task);
	const [first, ...others] = Object.entries(marks);
	const fewer = { marks: Object.fromEntries(others), nothing: false };
	expect(graded({ ...task, answer: fewer }).grade.marks).toHaveLength(others.length);
	const [id, mark] = first!;
	const longer = { ...marks, [id]: { ...mark, to: mark.to + 1 } };
	expect(graded({ ...task, answer: { marks: longer, nothing: false } })).not.toEqual(ahead);
	expect(graded(task)).not.toBe(ahead);
	const part = { ...exercise, passages: exercise.passages.slice(0, 50) };
	expect(graded({ ...task, exercise: part }).grade.required).toBe(ahead.grade.required / 2);
	const [, ...keys] = scene.keys;
	const next = graded({ ...task, scene: { ...scene, keys } });
	expect(next.grade.required).toBe(ahead.grade.required - 1);
});
