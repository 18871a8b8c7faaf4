import { argue, type Divided } from '../argue';
import type { Assignment } from '../assignment';
import type { Student } from '../classroom';
import { excerpt } from '../excerpt';
import type { Answer, Exercise } from '../exercises/mark';
import { answersTo, handed } from '../handed';
import type { HandIn } from '../handin/hand-in';
import { heat, worthTelling, type Heat, type Run } from '../heat';
import type { Key } from '../key';
import type { LabelId } from '../labels';
import type { Lesson } from '../lesson';
import { sheetOf } from '../review';
import { isPassage, type Block } from '../text';
import { both, type Both } from './both';
import { wrote, type Wrote } from './camps';
import type { Steps } from './deck';
import { riddles, type Riddle } from './predict';
import { uncovered, type Uncovered } from './reveal';
import { revote, type Revote } from './revote';

/** All that a wall is made of. `exercise` is null where a lesson has no marking exercise that was asked for. */
export type Made = {
	assignment: Pick<Assignment, 'id' | 'revote' | 'split'>;
	lesson: Lesson;
	exercise: Exercise | null;
	/** All lessons of the assignment. */
	lessons: readonly Lesson[];
	handIns: readonly HandIn[];
	students: readonly Student[];
	name: (label: LabelId) => string | null;
};

/**
 * What a class sees on the wall about one exercise, and how many steps each scene has. `pages` are the
 * passages one by one, each with the bridges before it. `revote` is null where no second vote was asked for.
 */
export type Wall = {
	pages: Block[][];
	heat: Heat;
	riddles: Riddle[];
	phrases: Run[];
	argued: (Divided & { wrote: Wrote })[];
	revote: Revote | null;
	keys: Key[];
	uncovered: Uncovered;
	both: Both | null;
	steps: Steps;
};

function pagesOf(blocks: readonly Block[]): Block[][] {
	const pages: Block[][] = [[]];
	for (const block of blocks) {
		pages.at(-1)!.push(block);
		if (isPassage(block)) pages.push([]);
	}
	return pages.filter((page) => page.some(isPassage));
}

/** The wall of an exercise. Nobody’s name is in it. */
export function wallOf({ assignment, lesson, exercise, ...made }: Made): Wall {
	const { slug, version, blocks, keys } = lesson;
	const passages = exercise?.passages ?? blocks.filter(isPassage).map(({ id }) => id);
	const sheet = sheetOf(blocks, keys, exercise ?? { strand: 'language', labels: [], passages: [] });
	const [before, after] = ([1, 2] as const).map((round) =>
		handed(made.handIns, round, made.students)
	);
	const asked = { lesson: slug, exercise: exercise?.id ?? '', version, kind: 'mark' } as const;
	const first = answersTo<Answer>(before!, asked, 'first').answers;
	const second = answersTo<Answer>(after!, asked, 'last').answers;
	const answers = first.map(({ answer }) => answer);
	const names = [...made.students, ...before!, ...after!].map(({ name }) => name);

	const pages = pagesOf(excerpt(blocks, passages));
	const warm = heat(sheet, answers);
	const divided = argue(sheet, answers);
	const argued = divided.map((phrase) => ({
		...phrase,
		wrote: wrote(lesson, phrase, before!, first, names)
	}));
	const order = sheet.passages.map(({ id }) => id);
	const inOrder = [...sheet.keys].sort(
		(a, b) => order.indexOf(a.at) - order.indexOf(b.at) || a.from - b.from
	);
	const votes = exercise && assignment.revote ? revote(sheet, first, second, divided) : null;
	const split = both(assignment, made.lessons, made.handIns, made.students, made.name);
	const guesses = riddles(sheet, answers);
	const phrases = worthTelling(warm);
	return {
		...{ pages, heat: warm, riddles: guesses, phrases, argued, revote: votes },
		...{ keys: inOrder, uncovered: uncovered(sheet, answers), both: split },
		steps: {
			read: pages.length,
			predict: 2 * guesses.length,
			marks: warm.students ? Math.max(1, phrases.length) : 0,
			argue: argued.length,
			revote: votes ? 1 + (votes.students ? votes.phrases.length : 0) : 0,
			reveal: exercise ? 2 + inOrder.length : 0,
			split: split ? 1 + split.pairs.length : 0
		}
	};
}
