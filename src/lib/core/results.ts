import type { Attempt } from './attempt';
import { course, lesson as formsLesson } from './before-after';
import { sums, type Answer as Chosen, type FormId, type Keys } from './exercises/form';
import type { Answer as Marks } from './exercises/mark';
import type { Sheet } from './key';
import { grade } from './score';

/** All that results are reckoned from: the sheets of marking exercises by lesson and id, and the forms. */
export type Solutions = {
	sheets: Record<string, Record<string, Sheet>>;
	forms: Record<FormId, Keys>;
};

/** The numbers of a try: always both, and the score from 0 to 1 (null where it has none). */
export type Outcome = {
	found: number;
	required: number;
	leftAlone: number;
	clean: number;
	score: number | null;
};

/**
 * An attempt with its number among the attempts on its exercise, counted from 1. `outcome` is null where a
 * kind of exercise has no numbers, where the exercise is not known (any more) and, for a test form, until
 * both forms are done.
 */
export type Try = { attempt: Attempt; nth: number; outcome: Outcome | null };

/** The attempts of a learner as tries, the oldest first. */
export function tries(attempts: readonly Attempt[], solutions: Solutions): Try[] {
	const sorted = [...attempts].sort((one, other) => one.at - other.at);
	const counts = new Map<string, number>();
	const shown = sorted[0] ? course(sorted[0].learner, sorted).second !== null : false;
	return sorted.map((attempt) => {
		const spot = `${attempt.lesson}/${attempt.exercise}`;
		const nth = (counts.get(spot) ?? 0) + 1;
		counts.set(spot, nth);
		const hidden = attempt.kind === 'form' && !shown;
		return { attempt, nth, outcome: hidden ? null : outcome(attempt, solutions) };
	});
}

function outcome(
	{ kind, lesson, exercise, answer }: Attempt,
	solutions: Solutions
): Outcome | null {
	if (kind === 'mark') {
		const sheet = solutions.sheets[lesson]?.[exercise];
		return sheet ? numbersOf(sheet, answer as Marks) : null;
	}
	const form = kind === 'form' && lesson === formsLesson && solutions.forms[exercise as FormId];
	if (!form) return null;
	const { moves, clean, points } = sums(form, answer as Chosen);
	const score = points / (moves.of + clean.of);
	return { found: moves.right, required: moves.of, leftAlone: clean.right, clean: clean.of, score };
}

/** The numbers of one answer to a marking exercise. */
export function numbersOf(sheet: Sheet, { marks, nothing }: Marks): Outcome {
	const { found, required, leftAlone, clean, score } = grade(sheet, Object.values(marks), nothing);
	return { found, required, leftAlone, clean, score };
}

/** What lessons and exercises are called: their titles by their ids. */
export type Names = Record<string, { title: string; exercises: Record<string, string> }>;

/** The heads of the columns of `table`. */
const columns = [
	'learner',
	'lesson',
	'exercise',
	'kind',
	'try',
	'date',
	'found',
	'found of',
	'left alone',
	'left alone of',
	'score',
	'lesson version'
];

/**
 * One row for each try under a row of heads, for a CSV file. The date is in UTC (ISO 8601), the score from
 * 0 to 1 in thousandths. What has no name any more appears under its id.
 */
export function table(learner: string, tried: readonly Try[], names: Names) {
	const rows = tried.map(({ attempt, nth, outcome }) => [
		learner,
		names[attempt.lesson]?.title ?? attempt.lesson,
		names[attempt.lesson]?.exercises[attempt.exercise] ?? attempt.exercise,
		attempt.kind,
		nth,
		new Date(attempt.at).toISOString(),
		outcome?.found ?? null,
		outcome?.required ?? null,
		outcome?.leftAlone ?? null,
		outcome?.clean ?? null,
		typeof outcome?.score === 'number' ? Math.round(outcome.score * 1000) / 1000 : null,
		attempt.version
	]);
	return [columns, ...rows];
}
