import type { Lesson } from '$lib/core/lesson';
import { isOwn } from '$lib/core/pack/own';
import { error } from '@sveltejs/kit';
import { fromSite } from '../../site';

/** A lesson that this device keeps, else one that comes with Loupe. */
export async function load({ params, fetch }) {
	const kept = isOwn(params.slug) ? await (await import('../../own')).ownLesson(params.slug) : null;
	const lesson = kept?.lesson ?? (await bundled(params.slug, fetch));
	const { slug, title, shortTitle, version, exercises } = lesson;
	return {
		lesson,
		older: kept?.older ?? [],
		maker: kept?.maker ?? null,
		head: {
			slug,
			title,
			shortTitle,
			version,
			exercises: exercises.map(({ id, type, title }) => ({ id, type, title }))
		}
	};
}

async function bundled(slug: string, ask: typeof fetch): Promise<Lesson> {
	const response = await fromSite(`/lessons/${slug}/lesson.json`, ask);
	if (!response.ok) error(404, 'There is no lesson at this address.');
	return response.json();
}
