import type { Comment } from '$lib/core/classroom';
import { keepComment } from '$lib/store/comments';
import { session } from '../../session.svelte';

type Spot = Pick<Comment, 'class' | 'learner' | 'lesson' | 'exercise'>;

type Change = { spot: Spot; comment: Comment | null; at: number };

const keyOf = ({ learner, lesson, exercise }: Spot) => JSON.stringify([learner, lesson, exercise]);

/**
 * The way of a teacher’s comments into storage: each change at once, and while one is being kept, of the
 * changes that follow only the last. What could not be kept waits here for the next. What was kept is
 * remembered until it was read again: between the two, what was read before must not count.
 */
class Keeping {
	private readonly waiting = new Map<string, Change>();
	private readonly unseen = new Map<string, Change>();
	private isBusy = false;
	/** Whether something is not kept yet. */
	pending = $state(false);

	/** Keeps a comment, or null for none, on an answer. */
	async keep(spot: Spot, comment: Comment | null): Promise<void> {
		const change = { spot, comment, at: comment?.at ?? Date.now() };
		this.waiting.set(keyOf(spot), change);
		this.unseen.set(keyOf(spot), change);
		this.pending = true;
		if (this.isBusy) return;
		this.isBusy = true;
		try {
			for (let next = this.next(); next; next = this.next()) {
				const [key, change] = next;
				if (!(await session.guard(() => keepComment(change.spot, change.comment)))) return;
				// A change that came meanwhile has taken its place, and its turn is next.
				if (this.waiting.get(key) === change) this.waiting.delete(key);
			}
			this.pending = false;
		} finally {
			this.isBusy = false;
		}
	}

	private next() {
		const [first] = this.waiting;
		return first;
	}

	/** Takes in which comments were read: what they show need not be remembered any longer. */
	saw(comments: readonly Comment[]) {
		const read = new Map(comments.map((comment) => [keyOf(comment), comment]));
		for (const [key, { comment, at }] of this.unseen) {
			const found = read.get(key);
			const isSeen = found ? found.at >= at : comment === null;
			if (isSeen && !this.waiting.has(key)) this.unseen.delete(key);
		}
	}

	/** What was said last of an answer and not read again yet: undefined where there is nothing such. */
	latest(spot: Spot): Comment | null | undefined {
		return this.unseen.get(keyOf(spot))?.comment;
	}
}

export const keeping = new Keeping();
