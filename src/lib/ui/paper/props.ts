import type { Exercise, Kind } from '$lib/core/exercises';
import type { Scene } from '$lib/core/lesson';

/**
 * An exercise of a kind as it is printed. `teacher`: with our answers and whys. `numbers`: with the numbers
 * of words, where it has a text with lines.
 */
export type Props<K extends Kind = Kind> = {
	exercise: Extract<Exercise, { type: K }>;
	scene: Scene;
	teacher: boolean;
	numbers: boolean;
};
