import type { Strand } from '../labels';

/**
 * How often two people marked or left the same sentences: `both` marked, only the `key`, only the `reader`,
 * `neither`. A sentence is marked where any mark touches it.
 */
export type Counts = { both: number; key: number; reader: number; neither: number };

/** A strand in which a reader was compared with the key. */
export type Compared = Counts & { strand: Strand };

/** How many sentences were compared. */
export function sentencesIn({ both, key, reader, neither }: Counts): number {
	return both + key + reader + neither;
}
