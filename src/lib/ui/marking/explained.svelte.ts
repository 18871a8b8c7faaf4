import type { Component, ComponentProps } from 'svelte';
import type { graded } from './graded';
import type Review from './Review.svelte';

/** How long nothing must have been marked, in milliseconds, before it is graded ahead. */
const pause = 800;

/**
 * The explanation of a marking exercise. Nobody needs it before they have marked something, so it is
 * loaded with the first mark and is there when it is asked for.
 */
class Explained {
	Review = $state.raw<Component<ComponentProps<typeof Review>> | null>(null);
	/** Whether it could not be loaded, as without a network before Loupe was copied. */
	missing = $state(false);
	private graded: typeof graded | null = null;

	/** Loads it, once; where that fails, the next call tries again. */
	async load(): Promise<void> {
		if (this.Review) return;
		try {
			({ Review: this.Review, graded: this.graded } = await import('./explanation'));
			this.missing = false;
		} catch (error) {
			console.info('The explanation is not here yet.', error);
			this.missing = true;
		}
	}

	/**
	 * Grades an answer when nothing was marked for a moment, and shows it to nobody: who asks for it then
	 * need not wait. The function that it gives back calls that off.
	 */
	ahead(task: Parameters<typeof graded>[0]): () => void {
		const timer = setTimeout(() => this.graded?.(task), pause);
		return () => clearTimeout(timer);
	}
}

export const explained = new Explained();
