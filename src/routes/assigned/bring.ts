import { unpack, type Assignment } from '$lib/core/assignment';
import { contentOf } from '$lib/core/packing/pack';
import { unpack as unpackReturn, type Return } from '$lib/core/returned';
import { fromFragment, fromReturnFragment } from '$lib/exchange/link';
import type { Door } from '../door';

/** What a teacher hands to a student: an assignment, or comments on what they wrote. */
export type Brought = { assignment: Assignment } | { comments: Return };

/** By what it comes in. */
export const door: Door<Brought> = {
	linked(fragment) {
		const assignment = fromFragment(fragment);
		if (assignment) return { assignment };
		const comments = fromReturnFragment(fragment);
		return comments && { comments };
	},
	packed: (packed) =>
		contentOf(packed) === 'comments'
			? { comments: unpackReturn(packed) }
			: { assignment: unpack(packed) },
	fragment: /#[ar]=[\w-]+/,
	broken: (fragment) => [
		fragment.startsWith('#r=') ? 'link to comments' : 'assignment link',
		'Copy the whole link once more, or ask your teacher for the file or the text code.'
	],
	none: 'There is no assignment and no comment in this text.',
	what: 'an assignment'
};
