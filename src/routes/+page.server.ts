import { lessons, taste } from '$lib/server/lessons';

/** The shelf: what a list of lessons needs, without their bodies. */
export function load() {
	return {
		taste: taste(),
		shelf: lessons().map((lesson) => ({
			slug: lesson.slug,
			unit: lesson.unit,
			title: lesson.title,
			shortTitle: lesson.shortTitle,
			minutes: lesson.minutes,
			level: lesson.level,
			strands: lesson.strands,
			publisher: lesson.provenance.publisher,
			invented: lesson.provenance.invented,
			exercises: lesson.exercises.map(({ id, type, title }) => ({ id, type, title }))
		}))
	};
}
