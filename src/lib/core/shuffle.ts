/**
 * The items in an order that depends on the seed alone: the same on every device, at build and after a
 * reload, and not the author's. Fisher–Yates over a mulberry32 stream seeded with FNV-1a. Where chance
 * would keep the author's order, the items move round by one, so that it never gives the answer away.
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
	const shuffled = [...items];
	let state = 0x811c9dc5;
	for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
	for (let last = shuffled.length - 1; last > 0; last--) {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		const pick = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1);
		[shuffled[last], shuffled[pick]] = [shuffled[pick]!, shuffled[last]!];
	}
	const unmoved = shuffled.every((item, place) => item === items[place]);
	return unmoved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
