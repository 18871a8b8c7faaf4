import { lesson } from '$lib/server/lessons';
import { originOf, withCard } from '$lib/server/card';
import { policyFor } from '$lib/server/policy';
import type { Handle } from '@sveltejs/kit';

const origin = originOf(process.env.LOUPE_ORIGIN);
const header = 'content-security-policy';

/** Each page gets its card when it is made, and the one that asks others the policy for that. */
export const handle: Handle = async ({ event, resolve }) => {
	const { params, route, url } = event;
	const id = route.id ?? '';
	const made = {
		path: url.pathname,
		route: id,
		lesson: (params.slug && lesson(params.slug)?.shortTitle) || ''
	};
	const response = await resolve(event, {
		transformPageChunk({ html }) {
			const page = withCard(html, made, origin);
			return html.includes(header) ? policyFor(id, page) : page;
		}
	});
	// Where pages are made one by one, while Loupe is developed, the policy is in a header.
	const policy = response.headers.get(header);
	if (policy) response.headers.set(header, policyFor(id, policy));
	return response;
};
