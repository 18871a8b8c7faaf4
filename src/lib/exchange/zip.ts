import { strToU8, zipSync } from 'fflate';
import { crcOf } from '../core/crc';
import { damaged } from '../core/packing/faults';
import { Problem } from '../core/problem';
import { inflate } from './deflate';

/** A file in a zip: its path in there, and what gives its bytes, at most `most`, when they are wanted. */
export type Entry = { path: string; bytes: (most: number) => Uint8Array };

/** More files than this no class hands in at once. */
export const mostEntries = 20_000;

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
const endBytes = 22;
const longestComment = 65_535;
const methods = { stored: 0, deflated: 8 } as const;

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of a zip by its own list of contents (APPNOTE 6.3, section 4.3.12), without folders. Nothing
 * is inflated before it is asked for. Throws a Problem where it is no zip, cut short, or too full.
 */
export function entries(zip: Uint8Array): Entry[] {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const end = endOf(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	if (count === 0xffff || at === 0xffffffff || count > mostEntries) throw tooFull();
	const found: Entry[] = [];
	for (let n = 0; n < count; n++) {
		if (at + 46 > zip.length || view.getUint32(at, true) !== signatures.central) throw damaged();
		const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const path = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name!));
		const place = at;
		if (!path.endsWith('/')) found.push({ path, bytes: (most) => content(zip, view, place, most) });
		at += 46 + name! + extra! + comment!;
	}
	return found;
}

/**
 * A zip with these text files, each under its path, as of `at` (in milliseconds since 1970). A path that
 * is there already gets a number before its first full stop.
 */
export function zip(
	files: readonly { path: string; text: string }[],
	at: number
): Uint8Array<ArrayBuffer> {
	const all: Record<string, Uint8Array> = {};
	for (const { path, text } of files) {
		let name = path;
		for (let n = 2; name in all; n++) name = path.replace(/(?=\.)|$/, `-${n}`);
		all[name] = strToU8(text);
	}
	return zipSync(all, { mtime: at });
}

function endOf(view: DataView): number {
	const last = view.byteLength - endBytes;
	for (let at = last; at >= Math.max(0, last - longestComment); at--) {
		if (view.getUint32(at, true) === signatures.end) return at;
	}
	throw damaged();
}

function content(zip: Uint8Array, view: DataView, central: number, most: number): Uint8Array {
	if (view.getUint16(central + 8, true) & 1) {
		throw new Problem(
			'This file is locked with a password.',
			'Unlock it, or ask for it once more.'
		);
	}
	const method = view.getUint16(central + 10, true);
	const check = view.getUint32(central + 16, true);
	const packed = view.getUint32(central + 20, true);
	const size = view.getUint32(central + 24, true);
	const local = view.getUint32(central + 42, true);
	if (Math.max(packed, size) > most) throw tooFull();
	if (local + 30 > zip.length || view.getUint32(local, true) !== signatures.local) throw damaged();
	const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	if (from + packed > zip.length) throw damaged();
	const bytes = zip.subarray(from, from + packed);
	if (method !== methods.stored && method !== methods.deflated) throw damaged();
	const whole = method === methods.stored || packed === 0 ? bytes : inflate(bytes, size);
	if (whole.length !== size || crcOf(whole) !== check) throw damaged();
	return whole;
}

const tooFull = () =>
	new Problem(
		'This zip, or a file in it, is bigger than anything that a class hands in.',
		'Unpack it on your computer and choose the folder instead.'
	);
