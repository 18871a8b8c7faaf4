import type { Brought } from '$lib/core/manuscript/bring/brought';
import { bring, keysLost } from '$lib/core/manuscript/bring/into';
import { Problem } from '$lib/core/problem';
import type { Making } from '../making.svelte';

/** An article on its way in. */
export class Bringing {
	working = $state(false);
	problem = $state.raw<Problem | null>(null);
	/** An article that waits for a yes, since there is a text already. */
	waiting = $state.raw<Brought | null>(null);
	said = $state('');

	constructor(private readonly making: Making) {}

	/** Takes an article in, at once where there is none yet. Nothing changes where it is refused. */
	async take(find: () => Promise<Brought>): Promise<void> {
		this.problem = null;
		this.said = '';
		this.working = true;
		try {
			const brought = await find();
			if (this.making.current?.article.length) this.waiting = brought;
			else this.put(brought);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.problem = error;
		} finally {
			this.working = false;
		}
	}

	/** How many keys would go with what the article that waits does not have. */
	get lost(): number {
		const now = this.making.current;
		return now && this.waiting ? keysLost(now, bring(now, this.waiting)) : 0;
	}

	put(brought: Brought): void {
		const now = this.making.current;
		this.waiting = null;
		if (!now) return;
		try {
			this.making.change(bring(now, brought));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.problem = error;
			return;
		}
		const count = brought.paragraphs.length;
		this.said = `${count === 1 ? 'One paragraph is' : `${count} paragraphs are`} here, cut into sentences and words. Look them over: what was cut in the wrong place can be mended.`;
	}
}
