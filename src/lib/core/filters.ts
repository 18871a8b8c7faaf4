import type { Catalogue, Entry } from './catalogue';
import { strands, type Strand } from './labels';

/** How long a lesson may take: at most so many minutes, or longer than the last of them. */
export const lengths = ['20', '30', '45', 'longer'] as const;
export type Length = (typeof lengths)[number];

export const levels = ['1', '2', '3'] as const;
export type Level = (typeof levels)[number];

/** What somebody looks for: words, and lessons of a kind. Null and an empty list ask for nothing. */
export type Filters = {
	words: string;
	strands: readonly Strand[];
	length: Length | null;
	level: Level | null;
};

export const noFilters: Filters = { words: '', strands: [], length: null, level: null };

type Facets = Pick<Entry, 'strands' | 'minutes' | 'level'>;

/** Whether a lesson is of the kind asked for; of several strands it needs one. The words are not looked at. */
export function fits({ strands, minutes, level }: Facets, asked: Filters): boolean {
	if (asked.strands.length && !asked.strands.some((strand) => strands.includes(strand)))
		return false;
	if (asked.level && asked.level !== String(level)) return false;
	if (!asked.length) return true;
	return asked.length === 'longer' ? minutes > 45 : minutes <= Number(asked.length);
}

/**
 * What is left of a catalogue: lessons of the kind asked for, labels of the strands asked for, and words
 * that one of these lessons explains. Only lessons have a length and a level.
 */
export function narrow(all: Catalogue, asked: Filters): Catalogue {
	const lessons = all.lessons.filter((lesson) => fits(lesson, asked));
	const left = new Set(lessons.map(({ slug }) => slug));
	return {
		lessons,
		labels: all.labels.filter(
			({ strand }) => !asked.strands.length || asked.strands.includes(strand)
		),
		words: all.words.filter(({ lessons }) => lessons.some(({ slug }) => left.has(slug)))
	};
}

/** The query of an address that asks for this, without its question mark; empty where nothing is asked. */
export function toQuery({ words, strands, length, level }: Filters): string {
	const query = new URLSearchParams();
	if (words.trim()) query.set('q', words.trim());
	for (const strand of strands) query.append('strand', strand);
	if (length) query.set('minutes', length);
	if (level) query.set('level', level);
	return query.toString();
}

/** What the query of an address asks for; what it does not understand it passes over. */
export function fromQuery(query: string): Filters {
	const asked = new URLSearchParams(query);
	const one = <T extends string>(of: readonly T[], name: string) =>
		of.find((each) => each === asked.get(name)) ?? null;
	return {
		words: asked.get('q') ?? '',
		strands: strands.filter((strand) => asked.getAll('strand').includes(strand)),
		length: one(lengths, 'minutes'),
		level: one(levels, 'level')
	};
}
