import MiniSearch from 'minisearch';
import type { Catalogue, LabelEntry, LessonEntry, WordEntry } from '../core/catalogue';
import { fold, wordsOf } from '../core/fold';

/** A thing that was found, and the words of it that were meant, folded. */
export type Hit<T> = { item: T; terms: ReadonlySet<string> };

/** What was found, best first in each group. */
export type Hits = {
	lessons: Hit<LessonEntry>[];
	labels: Hit<LabelEntry>[];
	words: Hit<WordEntry>[];
};

type Document = { id: string; name: string; title: string; about: string };

function documents({ lessons, labels, words }: Catalogue): Document[] {
	return [
		...lessons.map(({ slug, shortTitle, title, publisher, strands, objectives, event, by }) => ({
			id: `lessons/${slug}`,
			name: shortTitle,
			title: `${title} ${strands.join(' ')}`,
			about: [publisher, ...objectives, event, by ?? ''].join(' ')
		})),
		...labels.map(({ id, name, strand, plain, cue }) => ({
			id: `labels/${id}`,
			name,
			title: `${id} ${strand}`,
			about: `${plain} ${cue}`
		})),
		...words.map(({ term, meaning }, n) => ({
			id: `words/${n}`,
			name: term,
			title: '',
			about: meaning
		}))
	];
}

/**
 * Makes a search over a catalogue, in slices, so that a page stays alive meanwhile. Each word asked for
 * must be met: by a word, its beginning, or one with a typing error (one letter in five, two at most).
 * Where nothing meets them all, things that meet some of them are found.
 */
export async function finder(all: Catalogue): Promise<(asked: string) => Hits> {
	const index = new MiniSearch<Document>({
		fields: ['name', 'title', 'about'],
		tokenize: wordsOf,
		processTerm: fold,
		searchOptions: {
			boost: { name: 4, title: 2 },
			prefix: (term) => term.length > 1,
			fuzzy: (term) => (term.length > 3 ? 0.2 : false),
			maxFuzzy: 2
		}
	});
	await index.addAllAsync(documents(all), { chunkSize: 100 });
	const items = new Map<string, unknown>([
		...all.lessons.map((each) => [`lessons/${each.slug}`, each] as const),
		...all.labels.map((each) => [`labels/${each.id}`, each] as const),
		...all.words.map((each, n) => [`words/${n}`, each] as const)
	]);
	return (asked) => {
		const strict = index.search(asked, { combineWith: 'AND' });
		const found = strict.length ? strict : index.search(asked, { combineWith: 'OR' });
		const group = <T>(name: keyof Hits): Hit<T>[] =>
			found
				.filter(({ id }) => String(id).startsWith(`${name}/`))
				.map(({ id, terms }) => ({ item: items.get(String(id)) as T, terms: new Set(terms) }));
		return { lessons: group('lessons'), labels: group('labels'), words: group('words') };
	};
}
