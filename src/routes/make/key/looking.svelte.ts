import type { Tags } from '$lib/core/lens/lens';
import type { Lens } from '$lib/core/lens/measure';
import type { Passage } from '$lib/core/text';
import { bring } from '../../class/bring';

/** What suggestions are made with: loaded only for a teacher who asks for them, or for the voices. */
export class Looking {
	lens = $state.raw<Lens | null>(null);
	tags = $state.raw<Tags | null>(null);
	/** Whether something could not be loaded, as without a network before Loupe was copied. */
	missing = $state(false);
	/** Whether suggestions were asked for. */
	asked = $state(false);

	/** Loads the lists of words, once. */
	async open(): Promise<void> {
		this.lens ??= await bring<Lens>('/lens.json');
		this.missing = this.lens === null;
	}

	/** Reads the passages with the grammar, so that suggestions can be made. */
	async ask(passages: readonly Passage[]): Promise<void> {
		this.asked = true;
		try {
			const [{ tagsOf }] = await Promise.all([import('$lib/authoring/lens'), this.open()]);
			this.tags = await tagsOf(passages);
		} catch (error) {
			console.info('The grammar is not here yet.', error);
			this.missing = true;
		}
	}
}
