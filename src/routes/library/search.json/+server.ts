import { catalogue } from '$lib/core/catalogue';
import { labels, lessons } from '$lib/server/lessons';
import { json } from '@sveltejs/kit';

export const prerender = true;

/** What the library filters and searches: no other page loads it. */
export function GET() {
	return json(catalogue(lessons(), labels()));
}
