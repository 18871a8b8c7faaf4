import type { Answer, Exercise } from '../exercises';
import { attempt, lengths } from '../heat';
import type { LabelId, Strand } from '../labels';
import { asked, chained, ordered, ticked } from './arranged';
import type { Bar, Histogram, Of } from './bars';
import { claimed, compared, headlines, swapped, voices } from './chosen';

/** What a histogram of marks needs beside the exercise: how long its passages are, and what labels are called. */
export type Naming = {
	passages: { id: string; sentences: number[] }[];
	name: (label: LabelId) => string | null;
};

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

/**
 * What can be counted of the answers to an exercise, one answer a student, so that it may stand beside
 * another text: of what belongs to one text alone, how near to our key it came. Written answers have the
 * shares of their checklist. The answers must be ones to an exercise of this kind.
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
			return claimed(exercise, answers as Parameters<typeof claimed>[1]);
		case 'headline':
			return headlines(exercise, answers as Parameters<typeof headlines>[1]);
		case 'ledger':
			return voices(exercise, answers as Parameters<typeof voices>[1]);
		case 'swap':
			return swapped(exercise, answers as Parameters<typeof swapped>[1]);
		case 'compare':
			return compared(exercise, answers as Parameters<typeof compared>[1]);
		case 'order':
			return ordered(exercise, answers as Parameters<typeof ordered>[1]);
		case 'chain':
			return chained(exercise, answers as Parameters<typeof chained>[1]);
		case 'missing':
			return asked(exercise, answers as Parameters<typeof asked>[1]);
		case 'open':
			return ticked(exercise, answers as Parameters<typeof ticked>[1]);
	}
}
