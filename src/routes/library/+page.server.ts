import { entry } from '$lib/core/catalogue';
import { fits, lengths, noFilters } from '$lib/core/filters';
import { lessons } from '$lib/server/lessons';
import { pageful } from './pageful';

/** The first lessons, for a page that shows before any script runs; the others come with the search. */
export function load() {
	const all = lessons().map(entry);
	return {
		total: all.length,
		first: all.slice(0, pageful),
		// A length that no lesson has would lead nowhere.
		lengths: lengths.filter((length) =>
			all.some((lesson) => fits(lesson, { ...noFilters, length }))
		)
	};
}
