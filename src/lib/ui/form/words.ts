/** A change with its sign: +2, −1, 0. */
export function signed(change: number): string {
	const size = halves(Math.abs(change));
	return change > 0 ? `+${size}` : change < 0 ? `−${size}` : '0';
}

/** Points, of which some are halves: 9, 9½, ½. */
export function halves(points: number): string {
	const whole = Math.floor(points);
	if (points === whole) return String(points);
	return whole ? `${whole}½` : '½';
}

/** A share from 0 to 1 in a hundred: 30 %. */
export function percent(share: number): string {
	return `${Math.round(share * 100)}\u00a0%`;
}
