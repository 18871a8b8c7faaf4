import type { Assignment } from '../assignment';
import type { Student } from '../classroom';
import { answersTo, handed, type Handed } from '../handed';
import type { HandIn } from '../handin/hand-in';
import type { Answer } from '../exercises';
import type { LabelId } from '../labels';
import type { Lesson } from '../lesson';
import { sheetOf } from '../review';
import type { Histogram } from './bars';
import { beside, halves, type Beside } from './halves';
import { histograms } from './histogram';

/** One account of a split class: the lesson, and how many of its half handed in. */
export type Account = { lesson: Lesson; students: number };
/** Both accounts, and the questions that both halves were asked. */
export type Both = { a: Account; b: Account; pairs: Beside[] };

type Asked = { lesson: string; exercises: string[] | null };

function counted(
	lesson: Lesson,
	{ exercises }: Asked,
	people: readonly Handed[],
	name: (label: LabelId) => string | null
): Histogram[] {
	return lesson.exercises
		.filter(({ id }) => exercises?.includes(id) ?? true)
		.flatMap((exercise) => {
			const { slug, version, blocks, keys } = lesson;
			const asked = { lesson: slug, exercise: exercise.id, version, kind: exercise.type };
			const answers = answersTo<Answer>(people, asked, 'first').answers.map(({ answer }) => answer);
			const passages = exercise.type === 'mark' ? sheetOf(blocks, keys, exercise).passages : [];
			return histograms(exercise, answers, { passages, name });
		});
}

/**
 * The two halves of a split class side by side, each counted only over those in it who handed in its own
 * account. Null where the class is not split, or where one of the two lessons is not here.
 */
export function both(
	{ id, split }: Pick<Assignment, 'id' | 'split'>,
	lessons: readonly Lesson[],
	handIns: readonly HandIn[],
	students: readonly Student[],
	name: (label: LabelId) => string | null
): Both | null {
	if (!split) return null;
	const own = halves({ id }, handIns);
	const side = (which: 'a' | 'b') => {
		const part = split[which];
		const lesson = lessons.find(({ slug }) => slug === part.lesson);
		if (!lesson) return null;
		const people = handed(own[which], 1, students).filter(({ works }) =>
			works.some((work) => work.lesson === part.lesson)
		);
		return { lesson, students: people.length, counts: counted(lesson, part, people, name) };
	};
	const [a, b] = [side('a'), side('b')];
	return a && b ? { a, b, pairs: beside(a.counts, b.counts) } : null;
}
