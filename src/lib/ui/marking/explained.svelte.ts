import type { Component, ComponentProps } from 'svelte';
import type Review from './Review.svelte';

/**
 * The explanation of a marking exercise. Nobody needs it before they have marked something, so it is
 * loaded with the first mark and is there when it is asked for.
 */
class Explained {
	Review = $state.raw<Component<ComponentProps<typeof Review>> | null>(null);
	/** Whether it could not be loaded, as without a network before Loupe was copied. */
	missing = $state(false);

	/** Loads it, once; where that fails, the next call tries again. */
	async load(): Promise<void> {
		if (this.Review) return;
		try {
			this.Review = (await import('./Review.svelte')).default;
			this.missing = false;
		} catch (error) {
			console.info('The explanation is not here yet.', error);
			this.missing = true;
		}
	}
}

export const explained = new Explained();
