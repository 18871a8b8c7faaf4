import type { LabelCard } from './label-card';
import { strandOf, type Strand } from './labels';
import type { Head, Lesson } from './lesson';

/** What a list makes its entry of. `by` is whose lesson it is where it did not come with Loupe. */
export type Listed = Head & Pick<Lesson, 'slug' | 'exercises'> & { by?: string };

/** A lesson as a list shows it, without its body. */
export type Entry = Pick<
	Listed,
	'slug' | 'unit' | 'title' | 'shortTitle' | 'minutes' | 'level' | 'strands' | 'by'
> & {
	publisher: string;
	invented: boolean;
	exercises: Pick<Lesson['exercises'][number], 'id' | 'type' | 'title'>[];
};

/** A lesson as a search finds it: by what it is about and what one learns, too. */
export type LessonEntry = Omit<Entry, 'exercises'> &
	Pick<Lesson, 'event' | 'objectives'> & {
		/** Where marks are put, the strand that they are about; null for an exercise of another kind. */
		exercises: (Entry['exercises'][number] & { strand: Strand | null })[];
	};

/** A label as a search finds it. */
export type LabelEntry = Pick<LabelCard, 'id' | 'name' | 'plain' | 'cue'> & { strand: Strand };

/** A word that lessons explain, and the lessons that explain it so. */
export type WordEntry = {
	term: string;
	meaning: string;
	lessons: Pick<Lesson, 'slug' | 'shortTitle'>[];
};

/** All that can be looked for: made when the site is built, loaded by the library alone. */
export type Catalogue = { lessons: LessonEntry[]; labels: LabelEntry[]; words: WordEntry[] };

/** A lesson without its body. */
export function entry(lesson: Listed): Entry {
	const { slug, unit, title, shortTitle, minutes, level, strands } = lesson;
	const { publisher, invented } = lesson.provenance;
	const exercises = lesson.exercises.map(({ id, type, title }) => ({ id, type, title }));
	const by = lesson.by === undefined ? {} : { by: lesson.by };
	return {
		...{ slug, unit, title, shortTitle, minutes, level, strands },
		...{ publisher, invented, exercises, ...by }
	};
}

/** Lessons, labels and words to look for. A word with the same meaning in several lessons stands once, and names each of them once. */
export function catalogue(lessons: Listed[], labels: LabelCard[]): Catalogue {
	const words = new Map<string, WordEntry>();
	for (const { slug, shortTitle, glossary } of lessons) {
		for (const { term, meaning } of glossary) {
			const key = JSON.stringify([term, meaning]);
			const word = words.get(key) ?? { term, meaning, lessons: [] };
			if (word.lessons.some((each) => each.slug === slug)) continue;
			words.set(key, { ...word, lessons: [...word.lessons, { slug, shortTitle }] });
		}
	}
	return {
		lessons: lessons.map((lesson) => {
			const { event, objectives } = lesson;
			const exercises = lesson.exercises.map((exercise) => {
				const { id, type, title } = exercise;
				return { id, type, title, strand: exercise.type === 'mark' ? exercise.strand : null };
			});
			return { ...entry(lesson), exercises, event, objectives };
		}),
		labels: labels.map(({ id, name, plain, cue }) => {
			return { id, name, plain, cue, strand: strandOf(id) };
		}),
		words: [...words.values()]
	};
}
