import { unpack, type Assignment } from '$lib/core/assignment';
import { foreign } from '$lib/core/packing/faults';
import { contentOf } from '$lib/core/packing/pack';
import { Problem } from '$lib/core/problem';
import { unpack as unpackReturn, type Return } from '$lib/core/returned';
import { fromText } from '$lib/exchange/code';
import { chosen } from '$lib/exchange/dropped';
import { parcels } from '$lib/exchange/file';
import { fromFragment, fromReturnFragment } from '$lib/exchange/link';
import { opened } from '$lib/exchange/parcel';

/** What a teacher hands to a student: an assignment, or comments on what they wrote. */
export type Brought = { assignment: Assignment } | { comments: Return };

function read(parcel: Uint8Array | Problem): Brought {
	if (parcel instanceof Problem) throw parcel;
	const packed = opened(parcel);
	return contentOf(packed) === 'comments'
		? { comments: unpackReturn(packed) }
		: { assignment: unpack(packed) };
}

/** What is in the fragment of an address, null where that is for neither; a Problem where it is broken. */
export function inFragment(fragment: string): Brought | Problem | null {
	try {
		const assignment = fromFragment(fragment);
		if (assignment) return { assignment };
		const comments = fromReturnFragment(fragment);
		return comments && { comments };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const what = fragment.startsWith('#r=') ? 'link to comments' : 'assignment link';
		return new Problem(
			`This ${what} is broken: a part of it is missing, or it was changed on the way.`,
			'Copy the whole link once more, or ask your teacher for the file or the text code.'
		);
	}
}

/** What is in some text: a link or a code, whatever else stands around it. Throws a Problem. */
export function inText(text: string): Brought {
	const fragment = /#[ar]=[\w-]+/.exec(text)?.[0];
	const linked = fragment ? inFragment(fragment) : null;
	if (linked instanceof Problem) throw linked;
	if (linked) return linked;
	const [first] = fromText(text);
	if (!first) {
		throw new Problem(
			text.trim()
				? 'There is no assignment and no comment in this text.'
				: 'There is nothing here yet.',
			'Paste the whole link, or the whole code: it begins with “LOUPE1.” and ends with a full stop.'
		);
	}
	return read(first);
}

/** What is first in a file that was chosen. Throws a Problem where there is nothing. */
export async function inFile(file: File): Promise<Brought> {
	for await (const { parcel } of parcels(chosen([file]))) return read(parcel);
	throw foreign('an assignment');
}
