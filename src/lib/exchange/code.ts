import { crcOf } from '../core/crc';
import { damaged, newer, tooBig } from '../core/packing/faults';
import { limit } from '../core/packing/pack';
import { Problem } from '../core/problem';
import { fromBase64, toBase64 } from './base64';

const version = 1;
/** A mail program breaks lines sooner or later: ours are short enough to be left alone. */
const line = 64;
const checkBytes = 4;
/** As many characters as the biggest parcel has, with room for what mail programs add. */
const longest = limit * 2;

/**
 * A parcel as text that can be pasted into a mail or a chat: `LOUPE1.`, the bytes and their CRC-32 in
 * base64url, broken into lines of 64, and a full stop.
 */
export function toText(parcel: Uint8Array): string {
	const bytes = new Uint8Array(parcel.length + checkBytes);
	bytes.set(parcel);
	new DataView(bytes.buffer).setUint32(parcel.length, crcOf(parcel));
	const code = `LOUPE${version}.${toBase64(bytes)}.`;
	return code.match(new RegExp(`.{1,${line}}`, 'g'))!.join('\n');
}

/** What stands between the letters of a code and is not of it: line breaks, quoting, tags, joiners. */
const between =
	/[\s>|\u00ad\u200b-\u200d\u2060\ufeff]|=\r?\n|&gt;|&nbsp;|<\/?[a-z][^<>]{0,300}>/giu;

/**
 * The parcels of all codes in a text, in their order, whatever else stands there: what a mail program
 * broke, quoted or wrapped is put together again. A code that is not whole is a Problem in its place.
 */
export function fromText(text: string): (Uint8Array | Problem)[] {
	const starts = [...text.matchAll(/LOUPE(\d{1,4})\./g)];
	return starts.map((start, n) => {
		const from = start.index + start[0].length;
		const until = Math.min(starts[n + 1]?.index ?? text.length, from + longest);
		return Number(start[1]) === version ? decode(text.slice(from, until)) : newer();
	});
}

function decode(rest: string): Uint8Array | Problem {
	const stop = rest.indexOf('.');
	if (stop < 0) {
		if (rest.length >= longest) return tooBig();
		return new Problem(
			'The end of this code is missing.',
			'Copy all of it once more: from “LOUPE1.” to the full stop at its end.'
		);
	}
	const bytes = fromBase64(rest.slice(0, stop).replace(between, ''));
	if (!bytes || bytes.length <= checkBytes) return damaged();
	const parcel = bytes.slice(0, -checkBytes);
	const check = new DataView(bytes.buffer).getUint32(parcel.length);
	return check === crcOf(parcel) ? parcel : damaged();
}
