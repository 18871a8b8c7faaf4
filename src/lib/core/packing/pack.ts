import { crcOf } from '../crc';
import { damaged, foreign, newer, tooBig } from './faults';
import { begin } from './from';
import type { From } from './from';
import { finished, newOut, putNumber } from './out';
import type { Out } from './out';

/** The most bytes that one package has: a class's longest essays are a tenth of it. */
export const limit = 1024 * 1024;

/** What can be in a package: the first byte of it, and its name in a sentence. Only add. */
const contents = {
	assignment: [0x41, 'an assignment'],
	'hand-in': [0x48, 'a hand-in'],
	comments: [0x43, 'a set of comments'],
	course: [0x4b, 'what a course kept'],
	reading: [0x52, 'a text to read as a second reader'],
	reply: [0x59, 'what a second reader marked']
} as const;
export type Content = keyof typeof contents;

const checkBytes = 4;

/** What a package says that it is; null where it says nothing that we know. Nothing else of it is read. */
export function contentOf(bytes: Uint8Array): Content | null {
	const known = Object.entries(contents) as [Content, readonly [number, string]][];
	return known.find(([, [letter]]) => letter === bytes[0])?.[0] ?? null;
}

/**
 * A package: a letter for what is in it, the version of its format, a table of its texts, what `write`
 * writes, and a CRC-32 over all of it. The letter, the version and the CRC stand where they stand in
 * every version.
 */
export function pack(content: Content, version: number, write: (out: Out) => void): Uint8Array {
	const out = newOut();
	write(out);
	const head = newOut();
	putNumber(head, contents[content][0]);
	putNumber(head, version);
	const bytes = head.bytes.concat(finished(out));
	const packed = new Uint8Array(bytes.length + checkBytes);
	packed.set(bytes);
	new DataView(packed.buffer).setUint32(bytes.length, crcOf(packed.subarray(0, bytes.length)));
	return packed;
}

/**
 * What `read` makes of a package of this content, in a format up to `newest`. Throws a Problem where it
 * is too big, damaged, of other content or newer, and where bytes are left over.
 */
export function unpack<T>(
	bytes: Uint8Array,
	content: Content,
	newest: number,
	read: (from: From, version: number) => T
): T {
	if (bytes.length > limit) throw tooBig();
	const end = bytes.length - checkBytes;
	if (end < 3) throw damaged();
	const check = new DataView(bytes.buffer, bytes.byteOffset + end, checkBytes).getUint32(0);
	if (check !== crcOf(bytes.subarray(0, end))) throw damaged();
	const [letter, called] = contents[content];
	if (bytes[0] !== letter) throw foreign(called);
	const version = bytes[1]!;
	if (version > newest) throw newer();
	if (version < 1) throw damaged();
	const from = begin(bytes.subarray(2, end));
	const found = read(from, version);
	if (from.at !== from.bytes.length) throw damaged();
	return found;
}
