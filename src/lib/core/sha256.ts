/** A 32-bit word with its bits turned to the right. */
export const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

const primes = Array.from({ length: 312 }, (_, n) => n).filter(
	(n) => n > 1 && !Array.from({ length: n }, (_, each) => each).some((m) => m > 1 && n % m === 0)
);
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

/**
 * A message with its end, in blocks of 64 bytes: a bit, zeros, and how many bits it had. SHA-1 and SHA-256
 * want the same (FIPS 180-4, 5.1.1).
 */
export function padded(bytes: Uint8Array): DataView {
	const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	whole.set(bytes);
	whole[bytes.length] = 0x80;
	const view = new DataView(whole.buffer);
	view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
	view.setUint32(whole.length - 4, bytes.length << 3);
	return view;
}

type Four = [number, number, number, number];

function block(state: number[], view: DataView, at: number, w: Uint32Array): void {
	for (let n = 0; n < 16; n++) w[n] = view.getUint32(at + 4 * n);
	for (let n = 16; n < 64; n++) {
		const [one, two] = [w[n - 15]!, w[n - 2]!];
		const low = rotate(one, 7) ^ rotate(one, 18) ^ (one >>> 3);
		const high = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
		w[n] = w[n - 16]! + low + w[n - 7]! + high;
	}
	let [a, b, c, d, e, f, g, h] = state as [...Four, ...Four];
	for (let n = 0; n < 64; n++) {
		const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const one = (h + high + ((e & f) ^ (~e & g)) + rounds[n]! + w[n]!) | 0;
		const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
	}
	[a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] = (state[n]! + word) | 0));
}

/**
 * The SHA-256 of a text’s UTF-8 bytes, as 64 hexadecimal digits (FIPS 180-4). Made here because a browser
 * has its own only on https, and a school’s own machine often has none.
 */
export function sha256(text: string): string {
	const view = padded(new TextEncoder().encode(text));
	const state = [...initial];
	const words = new Uint32Array(64);
	for (let at = 0; at < view.byteLength; at += 64) block(state, view, at, words);
	return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A short name for a text, as the content versions of lessons have it: the first ten digits of its SHA-256. */
export function brief(text: string): string {
	return sha256(text).slice(0, 10);
}
