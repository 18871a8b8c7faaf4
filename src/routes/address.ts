import { resolve } from '$app/paths';
import { page } from '$app/state';

/**
 * An address as the pages know it: where they lie in a folder of a host, and what stands behind ? and #. In a
 * Loupe that is one file, all of that stands behind the # of the file’s own address: `loupe.html#/guide/#spin`.
 */
export function address(url: URL = page.url): URL {
	return resolve('/').startsWith('#') ? new URL(url.hash.slice(1) || '/', url) : url;
}

/** Whether a link leads to the open page. */
export function isHere(href: string): boolean {
	return address(new URL(href, page.url)).pathname === address().pathname;
}
