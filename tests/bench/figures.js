/** @param {number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {number[]} values */
export function median(values) {
	return (
		(quantile(values, 0.5) +
			-quantile(
				values.map((value) => -value),
				0.5
			)) /
		2
	);
}

/** @param {number} value */
export const ms = (value) => `${value.toFixed(1)} ms`;
/** @param {number} bytes */
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
/** @param {number} value */
export const times = (value) => `${value.toFixed(2)} ×`;

/**
 * A line of the table: what was measured, what was to be reached, the figures of Loupe, those beside
 * it, the ratio where there is one, and whether it was reached.
 *
 * @typedef {{ what: string; goal: string; ours: string; theirs: string; ratio: string; reached: boolean }} Row
 */
