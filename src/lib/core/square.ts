import type { Exercise, Verdict } from './exercises/claims';

export const footings = ['holds', 'unsettled', 'fails'] as const;
export type Footing = (typeof footings)[number];

/**
 * Where a verdict leaves the facts: they hold (a dated claim held once), they fail (a misleading claim
 * counts here), or nothing settles them.
 */
export function footing(verdict: Verdict): Footing {
	if (verdict === 'supported' || verdict === 'supported-but-dated') return 'holds';
	return verdict === 'misleading' || verdict === 'contradicted' ? 'fails' : 'unsettled';
}

/** One field of the square: the numbers of the claims in it, counted from 1. */
export type Cell = { footing: Footing; loaded: boolean; claims: number[] };

/**
 * The claims by their wording (calm, then loaded) and by their facts (row by row, as in `footings`):
 * six fields, some of them empty. It shows that the wording does not tell whether the facts hold.
 */
export function square({ items }: Exercise): Cell[] {
	return footings.flatMap((row) =>
		[false, true].map((loaded) => ({
			footing: row,
			loaded,
			claims: items.flatMap((item, n) =>
				item.loaded === loaded && footing(item.verdict) === row ? [n + 1] : []
			)
		}))
	);
}
