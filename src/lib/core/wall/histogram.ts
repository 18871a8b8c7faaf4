import type { Answer, Exercise, Kind } from '../exercises';
import * as claims from '../exercises/claims';
import * as headline from '../exercises/headline';
import * as ledger from '../exercises/ledger';
import { lengths, attempt } from '../heat';
import type { LabelId, Strand } from '../labels';

/** A choice and how often it was made. */
export type Bar = { id: string; name: string; count: number };

/**
 * What a class answered to one question of an exercise. `of` is how many could have chosen a bar: students,
 * or their answers where each gave several (`unit`). Questions with the same `id` can stand side by side.
 */
export type Histogram = {
	id: string;
	question: string;
	unit: 'students' | 'answers';
	of: number;
	bars: Bar[];
};

type Of<K extends Kind> = Extract<Exercise, { type: K }>;
type Choice = readonly [id: string, name: string];

/** What a histogram of marks needs beside the exercise: how long its passages are, and what labels are called. */
export type Naming = {
	passages: { id: string; sentences: number[] }[];
	name: (label: LabelId) => string | null;
};

function told(
	id: string,
	question: string,
	choices: readonly Choice[],
	given: readonly (string | undefined)[],
	unit: Histogram['unit'] = 'answers'
): Histogram {
	const made = given.filter((each) => each !== undefined);
	const bars = choices.map(([id, name]) => ({
		id,
		name,
		count: made.filter((each) => each === id).length
	}));
	return { id, question, unit, of: made.length, bars };
}

const yesNo = (yes: string, no: string): Choice[] => [
	['true', yes],
	['false', no]
];
const text = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

const strandWords: Record<Strand, string> = {
	sourcing: 'Who says so?',
	language: 'How is it said?',
	framing: 'What is shown, and what is not?'
};

function marks(exercise: Of<'mark'>, answers: readonly Answer[], naming: Naming): Histogram {
	const words = lengths({ passages: naming.passages });
	const attempts = (answers as Parameters<typeof attempt>[1][]).flatMap((answer) => {
		const made = attempt(words, answer);
		return made ? [new Set(made.map(({ label }) => label))] : [];
	});
	const bar = (id: string, name: string, has: (labels: Set<LabelId | null>) => boolean): Bar => ({
		...{ id, name },
		count: attempts.filter(has).length
	});
	const labels = exercise.labels.length
		? exercise.labels.map((label) =>
				bar(label, naming.name(label) ?? label, (given) => given.has(label))
			)
		: [bar('some', 'marked something', (given) => given.size > 0)];
	const bars = [...labels, bar('nothing', 'nothing to mark', (given) => given.size === 0)];
	return {
		id: `mark ${exercise.strand}`,
		question: `${strandWords[exercise.strand]} Who gave which label at least once`,
		unit: 'students',
		of: attempts.length,
		bars
	};
}

const verdictNames = claims.verdicts.map((id): Choice => [
	id,
	claims.verdictWords[id].name.toLowerCase()
]);
const headlineNames = headline.verdicts.map((id): Choice => [id, id]);

function claimed({ items }: Of<'claims'>, answers: readonly claims.Answer[]): Histogram[] {
	const given = answers.flatMap((answer) => items.map(({ id }) => answer.items[id]));
	return [
		told(
			...(['claims loaded', 'Is the wording loaded?', yesNo('loaded', 'calm')] as const),
			given.map((each) => text(each?.loaded))
		),
		told(
			...(['claims verdict', 'What do the cards say about the facts?', verdictNames] as const),
			given.map((each) => each?.verdict)
		)
	];
}

function headlines(exercise: Of<'headline'>, answers: readonly headline.Answer[]): Histogram[] {
	const verdictOf = new Map(exercise.options.map(({ id, verdict }) => [id, verdict]));
	return [
		told(
			...(['headline judged', 'What do these headlines do?', headlineNames] as const),
			answers.flatMap(({ verdicts }) => exercise.options.map(({ id }) => verdicts[id]))
		),
		told(
			...(['headline picked', 'Which kind would they print, by our key?', headlineNames] as const),
			answers.map(({ pick }) => verdictOf.get(pick ?? '')),
			'students'
		)
	];
}

function voices({ voices }: Of<'ledger'>, answers: readonly ledger.Answer[]): Histogram[] {
	const rows = answers.flatMap((answer) => voices.map(({ id }) => answer.rows[id]));
	return [
		told(
			...(['ledger named', 'Are the voices named?', yesNo('named', 'not named')] as const),
			rows.map((row) => text(row?.named))
		),
		told(
			...(['ledger knowing', 'How would they know?'] as const),
			ledger.knowing.map((id): Choice => [id, id]),
			rows.map((row) => row?.howKnow)
		)
	];
}

/**
 * What can be counted of the answers to an exercise, one answer a student, so that it may stand beside
 * another text; none for kinds whose questions belong to their text alone (order, chain, missing and so
 * on). The answers must be ones to an exercise of this kind.
 */
export function histograms(
	exercise: Exercise,
	answers: readonly Answer[],
	naming: Naming
): Histogram[] {
	switch (exercise.type) {
		case 'mark':
			return [marks(exercise, answers, naming)];
		case 'claims':
			return claimed(exercise, answers as claims.Answer[]);
		case 'headline':
			return headlines(exercise, answers as headline.Answer[]);
		case 'ledger':
			return voices(exercise, answers as ledger.Answer[]);
		default:
			return [];
	}
}
