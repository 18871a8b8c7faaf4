import { foreign } from '$lib/core/packing/faults';
import { Problem } from '$lib/core/problem';
import { fromText } from '$lib/exchange/code';
import { chosen } from '$lib/exchange/dropped';
import { parcels } from '$lib/exchange/file';
import { opened } from '$lib/exchange/parcel';

/** By what something comes in as a link, a text code or a file, and how it is called where it does not. */
export type Door<Found> = {
	/** What is in the fragment of a link; null where it is for something else. Throws a Problem. */
	linked: (fragment: string) => Found | null;
	/** What is in a package. Throws a Problem. */
	packed: (packed: Uint8Array) => Found;
	/** Finds the fragment in a text. */
	fragment: RegExp;
	/** What is broken where a link is, as “assignment link”, and what to do then. */
	broken: (fragment: string) => [what: string, fix: string];
	/** What is said of a text without any. */
	none: string;
	/** What a file is not. */
	what: string;
};

/** What is in the fragment of an address, null where that is for something else; a Problem where it is broken. */
export function inFragment<Found>(door: Door<Found>, fragment: string): Found | Problem | null {
	try {
		return door.linked(fragment);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const [what, fix] = door.broken(fragment);
		return new Problem(
			`This ${what} is broken: a part of it is missing, or it was changed on the way.`,
			fix
		);
	}
}

/** What is in some text: a link or a code, whatever else stands around it. Throws a Problem. */
export function inText<Found>(door: Door<Found>, text: string): Found {
	const fragment = door.fragment.exec(text)?.[0];
	const linked = fragment ? inFragment(door, fragment) : null;
	if (linked instanceof Problem) throw linked;
	if (linked) return linked;
	const [first] = fromText(text);
	if (!first) {
		throw new Problem(
			text.trim() ? door.none : 'There is nothing here yet.',
			'Paste the whole link, or the whole code: it begins with “LOUPE1.” and ends with a full stop.'
		);
	}
	return read(door, first);
}

/** What is first in a file that was chosen. Throws a Problem where there is nothing. */
export async function inFile<Found>(door: Door<Found>, file: File): Promise<Found> {
	for await (const { parcel } of parcels(chosen([file]))) return read(door, parcel);
	throw foreign(door.what);
}

function read<Found>(door: Door<Found>, parcel: Uint8Array | Problem): Found {
	if (parcel instanceof Problem) throw parcel;
	return door.packed(opened(parcel));
}
