import { entry } from '$lib/core/catalogue';
import { lessons } from '$lib/server/lessons';
import { pageful } from './pageful';

/** The first lessons, for a page that shows before any script runs; the others come with the search. */
export function load() {
	return { total: lessons().length, first: lessons().slice(0, pageful).map(entry) };
}
