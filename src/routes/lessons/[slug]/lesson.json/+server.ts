import { lesson, lessons } from '$lib/server/lessons';
import { error, json } from '@sveltejs/kit';

export const prerender = true;

export const entries = () => lessons().map(({ slug }) => ({ slug }));

/** A whole lesson, once: its pages share this file, so that preparing for offline takes one request. */
export function GET({ params }) {
	const found = lesson(params.slug);
	if (!found) error(404, 'There is no lesson at this address.');
	return json(found);
}
