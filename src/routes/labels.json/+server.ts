import { labels } from '$lib/server/lessons';
import { json } from '@sveltejs/kit';

export const prerender = true;

/** The 21 label cards, for the pages on which texts are marked. */
export function GET() {
	return json(labels());
}
