import { lesson, lessons } from '$lib/server/lessons';
import { error } from '@sveltejs/kit';

export const entries = () => lessons().map(({ slug }) => ({ slug }));

export function load({ params }) {
	const found = lesson(params.slug);
	if (!found) error(404, 'There is no lesson at this address.');
	const { teacher, objectives, discussion, minutes, level } = found;
	return { notes: { teacher, objectives, discussion, minutes, level } };
}
