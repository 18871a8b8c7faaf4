import { pack, unpack } from '../core/assignment';
import type { Assignment } from '../core/assignment';
import { damaged, tooBig } from '../core/packing/faults';
import { pack as packReturn, portions, unpack as unpackReturn } from '../core/returned';
import type { Return } from '../core/returned';
import { fromBase64, toBase64 } from './base64';
import { opened, parcel } from './parcel';

/** The most characters of a link that every program hands on whole. */
export const longestLink = 2048;

/**
 * The most characters of a link in one QR code: version 20 at level L, which the camera of a phone, made for
 * links, still reads from a screen.
 */
export const longestInCode = 858;

const begins = { assignment: '#a=', comments: '#r=' } as const;

/** A package as a fragment that begins so. Throws a Problem where it gets longer than a link may be. */
export function fragment(begin: string, packed: Uint8Array): string {
	const fragment = begin + toBase64(parcel(packed));
	if (fragment.length > longestLink) throw tooBig();
	return fragment;
}

/** The package in a fragment that begins so, null where it begins otherwise. Throws a Problem where it is damaged. */
export function packedIn(begin: string, fragment: string): Uint8Array | null {
	if (!fragment.startsWith(begin)) return null;
	const bytes = fromBase64(fragment.slice(begin.length));
	if (!bytes) throw damaged();
	return opened(bytes);
}

/**
 * An assignment as the fragment of a link, `#a=…`: what stands there never reaches a host. Throws a
 * Problem where it gets longer than 2,048 characters; a file has no such limit.
 */
export function toFragment(assignment: Assignment): string {
	return fragment(begins.assignment, pack(assignment));
}

/** The assignment in a fragment; null where the fragment is not for one. Throws a Problem where it is damaged. */
export function fromFragment(fragment: string): Assignment | null {
	const packed = packedIn(begins.assignment, fragment);
	return packed && unpack(packed);
}

/** A teacher’s comments as the fragment of a link, `#r=…`, under the same limit. */
export function toReturnFragment(given: Return): string {
	return fragment(begins.comments, packReturn(given));
}

/** The comments in a fragment; null where the fragment is not for some. Throws a Problem where it is damaged. */
export function fromReturnFragment(fragment: string): Return | null {
	const packed = packedIn(begins.comments, fragment);
	return packed && unpackReturn(packed);
}

/**
 * Links that together hand on all of a teacher’s comments, each for a code of its own and each good by itself,
 * in any order: the camera of a phone joins no codes. `address` is that of the page that opens them. One
 * long comment alone may take a bigger code. Throws a Problem where one is too long for any link.
 */
export function returnLinks(given: Return, address: string): string[] {
	const link = (portion: Return) => address + toReturnFragment(portion);
	const fits = (portion: Return) => packedLength(portion) + address.length <= longestInCode;
	return portions(given, fits).map(link);
}

const packedLength = (given: Return) =>
	begins.comments.length + Math.ceil((parcel(packReturn(given)).length * 4) / 3);
