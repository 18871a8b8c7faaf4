import type { Comment } from '$lib/core/classroom';
import { keepComment } from '$lib/store/comments';
import { session } from '../../session.svelte';

type Spot = Pick<Comment, 'class' | 'learner' | 'lesson' | 'exercise'>;

const keyOf = ({ learner, lesson, exercise }: Spot) => JSON.stringify([learner, lesson, exercise]);

/**
 * The way of a teacher’s comments into storage: each change at once, and while one is being kept, of the
 * changes that follow only the last. What could not be kept waits here for the next.
 */
class Keeping {
	private readonly waiting = new Map<string, { spot: Spot; comment: Comment | null }>();
	private isBusy = false;
	/** Whether something is not kept yet. */
	pending = $state(false);

	/** Keeps a comment, or null for none, on an answer. */
	async keep(spot: Spot, comment: Comment | null): Promise<void> {
		this.waiting.set(keyOf(spot), { spot, comment });
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

	/** What waits to be kept on an answer: undefined where nothing does. */
	latest(spot: Spot): Comment | null | undefined {
		return this.waiting.get(keyOf(spot))?.comment;
	}
}

export const keeping = new Keeping();
