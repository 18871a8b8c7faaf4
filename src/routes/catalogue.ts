import { resolve } from '$app/paths';
import { catalogue, type Catalogue } from '$lib/core/catalogue';
import { keptLessons } from '$lib/store/lessons';
import { listed } from './own';

/** All that can be looked for: what comes with Loupe, and before it the lessons of one’s own. Throws offline. */
export async function loadCatalogue(): Promise<Catalogue & { own: number }> {
	const answer = await fetch(resolve('/library/search.json'));
	if (!answer.ok) throw new Error(`search.json: ${answer.status}`);
	const bundled = (await answer.json()) as Catalogue;
	const own = catalogue((await keptLessons()).map(listed), []);
	return {
		lessons: [...own.lessons, ...bundled.lessons],
		labels: bundled.labels,
		words: [...own.words, ...bundled.words],
		own: own.lessons.length
	};
}
