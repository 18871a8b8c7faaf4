import type { Assignment } from '../assignment';
import type { Received, Student } from '../classroom';
import type { Answer } from '../exercises';
import type { HandIn, Work } from '../handin/hand-in';
import type { Card } from '../lesson';

/** The answer to one exercise of a sheet, with the version of the lesson that was typed from. */
export type FromPaper = Pick<Work, 'lesson' | 'exercise' | 'kind' | 'version' | 'answer'>;

/** The opaque id under which a student’s sheets are handed in: as if paper were one more device of theirs. */
export function paperLearner({ id }: Pick<Student, 'id'>): string {
	return `paper-${id}`;
}

/** The students, with the sheets of one of them known to be theirs. The same list where that is known. */
export function withPaper(students: Student[], id: string): Student[] {
	return students.map((student) => {
		const learner = paperLearner(student);
		if (student.id !== id || student.learners.includes(learner)) return student;
		return { ...student, learners: [...student.learners, learner] };
	});
}

/** An answer before anything was typed. On paper all source cards are printed, so each can be chosen. */
export function blankOnPaper(blank: Answer, cards: readonly Pick<Card, 'id'>[]): Answer {
	return 'opened' in blank ? { ...blank, opened: cards.map(({ id }) => id) } : blank;
}

/** An answer as it was handed in: what is written on paper does not change any more. */
export function handedOver(answer: Answer): Answer {
	return 'locked' in answer ? { ...answer, locked: true } : answer;
}

/** What was last handed in for a student on paper in a round of an assignment; null for nothing. */
export function lastOnPaper(
	received: readonly Received[],
	student: Pick<Student, 'id'>,
	assignment: string,
	round: 1 | 2
): HandIn | null {
	const own = received
		.filter((row) => row.assignment === assignment && row.handIn.round === round)
		.map(({ handIn }) => handIn)
		.filter(({ learner }) => learner === paperLearner(student));
	return own.reduce<HandIn | null>((last, next) => (last && last.at > next.at ? last : next), null);
}

type Entry = {
	at: number;
	round: 1 | 2;
	before: HandIn | null;
	versions: Record<string, string>;
};

/**
 * The hand-in of a student’s sheet, typed in at `at`. It stands for the one `before` of the same round, whose work on another
 * version of a lesson goes along where none on the newest was typed. Always one try: a correction of what
 * was typed is none of the student’s.
 */
export function onPaper(
	student: Pick<Student, 'id' | 'name'>,
	{ id, version }: Pick<Assignment, 'id' | 'version'>,
	typed: readonly FromPaper[],
	{ at, round, before, versions }: Entry
): HandIn {
	const isTyped = (work: Work) =>
		typed.some(({ lesson, exercise }) => lesson === work.lesson && exercise === work.exercise);
	const older = (before?.works ?? []).filter(
		(work) => versions[work.lesson] !== work.version && !isTyped(work)
	);
	const fresh = typed.map((each): Work => {
		return { ...each, answer: handedOver(each.answer), at, tries: 1, first: null };
	});
	return {
		learner: paperLearner(student),
		name: student.name.slice(0, 40),
		alias: false,
		assignment: { id, version },
		at,
		round,
		works: [...fresh, ...older]
	};
}
