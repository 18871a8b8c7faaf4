import { damaged, tooBig } from '../core/packing/faults';
import { Guess } from './guess';
import { example, words } from './words';

/** The most that is squeezed: the work for it grows with what comes out, and is then some milliseconds. */
export const mostSqueezed = 8 * 1024;

let taught: Guess | null = null;

/** A guess that has read our words and our example. They are read once, and copied from then on. */
function fresh(): Guess {
	if (!taught) {
		taught = new Guess();
		for (const text of [words, atob(example)]) {
			for (let n = 0; n < text.length; n++) {
				for (let place = 7; place >= 0; place--) {
					taught.next();
					taught.learn(((text.charCodeAt(n) >> place) & 1) === 1 ? 1 : 0);
				}
			}
		}
	}
	return new Guess(taught);
}

/** Where the part of a range that stands for a 1 ends, given its chance. */
function split(low: number, high: number, chance: number): number {
	const share = Math.min(65535, Math.max(1, Math.floor(chance * 65536)));
	return low + Math.floor((high - low) / 65536) * share;
}

const sameTop = (low: number, high: number) => ((low ^ high) & 0xff000000) === 0;
const grow = (edge: number, byte: number) => ((edge << 8) | byte) >>> 0;

/**
 * Bytes made as small as we can (arithmetic coding after Rissanen 1976, with the chances of `Guess`),
 * behind their number. A few hundred bytes with words in them come to a third less than `deflate` makes.
 */
export function squeeze(bytes: Uint8Array): Uint8Array {
	if (bytes.length > mostSqueezed) throw new RangeError('too long to be squeezed');
	const guess = fresh();
	const out = [bytes.length & 0xff, bytes.length >> 8];
	let [low, high] = [0, 0xffffffff];
	for (const byte of bytes) {
		for (let place = 7; place >= 0; place--) {
			const bit = (byte >> place) & 1 ? 1 : 0;
			const middle = split(low, high, guess.next());
			if (bit) high = middle;
			else low = middle + 1;
			guess.learn(bit);
			for (; sameTop(low, high); low = grow(low, 0), high = grow(high, 0xff)) out.push(high >>> 24);
		}
	}
	// Any number in what is left of the range will do: the one whose further bytes are all 0.
	if (low > 0) out.push((low >>> 24) + 1);
	return Uint8Array.from(out);
}

/** What `squeeze` was given. Throws a Problem where that is more than it takes, or nothing is there. */
export function unsqueeze(bytes: Uint8Array): Uint8Array {
	if (bytes.length < 3) throw damaged();
	const length = bytes[0]! + bytes[1]! * 256;
	if (length > mostSqueezed) throw tooBig();
	const guess = fresh();
	const out = new Uint8Array(length);
	let [low, high, at] = [0, 0xffffffff, 2];
	let number = 0;
	for (let n = 0; n < 4; n++) number = grow(number, bytes[at++] ?? 0);
	for (let n = 0; n < length; n++) {
		for (let place = 7; place >= 0; place--) {
			const middle = split(low, high, guess.next());
			const bit = number <= middle ? 1 : 0;
			if (bit) high = middle;
			else low = middle + 1;
			guess.learn(bit);
			out[n]! |= bit << place;
			for (; sameTop(low, high); low = grow(low, 0), high = grow(high, 0xff)) {
				number = grow(number, bytes[at++] ?? 0);
			}
		}
	}
	return out;
}
