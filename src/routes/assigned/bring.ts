import { unpack, type Assignment } from '$lib/core/assignment';
import { foreign } from '$lib/core/packing/faults';
import { Problem } from '$lib/core/problem';
import { fromText } from '$lib/exchange/code';
import { chosen } from '$lib/exchange/dropped';
import { parcels } from '$lib/exchange/file';
import { fromFragment } from '$lib/exchange/link';
import { opened } from '$lib/exchange/parcel';

function read(parcel: Uint8Array | Problem): Assignment {
	if (parcel instanceof Problem) throw parcel;
	return unpack(opened(parcel));
}

/** The assignment in the fragment of an address, null where there is none; a Problem where it is broken. */
export function inFragment(fragment: string): Assignment | Problem | null {
	try {
		return fromFragment(fragment);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return new Problem(
			'This assignment link is broken: a part of it is missing, or it was changed on the way.',
			'Copy the whole link once more, or ask your teacher for the file or the text code.'
		);
	}
}

/** The assignment in some text: a link or a code, whatever else stands around it. Throws a Problem. */
export function inText(text: string): Assignment {
	const fragment = /#a=[\w-]+/.exec(text)?.[0];
	const linked = fragment ? inFragment(fragment) : null;
	if (linked instanceof Problem) throw linked;
	if (linked) return linked;
	const [first] = fromText(text);
	if (!first) {
		throw new Problem(
			text.trim() ? 'There is no assignment in this text.' : 'There is nothing here yet.',
			'Paste the whole link, or the whole code: it begins with “LOUPE1.” and ends with a full stop.'
		);
	}
	return read(first);
}

/** The first assignment in a file that was chosen. Throws a Problem where there is none. */
export async function inFile(file: File): Promise<Assignment> {
	for await (const { parcel } of parcels(chosen([file]))) return read(parcel);
	throw foreign('an assignment');
}
