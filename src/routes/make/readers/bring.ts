import { unpack, type Reply } from '$lib/core/second/reply';
import { fromReplyFragment } from '$lib/exchange/second-link';
import type { Door } from '../../door';

/** By what the marks of a second reader come in. */
export const door: Door<Reply> = {
	linked: fromReplyFragment,
	packed: unpack,
	fragment: /#[a-z0-9-]{1,64}\/y=[\w-]+/,
	broken: () => [
		'link to what a colleague marked',
		'Copy the whole link once more, or ask your colleague for the file or the text code.'
	],
	none: 'There are no marks of a second reader in this.',
	what: 'what a second reader marked'
};
