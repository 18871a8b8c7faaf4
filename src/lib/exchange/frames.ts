import { crcOf } from '../core/crc';
import { damaged, tooBig } from '../core/packing/faults';

/** The most bytes in one code on a screen: about version 18, which a camera still reads across a desk. */
export const mostInFrame = 600;
/** More codes than this nobody holds a camera to: a file is quicker. */
export const mostFrames = 60;

/** The first byte of a frame: all of the parcel, or one of several. No other program's codes begin so. */
const whole = 0x4c;
const part = 0x4d;
const head = 7;

/**
 * A parcel as the bytes of QR codes, all of about the same size, to be shown in turn. One alone is an `L`
 * and the parcel; each of several an `M`, how many there are, its number from 0, the CRC-32 of the whole
 * parcel, by which they are told from those of another, and its part. Throws a Problem where it takes
 * more than 60.
 */
export function frames(parcel: Uint8Array, most = mostInFrame): Uint8Array[] {
	if (parcel.length + 1 <= most) return [Uint8Array.of(whole, ...parcel)];
	const count = Math.ceil(parcel.length / (most - head));
	if (count > mostFrames) throw tooBig();
	const size = Math.ceil(parcel.length / count);
	const check = crcOf(parcel);
	return Array.from({ length: count }, (_, n) => {
		const bytes = parcel.subarray(n * size, (n + 1) * size);
		const frame = new Uint8Array(head + bytes.length);
		frame.set([part, count, n]);
		new DataView(frame.buffer).setUint32(3, check);
		frame.set(bytes, head);
		return frame;
	});
}

/** The frames of one parcel that were seen so far, each in its place; null where one is missing. */
export type Seen = { check: number | null; parts: (Uint8Array | null)[] };

type Frame = { check: number | null; count: number; n: number; bytes: Uint8Array };

function read(frame: Uint8Array): Frame | null {
	if (frame.length < 2) return null;
	if (frame[0] === whole) return { check: null, count: 1, n: 0, bytes: frame.slice(1) };
	if (frame[0] !== part || frame.length <= head) return null;
	const [, count, n] = frame;
	if (!count || count < 2 || count > mostFrames || n === undefined || n >= count) return null;
	const check = new DataView(frame.buffer, frame.byteOffset).getUint32(3);
	return { check, count, n, bytes: frame.slice(head) };
}

/**
 * What was seen, with one more frame, in any order and however often; the same as before where it is no
 * frame, known already, or of another parcel. Begins with null.
 */
export function add(seen: Seen | null, frame: Uint8Array): Seen | null {
	const found = read(frame);
	if (!found) return seen;
	const { check, count, n, bytes } = found;
	if (!seen) {
		return { check, parts: Array.from({ length: count }, (_, at) => (at === n ? bytes : null)) };
	}
	if (seen.check !== check || seen.parts.length !== count || seen.parts[n]) return seen;
	return { check, parts: seen.parts.map((known, at) => (at === n ? bytes : known)) };
}

/** How many frames were seen, and of how many. */
export function progress({ parts }: Seen): { seen: number; of: number } {
	return { seen: parts.filter((bytes) => bytes !== null).length, of: parts.length };
}

/**
 * The parcel, or null while a frame is missing. Throws a Problem where the frames do not belong together;
 * then begin again with null.
 */
export function joined({ check, parts }: Seen): Uint8Array | null {
	const all = parts.filter((bytes) => bytes !== null);
	if (all.length < parts.length) return null;
	const parcel = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const bytes of all) {
		parcel.set(bytes, at);
		at += bytes.length;
	}
	if (check !== null && check !== crcOf(parcel)) throw damaged();
	return parcel;
}
