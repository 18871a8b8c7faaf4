import type { Kind } from '../exercises';
import type { Agreed } from '../agreed';
import { gradebook, type MarkLook } from '../gradebook';
import type { Count } from '../exercises/form';
import { askedOf, type Course } from './course';
import type { Kept } from './kept';
import { responseTo, type Response } from './response';

/**
 * An exercise that was answered, as other programs are told of it: the last answer, to this version of the lesson.
 * `result` is the score of marking from 0 to 1, else the share of questions on which the answer agrees with ours; null
 * where there is none. `look` and `agreed` are what it was reckoned from.
 */
export type Interaction = Response & {
	lesson: string;
	lessonTitle: string;
	version: string;
	exercise: string;
	title: string;
	kind: Kind;
	look: MarkLook | null;
	agreed: Agreed | null;
	at: number;
	tries: number;
	result: number | null;
};

/**
 * What a course tells about a learner. `score` is the mean of the scores of all marking exercises that are asked
 * for, those without an answer as 0; null before the first of them is answered, and where none is asked for. Where
 * it decides who passes, it is null until all is done: some systems fail whoever has too low a score in the middle. `passed` is null until all is done, and where nothing is
 * passed or failed. `changed`: an answer that the score would count is one to another version of its lesson. Then there is
 * no score, and what was told of one before still holds. Found and left alone are added up over the marking that was answered.
 */
export type Report = {
	done: number;
	of: number;
	completed: boolean;
	changed: boolean;
	score: number | null;
	passed: boolean | null;
	found: Count;
	leftAlone: Count;
	interactions: Interaction[];
};

/** What is told is what is compared: three scores whose mean is 0.8 must not be below it by the last of sixteen digits. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

/** What there is to tell of a learner, reckoned from the answers. Interactions are in the order of the first answers. */
export function reportOf(course: Course, kept: Kept): Report {
	const columns = askedOf(course, kept.learner);
	const { learner, called, at, works } = kept;
	const book = gradebook([{ who: learner, name: called, at, works }], columns);
	const { cells } = book.rows[0]!;
	const done = columns.filter(({ id }) => cells[id]);
	const scored = columns.filter(({ sheet }) => sheet);
	const looks = scored.flatMap(({ id }) => cells[id]?.last ?? []);
	const total = looks.reduce((sum, look) => sum + (look.score ?? 0), 0);
	const completed = columns.length > 0 && done.length === columns.length;
	const changed = scored.some(({ id }) => cells[id]?.otherVersion);
	const isTold = !changed && looks.length > 0 && (completed || course.mastery === null);
	const score = isTold ? rounded(total / scored.length) : null;
	const judged = completed && course.mastery !== null && score !== null;
	const sum = (of: 'found' | 'required' | 'leftAlone' | 'clean') =>
		looks.reduce((all, look) => all + look[of], 0);
	const interactions = works.flatMap((work): Interaction[] => {
		const column = done.find(
			({ lesson, exercise }) => lesson === work.lesson && exercise.id === work.exercise
		);
		const cell = column && cells[column.id];
		if (!cell) return [];
		const { lesson, lessonTitle, exercise } = column;
		const { last: look, agreed } = cell;
		const { right, of } = agreed ?? { right: 0, of: 0 };
		const result = look ? look.score : of ? right / of : null;
		return [
			{
				...responseTo(work.kind, work.answer),
				...{ lesson, lessonTitle, version: work.version },
				...{ exercise: exercise.id, title: exercise.title, kind: exercise.type },
				...{ at: work.at, tries: work.tries, result, look, agreed }
			}
		];
	});
	return {
		done: done.length,
		of: columns.length,
		completed,
		changed,
		score,
		passed: judged ? score >= course.mastery! : null,
		found: { right: sum('found'), of: sum('required') },
		leftAlone: { right: sum('leftAlone'), of: sum('clean') },
		interactions
	};
}
