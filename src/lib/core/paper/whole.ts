import type { Exercise } from '../exercises';
import { isPassage, type Block } from '../text';

/** Whether one of some exercises prints every passage by itself, so that the text need not be there twice. */
export function isWhole(blocks: readonly Block[], exercises: readonly Exercise[]): boolean {
	const passages = blocks.filter(isPassage);
	return exercises.some(
		(exercise) =>
			exercise.type === 'mark' && passages.every(({ id }) => exercise.passages.includes(id))
	);
}
