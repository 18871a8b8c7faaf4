import type { Comment, Student } from './classroom';
import type { Exercise } from './exercises';
import { columnId, type Taught } from './gradebook';
import { handed } from './handed';
import type { HandIn, Work } from './handin/hand-in';
import { same } from './merge';
import { asksForWords, hasWords, ticked, written, type Piece } from './written';

/**
 * How far a teacher is with an answer: they have not looked at it; they have; or they had, and the student
 * has answered anew since.
 */
export type Standing = 'waits' | 'looked at' | 'changed';

/**
 * A written answer as it waits for a teacher. `who` is as in `Handed`, `learner` the opaque id of the
 * learner who gave it; `first` the words before explanations and further tries, null where they are the same;
 * `own` what the student ticked themselves, null where nobody asked them to. `otherVersion`: the answer is
 * one to another version of the lesson.
 */
export type Written = {
	who: string;
	learner: string;
	at: number;
	tries: number;
	pieces: Piece[];
	first: Piece[] | null;
	own: string[] | null;
	otherVersion: boolean;
	comment: Comment | null;
	standing: Standing;
};

/** An exercise that asks for words, and all who wrote some. `id` is that of its column in a gradebook. */
export type Question = { id: string; lesson: Taught; exercise: Exercise; answers: Written[] };

/**
 * The written answers of a class by question, in the order of the lessons; `only` keeps what was assigned.
 * Of each student the newest answer counts, of whichever round. Who left a question empty is not in it.
 */
export function questions(
	handIns: readonly HandIn[],
	students: readonly Student[],
	lessons: readonly Taught[],
	comments: readonly Comment[],
	only: (lesson: string, exercise: string) => boolean
): Question[] {
	const { people, giver, commentOn } = given(handIns, students, comments);
	return lessons.flatMap((lesson) =>
		lesson.exercises
			.filter((exercise) => asksForWords(exercise) && only(lesson.slug, exercise.id))
			.map((exercise) => ({
				...{ id: columnId(lesson.slug, exercise.id), lesson, exercise },
				answers: people.flatMap(({ who, works }) => {
					const work = works.find(
						(each) =>
							each.lesson === lesson.slug &&
							each.exercise === exercise.id &&
							each.kind === exercise.type
					);
					if (!work) return [];
					const [learner, comment] = [giver(work), commentOn(work)];
					const answer = answerOf(lesson, exercise, work);
					if (!answer.pieces.length) return [];
					return [{ ...answer, who, learner, comment, standing: standing(comment, work.at) }];
				})
			}))
	);
}

/** The newest answers of each student, who gave each of them, and what was said of it. */
function given(
	handIns: readonly HandIn[],
	students: readonly Student[],
	comments: readonly Comment[]
) {
	const people = handed(
		handIns.map((handIn) => ({ ...handIn, round: 1 })),
		1,
		students
	);
	const givers = new Map(
		handIns.flatMap(({ learner, works }) => works.map((work) => [work, learner] as const))
	);
	const known = new Map(comments.map((comment) => [keyOf(comment.learner, comment), comment]));
	const giver = (work: Work) => givers.get(work)!;
	const commentOn = (work: Work) => known.get(keyOf(giver(work), work)) ?? null;
	return { people, giver, commentOn };
}

type Place = { lesson: string; exercise: string };
const keyOf = (learner: string, { lesson, exercise }: Place) =>
	JSON.stringify([learner, lesson, exercise]);

function standing(comment: Comment | null, at: number): Standing {
	if (!comment) return 'waits';
	return comment.answered === at ? 'looked at' : 'changed';
}

function answerOf({ version }: Taught, exercise: Exercise, work: Work) {
	const pieces = written(exercise, work.answer);
	const first = work.first && written(exercise, work.first.answer);
	return {
		at: work.at,
		tries: work.tries,
		pieces,
		first: first?.length && !same(first, pieces) ? first : null,
		own: ticked(exercise, work.answer),
		otherVersion: work.version !== version
	};
}

/**
 * How many written answers a teacher still has to look at, told from the answers alone: of lessons that are
 * not here, too.
 */
export function unread(
	handIns: readonly HandIn[],
	students: readonly Student[],
	comments: readonly Comment[]
): number {
	const { people, commentOn } = given(handIns, students, comments);
	return people
		.flatMap(({ works }) => works)
		.filter(({ kind, answer }) => hasWords(kind, answer))
		.filter((work) => standing(commentOn(work), work.at) !== 'looked at').length;
}

/** How many answers of some questions a teacher still has to look at. */
export function waiting(questions: readonly Pick<Question, 'answers'>[]): number {
	return questions
		.flatMap(({ answers }) => answers)
		.filter(({ standing }) => standing !== 'looked at').length;
}

/**
 * What a teacher wrote to others on the same exercise, each wording once, the newest first, at most `most`
 * of them.
 */
export function bank(
	comments: readonly Comment[],
	{ lesson, exercise, learner }: Pick<Comment, 'lesson' | 'exercise' | 'learner'>,
	most = 6
): string[] {
	const others = comments
		.filter(
			(each) =>
				each.lesson === lesson &&
				each.exercise === exercise &&
				each.learner !== learner &&
				each.text
		)
		.sort((one, other) => other.at - one.at);
	return [...new Set(others.map(({ text }) => text))].slice(0, most);
}
