import { browser } from '$app/environment';
import { address } from '../address';

/**
 * What stands behind the # of the address, in its parts: which class, which assignment. A host never sees
 * it, and one page serves all classes. Empty while a page is prerendered.
 */
export function place(): string[] {
	return browser ? address().hash.slice(1).split('/').map(decodeURIComponent) : [];
}
