import type { Strand } from '$lib/core/labels';
import type { Place } from '$lib/core/text';
import type { Painting } from '../marking/painting';

/** Some words of a passage with a line under them, as a student’s highlighter draws it. */
export function lit({ at, from, to }: Place, strand: Strand): Painting {
	const span = { at, from, to, id: 'lit', tones: `mine ${strand}`, tag: null };
	return new Map([[at, [{ ...span, opens: '[these words: ', closes: ']' }]]]);
}
