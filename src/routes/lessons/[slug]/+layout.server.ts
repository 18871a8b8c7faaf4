import { lesson } from '$lib/server/lessons';
import { error } from '@sveltejs/kit';

export function load({ params }) {
	const found = lesson(params.slug);
	if (!found) error(404, 'There is no lesson at this address.');
	return {
		head: {
			slug: found.slug,
			title: found.title,
			shortTitle: found.shortTitle,
			version: found.version,
			exercises: found.exercises.map(({ id, type, title }) => ({ id, type, title }))
		}
	};
}
