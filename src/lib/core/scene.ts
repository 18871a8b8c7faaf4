import type { Exercise } from './exercises';
import type { LabelCard } from './label-card';
import { strandOf } from './labels';
import type { Lesson, Scene } from './lesson';

type Stage = Pick<
	Lesson,
	| 'slug'
	| 'version'
	| 'title'
	| 'shortTitle'
	| 'provenance'
	| 'blocks'
	| 'keys'
	| 'fine'
	| 'cards'
	| 'readers'
>;

/** The part of a lesson that an exercise works on: its strand, and the dossier where it opens one. */
export function scene(lesson: Stage, exercise: Exercise, labels: readonly LabelCard[]): Scene {
	const { slug, version, title, shortTitle, provenance, blocks } = lesson;
	const strand = exercise.type === 'mark' ? exercise.strand : null;
	return {
		slug,
		version,
		title,
		shortTitle,
		provenance,
		blocks,
		keys: lesson.keys.filter((key) => key.strand === strand),
		fine: strand ? lesson.fine : [],
		cards: ['claims', 'missing', 'open'].includes(exercise.type) ? lesson.cards : [],
		labels: labels.filter(({ id }) => strandOf(id) === strand),
		...(lesson.readers ? { readers: lesson.readers } : {})
	};
}
