import {
	extents,
	packKept,
	reduced,
	unpackKept,
	type Extent,
	type Kept
} from '../../core/course/kept';
import { damaged } from '../../core/packing/faults';
import { Problem } from '../../core/problem';
import { fromText, toText } from '../code';
import { opened, parcel } from '../parcel';

/** What is kept as text for a host: a code as hand-ins have it, in one line. */
export function toState(kept: Kept): string {
	return toText(parcel(packKept(kept))).replaceAll('\n', '');
}

/** What stands in such a text. Throws a Problem where it is cut short, damaged, newer or something else. */
export function fromState(state: string): Kept {
	const [found] = fromText(state);
	if (!found) throw damaged();
	if (found instanceof Problem) throw found;
	return unpackKept(opened(found));
}

/**
 * As much of what is kept as fits into `limit` characters (null: all of it), and how much that is. Null where not even
 * the last answers do.
 */
export function fitted(kept: Kept, limit: number | null): { state: string; extent: Extent } | null {
	for (const extent of extents) {
		const state = toState(reduced(kept, extent));
		if (limit === null || state.length <= limit) return { state, extent };
	}
	return null;
}
