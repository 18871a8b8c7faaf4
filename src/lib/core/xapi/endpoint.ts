import { Problem } from '../problem';

const here = /^(localhost|127\.0\.0\.1)$/;

/**
 * The address of a record store as a person types it, tidied: with a slash at its end and without the name of
 * a resource. `own` is the origin of this page. Throws a Problem where it is none, and where a browser would send
 * the key readable through the network or would not send at all.
 */
export function endpointOf(typed: string, own: string): string {
	const url = parsed(typed.trim());
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new Problem(
			'This is not the address of a record store.',
			'Copy the whole address. It begins with https, and your record store calls it “endpoint”.'
		);
	}
	if (url.username || url.password) {
		throw new Problem(
			'A key stands in this address.',
			'Take it out of the address, and put it into the fields below.'
		);
	}
	if (url.protocol === 'http:' && !here.test(url.hostname) && url.origin !== own) {
		throw new Problem(
			'This address begins with http, so anybody on the way could read the key.',
			'Ask for an address that begins with https.'
		);
	}
	const path = url.pathname.replace(/\/(statements|about)\/?$/, '').replace(/\/*$/, '/');
	return url.origin + path;
}

// URL.canParse is younger than the browsers that schools have.
function parsed(text: string): URL | null {
	try {
		return new URL(text);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
