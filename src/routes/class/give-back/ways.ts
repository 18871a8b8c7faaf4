import { pack, type Return } from '$lib/core/returned';
import { toText } from '$lib/exchange/code';
import { nameFor, toFile } from '$lib/exchange/file';
import { returnLinks } from '$lib/exchange/link';
import { parcel } from '$lib/exchange/parcel';
import { code, type Code } from '$lib/exchange/qr';
import { zip } from '$lib/exchange/zip';

/** What one student gets: under which name a teacher knows them. */
export type Gift = { name: string; given: Return };

const sentence = 'Comments from a teacher, for one student. Open this file with Loupe.';

/**
 * Codes for the camera of a phone, which opens the link in each; `address` is that of the page that opens
 * them. Throws a Problem where a comment is too long for one.
 */
export function codes({ given }: Gift, address: string): Code[] {
	return returnLinks(given, address).map((link) => code(new TextEncoder().encode(link), 'L'));
}

/** The file for one student, with its name. */
export function asFile({ name, given }: Gift, at: number): { path: string; text: string } {
	return { path: nameFor(`comments ${name}`, at), text: toFile([parcel(pack(given))], sentence) };
}

/** A zip with a file for each student. */
export function asZip(gifts: readonly Gift[], at: number): Uint8Array<ArrayBuffer> {
	return zip(
		gifts.map((gift) => asFile(gift, at)),
		at
	);
}

/** The text code for one student, to be pasted into a mail or a chat. */
export function asText({ given }: Gift): string {
	return toText(parcel(pack(given)));
}
