import type { Answer } from '../exercises/mark';

/**
 * Marks as a response: `p1:3-5 L1; p2:8-8 S4`, the passage, its first and last word counted from 0, and the label
 * where there is one, in that order whatever the order of marking; `nothing` for “Nothing to mark”. Empty
 * where there is neither.
 */
export function response({ marks, nothing }: Answer): string {
	const codes = Object.values(marks)
		.sort(
			(one, other) =>
				compare(one.at, other.at) ||
				one.from - other.from ||
				one.to - other.to ||
				compare(one.label ?? '', other.label ?? '')
		)
		.map(({ at, from, to, label }) => `${at}:${from}-${to}${label ? ` ${label}` : ''}`);
	if (codes.length) return codes.join('; ');
	return nothing ? 'nothing' : '';
}

/** By their letters alone: the same in every language of a device. */
const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
