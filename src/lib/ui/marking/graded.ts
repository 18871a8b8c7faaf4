import type { Answer, Exercise } from '$lib/core/exercises/mark';
import type { Scene } from '$lib/core/lesson';
import { same } from '$lib/core/merge';
import { review, sheetOf } from '$lib/core/review';
import type { Block } from '$lib/core/text';

type Task = { exercise: Exercise; scene: Scene; blocks: Block[]; answer: Answer };

let last: (Task & { result: ReturnType<typeof review> }) | null = null;

/**
 * The grade of an answer and its findings, as `review` has them. The last one is remembered: what was
 * graded ahead need not be graded again when it is asked for.
 */
export function graded({ exercise, scene, blocks, answer }: Task): ReturnType<typeof review> {
	const known = last?.exercise === exercise && last.scene === scene && same(last.answer, answer);
	if (last && known) return last.result;
	const result = review(sheetOf(blocks, scene.keys, exercise), answer, scene.fine);
	last = { exercise, scene, blocks, answer, result };
	return result;
}
