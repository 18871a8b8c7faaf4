import type { Answer } from '$lib/core/exercises';

/** How many steps back “Undo” goes. */
const most = 200;

/** The answers before the one that stands, and those that were taken back. */
export class Steps {
	private past = $state.raw<Answer[]>([]);
	private future = $state.raw<Answer[]>([]);

	readonly canUndo = $derived(this.past.length > 0);
	readonly canRedo = $derived(this.future.length > 0);

	/** A change was made to what stood. */
	made(before: Answer) {
		this.past = [...this.past.slice(1 - most), before];
		this.future = [];
	}

	/** The answer before the one that stands now; undefined where there is none. */
	back(now: Answer): Answer | undefined {
		const before = this.past.at(-1);
		if (!before) return undefined;
		this.future = [...this.future, now];
		this.past = this.past.slice(0, -1);
		return before;
	}

	/** The answer that was taken back last; undefined where there is none. */
	forth(now: Answer): Answer | undefined {
		const after = this.future.at(-1);
		if (!after) return undefined;
		this.past = [...this.past, now];
		this.future = this.future.slice(0, -1);
		return after;
	}

	/** Puts every step on other ground. */
	rebase(step: (answer: Answer) => Answer) {
		[this.past, this.future] = [this.past.map(step), this.future.map(step)];
	}

	clear() {
		[this.past, this.future] = [[], []];
	}
}
