import { resolve } from '$app/paths';
import type { Lesson } from '$lib/core/lesson';
import { error } from '@sveltejs/kit';

export async function load({ params, fetch }) {
	const response = await fetch(resolve(`/lessons/${params.slug}/lesson.json` as '/'));
	if (!response.ok) error(404, 'There is no lesson at this address.');
	const lesson: Lesson = await response.json();
	const { slug, title, shortTitle, version, exercises } = lesson;
	return {
		lesson,
		head: {
			slug,
			title,
			shortTitle,
			version,
			exercises: exercises.map(({ id, type, title }) => ({ id, type, title }))
		}
	};
}
