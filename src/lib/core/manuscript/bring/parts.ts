import { nudged } from '../exercises';
import { isParagraph, type Manuscript, type Paragraph, type Role } from '../manuscript';
import { freshId, kept } from './into';

const withParts = (manuscript: Manuscript, article: Manuscript['article']) => ({
	...manuscript,
	article
});

/** The manuscript with another paragraph in the place of the one with its id. */
function replaced(manuscript: Manuscript, id: string, change: Partial<Paragraph>): Manuscript {
	return withParts(
		manuscript,
		manuscript.article.map((part) =>
			isParagraph(part) && part.id === id ? { ...part, ...change } : part
		)
	);
}

/** Students see a paragraph, or they do not. Its keys stay. */
export function use(manuscript: Manuscript, id: string, used: boolean): Manuscript {
	return replaced(manuscript, id, { used });
}

/**
 * A paragraph in another role. There is one headline, and its id is `p0`: another that was it becomes a
 * heading. Ids change with it, and so does all that refers to them.
 */
export function setRole(manuscript: Manuscript, id: string, role: Role): Manuscript {
	if (role === 'headline' && id !== 'p0') {
		const freed = setRole(manuscript, 'p0', 'heading');
		return replaced(renamed(freed, id, 'p0'), 'p0', { role });
	}
	if (role !== 'headline' && id === 'p0') {
		const free = freshId(manuscript, 'p');
		return replaced(renamed(manuscript, 'p0', free), free, { role });
	}
	return replaced(manuscript, id, { role });
}

/** The manuscript with a part of the article one place up (-1) or down (1); as it was at the ends. */
export function move(manuscript: Manuscript, id: string, by: -1 | 1): Manuscript {
	const from = manuscript.article.findIndex((part) => part.id === id);
	const to = from + by;
	if (from < 0 || !manuscript.article[to]) return manuscript;
	return withParts(manuscript, nudged(manuscript.article, from, by));
}

/** The manuscript without a part of the article, and without the keys and marks in it. */
export function remove(manuscript: Manuscript, id: string): Manuscript {
	return kept(
		withParts(
			manuscript,
			manuscript.article.filter((part) => part.id !== id)
		)
	);
}

/** The manuscript with an empty bridge before a part of the article; at the end where there is no such part. */
export function bridge(manuscript: Manuscript, before: string): Manuscript {
	const place = manuscript.article.findIndex((part) => part.id === before);
	const added = { id: freshId(manuscript, 's'), summary: '' };
	const at = place < 0 ? manuscript.article.length : place;
	return withParts(manuscript, manuscript.article.toSpliced(at, 0, added));
}

/** The manuscript with other words in a bridge. */
export function sumUp(manuscript: Manuscript, id: string, summary: string): Manuscript {
	return withParts(
		manuscript,
		manuscript.article.map((part) =>
			!isParagraph(part) && part.id === id ? { ...part, summary } : part
		)
	);
}

/** What names a passage in keys, marks, voices and exercises. */
const names = new Set(['at', 'after', 'passages']);

/** The manuscript with another id for a paragraph, wherever it is named. */
function renamed(manuscript: Manuscript, from: string, to: string): Manuscript {
	const article = manuscript.article.map((part) => (part.id === from ? { ...part, id: to } : part));
	const { keys, fine, readers, voices, exercises } = manuscript;
	const all = { keys, fine, readers, voices, exercises };
	return { ...manuscript, ...(named(all, from, to) as typeof all), article };
}

function named(thing: unknown, from: string, to: string, isName = false): unknown {
	if (isName && thing === from) return to;
	if (Array.isArray(thing)) return thing.map((each) => named(each, from, to, isName));
	if (typeof thing !== 'object' || thing === null) return thing;
	return Object.fromEntries(
		Object.entries(thing).map(([name, each]) => [name, named(each, from, to, names.has(name))])
	);
}
