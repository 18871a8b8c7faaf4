import { damaged } from './faults';
import { takeNumber } from './from';
import type { From } from './from';
import { putNumber } from './out';
import type { Out } from './out';

/** Bits that are being written or read, from the highest of each byte on; `at` is the next one. */
export type Bits = { bytes: number[]; at: number };

/** Writes the lowest `width` bits of a number. */
export function putBits(bits: Bits, number: number, width: number): void {
	for (let place = width - 1; place >= 0; place--) {
		if (bits.at % 8 === 0) bits.bytes.push(0);
		const bit = Math.floor(number / 2 ** place) % 2;
		bits.bytes[bits.bytes.length - 1]! |= bit << (7 - (bits.at % 8));
		bits.at++;
	}
}

/** A number of `width` bits. */
export function takeBits(bits: Bits, width: number): number {
	let number = 0;
	for (let n = 0; n < width; n++, bits.at++) {
		const byte = bits.bytes[bits.at >> 3];
		if (byte === undefined) throw damaged();
		number = number * 2 + ((byte >> (7 - (bits.at % 8))) & 1);
	}
	return number;
}

/** Writes a whole number from 0 on, small ones short: exponential Golomb code of order `k` (Teuhola 1978). */
export function putSmall(bits: Bits, number: number, k: number): void {
	let width = k;
	let rest = number;
	for (; rest >= 2 ** width; width++) {
		putBits(bits, 1, 1);
		rest -= 2 ** width;
	}
	putBits(bits, 0, 1);
	putBits(bits, rest, width);
}

/** What `putSmall` wrote. */
export function takeSmall(bits: Bits, k: number): number {
	let width = k;
	let base = 0;
	for (; takeBits(bits, 1) === 1; width++) base += 2 ** width;
	if (width > 45) throw damaged();
	return base + takeBits(bits, width);
}

/** 0, 1, 2, 3 … for 0, −1, 1, −2 … */
export function folded(number: number): number {
	return number < 0 ? -2 * number - 1 : 2 * number;
}

/** What was folded. */
export function unfolded(number: number): number {
	return number % 2 ? -(number + 1) / 2 : number / 2;
}

/** Writes the bits, behind how many bytes they are. */
export function putAll(out: Out, { bytes }: Bits): void {
	putNumber(out, bytes.length);
	for (const byte of bytes) out.bytes.push(byte);
}

/** The bits that `putAll` wrote, to be read from the first on. */
export function takeAll(from: From): Bits {
	const length = takeNumber(from);
	if (length > from.bytes.length - from.at) throw damaged();
	const bytes = [...from.bytes.subarray(from.at, from.at + length)];
	from.at += length;
	return { bytes, at: 0 };
}
