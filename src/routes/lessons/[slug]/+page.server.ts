import { lesson, lessons } from '$lib/server/lessons';
import { error } from '@sveltejs/kit';

export const entries = () => lessons().map(({ slug }) => ({ slug }));

export function load({ params }) {
	const found = lesson(params.slug);
	if (!found) error(404, 'There is no lesson at this address.');
	const { contentNote, provenance, event, objectives, teach, blocks, glossary, minutes, level } =
		found;
	return {
		reading: {
			contentNote,
			provenance,
			event,
			objectives,
			teach,
			blocks,
			glossary,
			minutes,
			level,
			strands: found.strands
		}
	};
}
