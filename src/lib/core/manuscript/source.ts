import type { Provenance } from '../lesson';
import { locate, quote, type Passage, type Range } from '../text';
import { isParagraph, usedIn, type Manuscript, type Paragraph } from './manuscript';

/**
 * A lesson as the files of the lessons folder hold it: four files as plain data, not yet held against their
 * schemas, and three texts in Markdown.
 */
export type Files = {
	head: unknown;
	text: unknown;
	exercises: unknown;
	dossier: unknown;
	teach: string;
	debrief: string;
	teacher: string;
};

const or = (text: string) => text.trim() || null;

/** The order of keys: that of the text. */
export function inTextOrder<T extends { at: string; from: number; to: number }>(
	{ article }: Pick<Manuscript, 'article'>,
	places: T[]
): T[] {
	const order = new Map(article.map(({ id }, n) => [id, n]));
	const place = ({ at }: T) => order.get(at) ?? article.length;
	return places.toSorted((a, b) => place(a) - place(b) || a.from - b.from || a.to - b.to);
}

/** The paragraph as a passage of a lesson. A headline is the passage `p0`, whatever its id. */
export function passageOf({ id, role, sentences }: Paragraph): Passage {
	const headline = role === 'headline' || role === 'heading';
	return { id, headline, ...(role === 'quotation' ? { quotation: true } : {}), sentences };
}

/** The words of a range, and which of the places where they stand it is, counted from 1. */
export function quotation(passage: Passage, range: Range): { quote: string; nth: number } {
	const words = quote(passage, range);
	for (let nth = 1; ; nth++) {
		const found = locate(passage, words, nth);
		if (!found) return { quote: words, nth: 1 };
		if (found.from === range.from && found.to === range.to) return { quote: words, nth };
	}
}

/** Where the article comes from, as it is printed above it. */
export function provenanceOf(about: Manuscript['about']): Provenance {
	return {
		invented: about.invented,
		publisher: about.publisher,
		republisher: or(about.republisher),
		byline: or(about.byline),
		datePrinted: or(about.datePrinted),
		dateInferred: null,
		genre: about.genre,
		address: or(about.address),
		stake: about.stake,
		note: or(about.note)
	};
}

/**
 * What a manuscript says, as the files of a lesson. Only paragraphs that are used come along, with the keys in
 * them. Whether it is a lesson yet, its schemas and rules say: see check.ts.
 */
export function filesOf(manuscript: Manuscript): Files {
	const { about, article, exercises, cards, control, teach, debrief, teacher } = manuscript;
	const used = new Map(usedIn(manuscript).map((part) => [part.id, passageOf(part)]));
	const within = <T extends { at: string; from: number; to: number }>(places: T[]) =>
		inTextOrder(manuscript, places).flatMap((place) => {
			const passage = used.get(place.at);
			return passage ? [{ place, words: { at: place.at, ...quotation(passage, place) } }] : [];
		});
	return {
		head: {
			unit: about.unit,
			order: 1,
			title: about.title,
			shortTitle: about.shortTitle || about.title,
			minutes: about.minutes,
			level: about.level,
			strands: strandsOf(manuscript),
			contentNote: or(about.contentNote),
			provenance: provenanceOf(about),
			event: about.event,
			objectives: about.objectives,
			later: or(about.later),
			discussion: about.discussion,
			glossary: about.glossary
		},
		text: {
			passages: article.flatMap((part): object[] => {
				if (!isParagraph(part)) return part.summary.trim() ? [{ summary: part.summary }] : [];
				if (!part.used) return [];
				const role =
					part.role === 'heading' || part.role === 'quotation' ? { role: part.role } : {};
				return [{ id: part.id, ...role, sentences: part.sentences }];
			}),
			key: within(Object.values(manuscript.keys)).map(({ place, words }) => {
				const { strand, label, zone, also, why, calmer } = place;
				return { ...words, strand, label, zone, also, why, calmer: or(calmer) };
			}),
			fine: within(manuscript.fine).map(({ place, words }) => {
				return { ...words, looksLike: place.looksLike, why: place.why };
			})
		},
		exercises,
		dossier: { cards, control },
		teach,
		debrief,
		teacher
	};
}

/** The strands that the exercises ask about, else those that the key does, else language. */
function strandsOf({ exercises, keys }: Manuscript): string[] {
	const asked = exercises.flatMap(({ strand }) => (typeof strand === 'string' ? [strand] : []));
	const keyed = Object.values(keys).map(({ strand }) => strand);
	const all = asked.length ? asked : keyed.length ? keyed : ['language'];
	return ['sourcing', 'language', 'framing'].filter((strand) => all.includes(strand));
}
