import { damaged } from './faults';
import { scripts } from './out';

/**
 * Bytes that are being read: the place of the next one, the texts of the table, and how many
 * characters of text may still be given out (a short file may name a long text a million times).
 */
export type From = { bytes: Uint8Array; at: number; texts: string[]; spare: number };

/** The most characters of text that one package gives out. */
const most = 2_000_000;

/** A number of up to 2⁵³ − 1. Throws a Problem where the bytes end before it does. */
export function takeNumber(from: From): number {
	let number = 0;
	for (let unit = 1; unit <= 2 ** 49; unit *= 0x80) {
		const byte = from.bytes[from.at++];
		if (byte === undefined) throw damaged();
		number += (byte & 0x7f) * unit;
		if (byte < 0x80) {
			if (!Number.isSafeInteger(number)) throw damaged();
			return number;
		}
	}
	throw damaged();
}

/** A number that may be below 0, as `putSigned` writes it. */
export function takeSigned(from: From): number {
	const number = takeNumber(from);
	return number % 2 ? -(number + 1) / 2 : number / 2;
}

/** How many things follow, each at least a byte long: never more than there are bytes. */
export function takeCount(from: From): number {
	const count = takeNumber(from);
	if (count > from.bytes.length - from.at) throw damaged();
	return count;
}

/** A text of the table. */
export function takeText(from: From): string {
	const text = from.texts[takeNumber(from)];
	if (text === undefined) throw damaged();
	from.spare -= text.length;
	if (from.spare < 0) throw damaged();
	return text;
}

/** Begins to read what `finished` made: the table is read, the next byte is the first after it. */
export function begin(bytes: Uint8Array): From {
	const from: From = { bytes, at: 0, texts: [], spare: most };
	const count = takeCount(from);
	for (let n = 0; n < count; n++) from.texts.push(takeEntry(from));
	return from;
}

function takeEntry(from: From): string {
	const header = takeNumber(from);
	const script = header % 4;
	if (script === scripts.passage) return `p${Math.floor(header / 4)}`;
	const end = from.at + Math.floor(header / 4);
	if (end > from.bytes.length) throw damaged();
	const bytes = from.bytes.subarray(from.at, end);
	from.at = end;
	if (script === scripts.utf8) return decode(bytes);
	const base = script === scripts.hex ? 16 : 36;
	return Array.from(bytes, (byte) => byte.toString(base).padStart(2, '0')).join('');
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) throw damaged();
		throw error;
	}
}
