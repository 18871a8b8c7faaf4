import { fileName } from '../core/file-name';
import { foreign, tooBig } from '../core/packing/faults';
import { Problem } from '../core/problem';
import { fromText, toText } from './code';
import { entries, isZip } from './zip';

/** A file that was chosen or dropped: its path as far as it is known, and what opens it. */
export type Source = { path: string; open: () => Promise<File> };

/** One parcel that a file holds, or why there is none; `name` is the file's path, in a zip `zip › path`. */
export type Found = { name: string; parcel: Uint8Array | Problem };

/** The most that is read as one file of codes, in bytes: the work of a whole class. */
export const mostInFile = 20 * 1024 * 1024;
/** The most that is read as a zip. */
export const mostInZip = 300 * 1024 * 1024;

/** What systems leave in folders and zips: no hand-in, and nothing to speak of. */
const hidden = /(^|\/)(__MACOSX\/|\.|desktop\.ini$|thumbs\.db$)/i;

/** Text for a file with some parcels in it: what it is in a sentence for people, and a code for each. */
export function toFile(parcels: readonly Uint8Array[], sentence: string): string {
	return `${[sentence, ...parcels.map(toText)].join('\n\n')}\n`;
}

/** A name for such a file, with whose it is and the day on this device: `loupe-Mina-2031-05-07.loupe.txt`. */
export function nameFor(who: string, at: number): string {
	return fileName(who, at, 'loupe.txt');
}

/**
 * The parcels in files, zips among them, one after the other, so that there is progress to show and the
 * reader may stop at any of them. A file that is empty, broken or not ours is a Problem under its name,
 * and the others follow. Files that only systems leave behind are passed over.
 */
export async function* parcels(sources: Iterable<Source> | AsyncIterable<Source>) {
	for await (const { path, open } of sources) {
		if (hidden.test(path)) continue;
		try {
			yield* parcelsIn(path, await open());
		} catch (error) {
			if (!(error instanceof Problem || error instanceof DOMException)) throw error;
			yield { name: path, parcel: error instanceof Problem ? error : unreadable() };
		}
	}
}

async function* parcelsIn(path: string, file: File): AsyncGenerator<Found> {
	const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
	// A word processor's file is a zip as well, and no hand-in.
	if (!isZip(start) || !/\.zip$/i.test(path)) {
		if (file.size > mostInFile) throw tooBig();
		yield* inBytes(path, new Uint8Array(await file.arrayBuffer()));
		return;
	}
	if (file.size > mostInZip) throw tooBig();
	for (const entry of entries(new Uint8Array(await file.arrayBuffer()))) {
		if (hidden.test(entry.path)) continue;
		yield* inEntry(`${path} › ${entry.path}`, () => entry.bytes(mostInFile));
	}
}

function* inEntry(name: string, bytes: () => Uint8Array): Generator<Found> {
	try {
		yield* inBytes(name, bytes());
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		yield { name, parcel: error };
	}
}

function* inBytes(name: string, bytes: Uint8Array): Generator<Found> {
	if (bytes.length === 0) {
		throw new Problem('This file is empty.', 'Ask for it once more.');
	}
	const found = fromText(decode(bytes));
	if (!found.length) throw foreign('a file');
	for (const parcel of found) yield { name, parcel };
}

/** Text as editors save it: UTF-8, or UTF-16 with its mark. */
function decode(bytes: Uint8Array): string {
	const isWide =
		(bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	if (!isWide) return new TextDecoder().decode(bytes);
	return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

const unreadable = () =>
	new Problem(
		'This file cannot be opened any more.',
		'Perhaps it was moved or is still being copied: choose it once more.'
	);
