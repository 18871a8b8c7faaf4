import { lessons } from '$lib/server/lessons';

/** The lessons on real articles: what each says of its text. */
export function load() {
	return {
		articles: lessons()
			.filter(({ article }) => article !== null)
			.map(({ slug, title, shortTitle, provenance }) => ({ slug, title, shortTitle, provenance })),
		invented: lessons().filter(({ article }) => article === null).length
	};
}
