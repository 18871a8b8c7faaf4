import { agreed } from '../agreed';
import type { Exercise } from '../exercises';
import type { Answer as Marks } from '../exercises/mark';
import { idOf, type Given, type HandIn, type Work } from '../handin/hand-in';
import type { Taught } from '../gradebook';
import { numbersOf } from '../results';
import { sheetOf } from '../review';
import { activities, type Activity } from './activities';
import { response } from './response';
import { account, answered, registration, statement, within } from './statement';
import type { Answered, Statement } from './statement';
import { contexts, results } from './vocabulary';

/** What an assignment is called, by its id. */
export type Titles = ReadonlyMap<string, string>;

/**
 * What hand-ins come to as statements, each once; and how many answers are not among them:
 * those to lessons that are not here, and those to another version of a lesson, of which nothing can be
 * reckoned.
 */
export type Telling = { told: Said[]; notHere: number; otherVersion: number };

/** A statement, and the id of the hand-in (`idOf`) that it was told of first. */
export type Said = { statement: Statement; handIn: string };

type Tried = Given & Pick<Work, 'lesson' | 'exercise' | 'kind'> & { nth: number };

/** The first answer, where it was another, and the last. Each has its number among the tries. */
function tries({ first, tries: nth, ...last }: Work): Tried[] {
	const { lesson, exercise, kind } = last;
	const own = { ...last, nth };
	return first ? [{ lesson, exercise, kind, ...first, nth: 1 }, own] : [own];
}

function reckoned(lesson: Taught, exercise: Exercise, { nth, at, answer }: Tried): Answered {
	const { slug, shortTitle: title, version, blocks, keys } = lesson;
	const { id, type } = exercise;
	const base = { lesson: { slug, title, version }, nth, at, agreed: agreed(exercise, answer) };
	const about = { id, title: exercise.title, isMarking: type === 'mark' };
	if (type !== 'mark') return { ...base, exercise: about, response: null, outcome: null };
	const marks = answer as Marks;
	const numbers = numbersOf(sheetOf(blocks, keys, exercise), marks);
	return { ...base, exercise: about, response: response(marks), outcome: numbers };
}

/** That somebody handed in, with how many exercises. */
function completed(
	{ learner, round, at, works }: HandIn,
	object: Activity,
	way: string
): Statement {
	return statement({
		actor: account(learner),
		verb: 'completed',
		object,
		result: { completion: true, extensions: { [results.exercises]: works.length } },
		context: within(
			{ registration: way },
			{},
			{ platform: 'Loupe', language: 'en', extensions: { [contexts.round]: round } }
		),
		at
	});
}

/**
 * What a class handed in, told as statements: that they handed in, and the first and last answer to each exercise,
 * reckoned anew from the lessons (several versions of one may be among them). What somebody wrote is never told,
 * and nobody’s name is.
 */
export function tell(
	handIns: readonly HandIn[],
	lessons: readonly Taught[],
	titles: Titles
): Telling {
	const told = new Map<string, Said>();
	const missing = { notHere: new Set<string>(), otherVersion: new Set<string>() };
	const slugs = new Set(lessons.map(({ slug }) => slug));
	for (const handIn of handIns) {
		const { learner, assignment, works } = handIn;
		const made = assignment?.id ?? null;
		const way = registration(learner, made);
		const asked = activities.assignment(
			made === null ? null : { id: made, title: titles.get(made) ?? made }
		);
		const actor = account(learner);
		const add = (statement: Statement) => {
			if (!told.has(statement.id)) told.set(statement.id, { statement, handIn: idOf(handIn) });
		};
		add(completed(handIn, asked, way));
		for (const tried of works.flatMap(tries)) {
			const { lesson: slug, exercise: id, version, nth, at, kind } = tried;
			const lesson = lessons.find((each) => each.slug === slug && each.version === version);
			const exercise = lesson?.exercises.find((each) => each.id === id && each.type === kind);
			if (lesson && exercise) {
				add(answered(reckoned(lesson, exercise, tried), actor, { registration: way }, [asked]));
			} else {
				missing[slugs.has(slug) ? 'otherVersion' : 'notHere'].add(
					JSON.stringify([learner, made, slug, id, nth, at])
				);
			}
		}
	}
	const { notHere, otherVersion } = missing;
	return {
		told: [...told.values()],
		notHere: notHere.size,
		otherVersion: otherVersion.size
	};
}
