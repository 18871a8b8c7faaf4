import type { Strand } from '$lib/core/labels';

/** The strands as they are called where there is little room. */
export const strandWords: Record<Strand, string> = {
	sourcing: 'Sourcing',
	language: 'Language',
	framing: 'Framing'
};
