import type { Scene } from '$lib/core/lesson';
import { strandOf } from '$lib/core/labels';
import { labels, lesson, lessons } from '$lib/server/lessons';
import { error } from '@sveltejs/kit';

export const entries = () =>
	lessons().flatMap(({ slug, exercises }) => exercises.map(({ id }) => ({ slug, exercise: id })));

export function load({ params }) {
	const found = lesson(params.slug);
	const exercise = found?.exercises.find(({ id }) => id === params.exercise);
	if (!found || !exercise) error(404, 'There is no exercise at this address.');
	const { slug, version, title, shortTitle, provenance, blocks } = found;
	const strand = exercise.type === 'mark' ? exercise.strand : null;
	const scene: Scene = {
		slug,
		version,
		title,
		shortTitle,
		provenance,
		blocks,
		keys: found.keys.filter((key) => key.strand === strand),
		fine: strand ? found.fine : [],
		cards: ['claims', 'missing', 'open'].includes(exercise.type) ? found.cards : [],
		labels: labels().filter(({ id }) => strandOf(id) === strand)
	};
	return { exercise, scene };
}
