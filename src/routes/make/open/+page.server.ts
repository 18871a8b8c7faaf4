import { isOwn } from '$lib/core/pack/own';
import { lessons } from '$lib/server/lessons';

/** What no pack may be called: a lesson that somebody made and that comes with this Loupe now. */
export function load() {
	return { bundled: lessons().flatMap(({ slug }) => (isOwn(slug) ? [slug] : [])) };
}
