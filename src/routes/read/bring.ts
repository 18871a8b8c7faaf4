import { unpack, type Request } from '$lib/core/second/request';
import { fromRequestFragment } from '$lib/exchange/second-link';
import type { Door } from '../door';

/** By what a text that a colleague should read comes in. */
export const door: Door<Request> = {
	linked: fromRequestFragment,
	packed: unpack,
	fragment: /#q=[\w-]+/,
	broken: () => [
		'link to a text',
		'Copy the whole link once more, or ask your colleague for the file or the text code.'
	],
	none: 'There is no text to read for a colleague in this.',
	what: 'a text to read as a second reader'
};
