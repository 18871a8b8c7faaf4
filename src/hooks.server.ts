import { lesson } from '$lib/server/lessons';
import { originOf, withCard } from '$lib/server/card';
import type { Handle } from '@sveltejs/kit';

const origin = originOf(process.env.LOUPE_ORIGIN);

/** Each page gets its card when it is made. */
export const handle: Handle = ({ event, resolve }) => {
	const { params, route, url } = event;
	const made = {
		path: url.pathname,
		route: route.id ?? '',
		lesson: (params.slug && lesson(params.slug)?.shortTitle) || ''
	};
	return resolve(event, { transformPageChunk: ({ html }) => withCard(html, made, origin) });
};
