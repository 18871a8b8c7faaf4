import { catalogue, type Catalogue } from '$lib/core/catalogue';
import { keptLessons } from '$lib/store/lessons';
import { listed } from './own';
import { fromSite } from './site';

/** All that can be looked for: what comes with Loupe, and before it the lessons of one’s own. Throws offline. */
export async function loadCatalogue(): Promise<Catalogue & { own: number }> {
	const answer = await fromSite('/library/search.json');
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
