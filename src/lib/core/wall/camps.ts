import type { Exercise } from '../exercises';
import type { Answer as Marks } from '../exercises/mark';
import type { Answer as Open } from '../exercises/open';
import { answersTo, type Handed } from '../handed';
import type { Lesson } from '../lesson';
import { isPassage, meet, quote, type Place } from '../text';
import { quoting } from './reasons';

/** What each of two camps wrote about some words: those who marked them, and those who left them. */
export type Wrote = { marked: string[]; left: string[] };

/** A wall has room for so many from each camp. */
const most = 2;

/**
 * What people wrote in the open exercises of a lesson that quotes some words of it, sorted by whether they
 * marked those words. No names: see `quoting`.
 */
export function wrote(
	lesson: Pick<Lesson, 'slug' | 'version' | 'blocks' | 'exercises'>,
	place: Place,
	people: readonly Handed[],
	marks: readonly { who: string; answer: Marks }[],
	names: readonly string[]
): Wrote {
	const passage = lesson.blocks.filter(isPassage).find(({ id }) => id === place.at);
	if (!passage) return { marked: [], left: [] };
	const isOpen = (exercise: Exercise) => exercise.type === 'open';
	const written = lesson.exercises.filter(isOpen).flatMap(({ id }) => {
		const asked = { lesson: lesson.slug, exercise: id, version: lesson.version };
		return answersTo<Open>(people, { ...asked, kind: 'open' }, 'first').answers.map(
			({ who, answer }) => ({ who, text: answer.text })
		);
	});
	const did = new Map(
		marks.map(({ who, answer }) => [who, Object.values(answer.marks).some((m) => meet(m, place))])
	);
	const said = quoting(quote(passage, place), written, names);
	const of = (camp: boolean) =>
		said
			.filter(({ who }) => did.get(who) === camp)
			.slice(0, most)
			.map(({ text }) => text);
	return { marked: of(true), left: of(false) };
}
