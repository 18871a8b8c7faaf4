import type { SchoolClass } from './classroom';
import { lot } from './coin';
import type { Answer, Exercise } from './exercises';
import type { HandIn, Work } from './handin/hand-in';
import { answered } from './invented/answers';
import { marked } from './invented/marks';
import { characters, type Character } from './invented/people';
import type { Lesson } from './lesson';
import { same } from './merge';
import { sheetOf } from './review';

/** What an invented class needs of a lesson, with the exercises that it is to do. */
export type Taught = Pick<Lesson, 'slug' | 'version' | 'blocks' | 'keys' | 'exercises'>;

/**
 * What is to be made up: the id and name of the class, the lessons, the assignment that is answered (null:
 * none), and when, in milliseconds since 1970. The same `seed` always gives the same class.
 */
export type Wanted = {
	id: string;
	name: string;
	lessons: readonly Taught[];
	assignment: HandIn['assignment'];
	at: number;
	seed: string;
	/** 2: the vote after a discussion. Everybody looks a little more sharply, and a few do not vote again. */
	round?: 1 | 2;
};

const minute = 60_000;

function learnerOf(id: string, n: number): string {
	return `invented-${id.slice(0, 40)}-${n + 1}`;
}

/** Chance that a text alone decides: a number from 0 to below 1. */
function chances(seed: string): (text: string) => number {
	return (text) => lot(`${seed} ${text}`) / 2 ** 32;
}

function keener(who: Character): Character {
	const sharp = Math.min(0.97, who.sharp + 0.2);
	return { ...who, sharp, suspicious: Math.min(0.9, who.suspicious * 0.8) };
}

function answer(lesson: Taught, exercise: Exercise, who: Character, seed: string): Answer {
	const chance = chances(seed);
	if (exercise.type !== 'mark') return answered(exercise, who, chance);
	return marked(sheetOf(lesson.blocks, lesson.keys, exercise), who, chance);
}

function work(lesson: Taught, exercise: Exercise, who: Character, seed: string, at: number): Work {
	const [slug, version] = [lesson.slug, lesson.version];
	const own = `${seed} ${who.name} ${slug} ${exercise.id}`;
	const first = answer(lesson, exercise, who, own);
	const again = lot(`again ${own}`) % 4 === 0 && exercise.type !== 'open';
	const last = again ? answer(lesson, exercise, keener(who), own) : first;
	const tries = again ? 2 + (lot(`tries ${own}`) % 2) : 1;
	return {
		...{ lesson: slug, exercise: exercise.id, kind: exercise.type, tries, version, at },
		answer: last,
		first: same(first, last) ? null : { version, at: at - 5 * minute, answer: first }
	};
}

/**
 * A class of 28 made-up students and what they hand in, one hand-in each. A few mark nearly everything and
 * a few next to nothing, most are in between; they differ most about what is arguable, and here and there
 * one left an exercise out. The class says that it is `invented`.
 */
export function inventedClass(wanted: Wanted): { schoolClass: SchoolClass; handIns: HandIn[] } {
	const { id, name, lessons, assignment, at, seed, round = 1 } = wanted;
	const people = characters(chances(seed)).map((who) => (round === 2 ? keener(who) : who));
	const students = people.map((who, n) => ({
		id: `${id}-${n + 1}`,
		name: who.name,
		learners: [learnerOf(id, n)]
	}));
	const isHere = (who: Character) => round === 1 || lot(`away ${seed} ${who.name}`) % 9 > 0;
	const handIns = people.map((who, n): HandIn => {
		const when = at - (people.length - n) * minute;
		const works = lessons.flatMap((lesson) =>
			lesson.exercises
				.filter((exercise) => lot(`skips ${seed} ${who.name} ${exercise.id}`) % 16 > 0)
				.map((exercise, nth) => work(lesson, exercise, who, seed, when - nth * minute))
		);
		const learner = learnerOf(id, n);
		return { learner, name: who.name, alias: false, assignment, at: when, round, works };
	});
	const own = { id, name, createdAt: at, invented: true, rev: 0, saved: null };
	return {
		schoolClass: { ...own, students },
		handIns: handIns.filter((_, n) => isHere(people[n]!))
	};
}
