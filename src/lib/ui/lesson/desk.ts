import type { Attempt } from '$lib/core/attempt';
import type { Answer } from '$lib/core/exercises';

/** Where somebody works on one exercise: the answer as it stands, the tries before, and what may be done. */
export type Desk = {
	readonly answer: Answer;
	readonly attempts: readonly Attempt[];
	/** Whether the explanation shows: something was committed and no further try has begun. */
	readonly done: boolean;
	/** Whether it is known what was done before; until then nothing may be changed. */
	readonly ready: boolean;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	set: (answer: Answer) => void;
	undo: () => void;
	redo: () => void;
	/** Commits the answer. False where it could not be kept. */
	commit: () => Promise<boolean>;
	/** Begins another try, with an answer to start from. */
	again: (answer: Answer) => void;
};
