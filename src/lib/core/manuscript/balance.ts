import { sheet } from '../build';
import type { Strand } from '../labels';
import { grade } from '../score';
import { isPassage } from '../text';
import { keysOf, shown } from './keys';
import type { Manuscript } from './manuscript';

/**
 * Whether a text can be scored fairly in a strand, over all that students see: how many required keys it has
 * (K), how many arguable ones, how many clean sentences are left (C), and the `most` required keys that these
 * allow (C/2). In a lesson, each marking exercise is held to the same rule over its own passages.
 */
export type Balance = { required: number; arguable: number; clean: number; most: number };

/** The balance of a strand. See pedagogy.md, section 3. */
export function balance(manuscript: Manuscript, strand: Strand): Balance {
	const blocks = shown(manuscript);
	// The score does not ask for labels here, so one that is still to be chosen may be any.
	const keys = keysOf(manuscript, strand).map((key) => {
		return { ...key, label: key.label ?? ('S1' as const), calmer: null };
	});
	const passages = blocks.filter(isPassage).map(({ id }) => id);
	const { required, clean } = grade(
		sheet({ blocks, keys }, { strand, labels: [], passages }),
		[],
		false
	);
	return { required, arguable: keys.length - required, clean, most: Math.floor(clean / 2) };
}
