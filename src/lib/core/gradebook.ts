import { agreed, type Agreed } from './agreed';
import { detection, type Detection } from './detection';
import type { Exercise } from './exercises';
import type { Answer as Marks } from './exercises/mark';
import type { Given, Work } from './handin/hand-in';
import type { Handed } from './handed';
import type { Sheet } from './key';
import type { Lesson } from './lesson';
import { isTelling, place } from './practice/path';
import { sheetOf } from './review';
import { grade } from './score';

/** What a gradebook needs of a lesson. */
export type Taught = Pick<
	Lesson,
	'slug' | 'shortTitle' | 'version' | 'blocks' | 'keys' | 'exercises'
>;

/** An exercise as a column. `sheet` is what marking is scored with, null for the other kinds. */
export type Column = {
	id: string;
	lesson: string;
	lessonTitle: string;
	version: string;
	exercise: Exercise;
	sheet: Sheet | null;
};

/** A look at a marking exercise: always both numbers, the score from 0 to 1, and d′ and bias c. */
export type MarkLook = {
	found: number;
	required: number;
	leftAlone: number;
	clean: number;
	score: number | null;
} & Pick<Detection, 'dPrime' | 'bias'>;

/**
 * Why a student may need help: three tries or more and neither the first nor the last has half the points,
 * or key passages found but clean sentences not left alone.
 */
export type Flag = 'three failed tries' | 'suspicious of everything';

/**
 * What a student did on an exercise. `otherVersion`: the answer is one to another version of the lesson, so
 * nothing is reckoned from it. A look is null where there is nothing to reckon. Where the first answer
 * was to another version, only the last look is reckoned. `agreed` is that of the last answer.
 */
export type Cell = {
	tries: number;
	at: number;
	otherVersion: boolean;
	first: MarkLook | null;
	last: MarkLook | null;
	agreed: Agreed | null;
	flags: Flag[];
};

/** A student’s row: a cell for each column by its id, absent where nothing was handed in. */
export type Row = { who: string; name: string; cells: Record<string, Cell>; flags: Flag[] };

export type Gradebook = { columns: Column[]; rows: Row[] };

/** The id of the column of an exercise. */
export function columnId(lesson: string, exercise: string): string {
	return `${lesson}/${exercise}`;
}

/** The exercises of some lessons as columns; `only` keeps those that were assigned. */
export function columnsOf(
	lessons: readonly Taught[],
	only: (lesson: string, exercise: string) => boolean = () => true
): Column[] {
	return lessons.flatMap(({ slug, shortTitle, version, blocks, keys, exercises }) =>
		exercises
			.filter(({ id }) => only(slug, id))
			.map((exercise) => ({
				id: columnId(slug, exercise.id),
				lesson: slug,
				lessonTitle: shortTitle,
				version,
				exercise,
				sheet: exercise.type === 'mark' ? sheetOf(blocks, keys, exercise) : null
			}))
	);
}

/** Half the points: below it a try has failed. Our judgement. */
const half = 0.5;
const manyTries = 3;

function lookAt(sheet: Sheet, given: Given): MarkLook | null {
	const { marks, nothing } = given.answer as Marks;
	const result = grade(sheet, Object.values(marks), nothing);
	if (!result.attempted) return null;
	const { found, required, leftAlone, clean, score } = result;
	const { dPrime, bias } = detection(result);
	return { found, required, leftAlone, clean, score, dPrime, bias };
}

function flagsOf(tries: number, first: MarkLook | null, last: MarkLook | null): Flag[] {
	const flags: Flag[] = [];
	const scores = [first?.score, last?.score].filter((score) => typeof score === 'number');
	if (tries >= manyTries && scores.length && scores.every((score) => score < half)) {
		flags.push('three failed tries');
	}
	if (!first) return flags;
	const { found, required: moves, leftAlone: left, clean: rests } = first;
	const sums = { found, moves, left, rests };
	if (isTelling(sums) && place(sums) === 'suspicious of everything') {
		flags.push('suspicious of everything');
	}
	return flags;
}

function cellOf({ sheet, version, exercise }: Column, work: Work): Cell {
	const { tries, at } = work;
	const bare = { tries, at, first: null, last: null, agreed: null, flags: [] };
	if (work.version !== version) return { ...bare, otherVersion: true };
	if (!sheet) return { ...bare, otherVersion: false, agreed: agreed(exercise, work.answer) };
	const last = lookAt(sheet, work);
	const unaided = work.first && work.first.version === version ? lookAt(sheet, work.first) : null;
	const first = work.first ? unaided : last;
	const flags = flagsOf(tries, first, last);
	return { ...bare, otherVersion: false, first, last, flags };
}

/**
 * Students and exercises, reckoned from what was handed in and from the keys as they are now. Work on
 * exercises that no column has is left out, and so is work of another kind than its column’s.
 */
export function gradebook(people: readonly Handed[], columns: readonly Column[]): Gradebook {
	const byId = new Map(columns.map((column) => [column.id, column]));
	const rows = people.map(({ who, name, works }): Row => {
		const cells: Record<string, Cell> = {};
		for (const work of works) {
			const column = byId.get(columnId(work.lesson, work.exercise));
			if (column && column.exercise.type === work.kind) cells[column.id] = cellOf(column, work);
		}
		const flags = [...new Set(Object.values(cells).flatMap((cell) => cell.flags))];
		return { who, name, cells, flags };
	});
	return { columns: [...columns], rows };
}
