import type { Draft } from '$lib/core/attempt';
import { isLong } from '$lib/store/keep';
import { painted } from '$lib/ui/marking/painted';

/** When changes go to the disk: the hand that changed a long answer sees it first, and nothing overtakes it. */
export class Turns {
	private last: Promise<void> | null = null;

	/** What a change waits for; null for nothing. */
	of(change: Draft): Promise<void> | null {
		const turn = isLong(change) ? painted() : this.last;
		this.last = turn;
		void turn?.then(() => {
			if (this.last === turn) this.last = null;
		});
		return turn;
	}
}
