import { sheetOf } from '$lib/core/review';
import { labels, lessons } from '$lib/server/lessons';
import { json } from '@sveltejs/kit';

export const prerender = true;

/** What Home needs to score first attempts without loading a lesson: a sheet for each marking exercise. */
export function GET() {
	const sheets = Object.fromEntries(
		lessons().map(({ slug, blocks, keys, exercises }) => [
			slug,
			Object.fromEntries(
				exercises
					.filter((exercise) => exercise.type === 'mark')
					.map((exercise) => {
						const sheet = sheetOf(blocks, keys, exercise);
						const bare = sheet.keys.map(({ why: _why, calmer: _calmer, ...key }) => key);
						return [exercise.id, { ...sheet, keys: bare }];
					})
			)
		])
	);
	const names = Object.fromEntries(labels().map(({ id, name }) => [id, name]));
	return json({ sheets, names });
}
