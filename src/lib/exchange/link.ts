import { pack, unpack } from '../core/assignment';
import type { Assignment } from '../core/assignment';
import { damaged, tooBig } from '../core/packing/faults';
import { fromBase64, toBase64 } from './base64';
import { opened, parcel } from './parcel';

/** The most characters of a link that every program hands on whole. */
export const longestLink = 2048;

const begin = '#a=';

/**
 * An assignment as the fragment of a link, `#a=…`: what stands there never reaches a host. Throws a
 * Problem where it gets longer than 2,048 characters; a file has no such limit.
 */
export function toFragment(assignment: Assignment): string {
	const fragment = begin + toBase64(parcel(pack(assignment)));
	if (fragment.length > longestLink) throw tooBig();
	return fragment;
}

/** The assignment in a fragment; null where the fragment is not for one. Throws a Problem where it is damaged. */
export function fromFragment(fragment: string): Assignment | null {
	if (!fragment.startsWith(begin)) return null;
	const bytes = fromBase64(fragment.slice(begin.length));
	if (!bytes) throw damaged();
	return unpack(opened(bytes));
}
