import { pack as packReply, unpack as unpackReply, type Reply } from '../core/second/reply';
import { pack as packRequest, unpack as unpackRequest, type Request } from '../core/second/request';
import { fragment, packedIn } from './link';

const beginsRequest = '#q=';
/** An answer stands behind the lesson that it is for: the page there takes it in. */
const beginsReply = /^#[a-z0-9-]{1,64}\/y=/;

/** What a second reader is sent as the fragment of a link, `#q=…`, under the same limit. */
export function toRequestFragment(request: Request): string {
	return fragment(beginsRequest, packRequest(request));
}

/** The text to read in a fragment; null where the fragment is not for one. Throws a Problem where it is damaged. */
export function fromRequestFragment(fragment: string): Request | null {
	const packed = packedIn(beginsRequest, fragment);
	return packed && unpackRequest(packed);
}

/** What a second reader sends back as the fragment of a link, `#<lesson>/y=…`, under the same limit. */
export function toReplyFragment(reply: Reply): string {
	return fragment(`#${reply.lesson}/y=`, packReply(reply));
}

/** What a second reader marked in a fragment; null where the fragment is not for it. Throws a Problem where it is damaged. */
export function fromReplyFragment(fragment: string): Reply | null {
	const begin = beginsReply.exec(fragment)?.[0];
	const packed = begin ? packedIn(begin, fragment) : null;
	return packed && unpackReply(packed);
}
