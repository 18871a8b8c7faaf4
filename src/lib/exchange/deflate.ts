import { deflateSync, Inflate } from 'fflate';
import { damaged, tooBig } from '../core/packing/faults';

/** So little is inflated between two looks at what came of it: at most a thousand times as much. */
const step = 512;

/** Bytes made smaller (RFC 1951). */
export function deflate(bytes: Uint8Array): Uint8Array {
	return deflateSync(bytes, { level: 9 });
}

/**
 * What was deflated, of at most `most` bytes. Throws a Problem where the bytes are damaged or cut short,
 * and as soon as more comes of them than that: a small file may blow up to gigabytes.
 */
export function inflate(bytes: Uint8Array, most: number): Uint8Array {
	if (bytes.length === 0) throw damaged();
	const parts: Uint8Array[] = [];
	let length = 0;
	const inflating = new Inflate((part) => {
		parts.push(part);
		length += part.length;
	});
	for (let at = 0; at < bytes.length; at += step) {
		try {
			inflating.push(bytes.subarray(at, at + step), at + step >= bytes.length);
		} catch (error) {
			// The library throws errors with a number of its own.
			if (error instanceof Error && 'code' in error) throw damaged();
			throw error;
		}
		if (length > most) throw tooBig();
	}
	const all = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
