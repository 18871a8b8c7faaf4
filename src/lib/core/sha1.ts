import { padded, rotate } from './sha256';

const initial = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

type Five = [number, number, number, number, number];

/** The logical function of a round of twenty steps, and its constant. */
const rounds: [(b: number, c: number, d: number) => number, number][] = [
	[(b, c, d) => (b & c) ^ (~b & d), 0x5a827999],
	[(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
	[(b, c, d) => (b & c) ^ (b & d) ^ (c & d), 0x8f1bbcdc],
	[(b, c, d) => b ^ c ^ d, 0xca62c1d6]
];

function block(state: number[], view: DataView, at: number): void {
	const w = Array.from({ length: 16 }, (_, n) => view.getUint32(at + 4 * n));
	for (let n = 16; n < 80; n++) {
		w.push(rotate(w[n - 3]! ^ w[n - 8]! ^ w[n - 14]! ^ w[n - 16]!, 31));
	}
	let [a, b, c, d, e] = state as Five;
	w.forEach((word, n) => {
		const [mix, constant] = rounds[Math.floor(n / 20)]!;
		const next = (rotate(a, 27) + mix(b, c, d) + e + constant + word) | 0;
		[e, d, c, b, a] = [d, c, rotate(b, 2), a, next];
	});
	[a, b, c, d, e].forEach((word, n) => (state[n] = (state[n]! + word) | 0));
}

/**
 * The SHA-1 of bytes, 20 bytes (FIPS 180-4). For names alone, as RFC 9562 wants it in a UUID: it hides and
 * protects nothing.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
	const view = padded(bytes);
	const state = [...initial];
	for (let at = 0; at < view.byteLength; at += 64) block(state, view, at);
	const digest = new DataView(new ArrayBuffer(20));
	state.forEach((word, n) => digest.setInt32(4 * n, word));
	return new Uint8Array(digest.buffer);
}
