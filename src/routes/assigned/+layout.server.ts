import { lessons } from '$lib/server/lessons';

/** What an assignment needs of each lesson: the names of it and its exercises. */
export function load() {
	return {
		shelf: lessons().map(({ slug, shortTitle, exercises }) => ({
			slug,
			shortTitle,
			exercises: exercises.map(({ id, title }) => ({ id, title }))
		}))
	};
}
