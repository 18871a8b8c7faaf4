import { strandOf } from '../labels';
import { grade as score } from '../score';
import { wordCount } from '../text';
import type { Place } from '../text';
import { keysOf } from './item';
import type { Item } from './item';

/**
 * What an answer came to. Where the move is there: `found`; `near` (in its zone, off its words); marked
 * `elsewhere`; `missed` by “Nothing to mark”. Where it is not: rightly `left` alone, or `overcalled`.
 */
export type Outcome = 'found' | 'near' | 'elsewhere' | 'missed' | 'left' | 'overcalled';

/** How well a label is remembered, as FSRS asks it. There is no “easy”: one answer cannot show it. */
export const grades = ['again', 'hard', 'good'] as const;
export type Grade = (typeof grades)[number];

/** What an answer to an item came to; null is “Nothing to mark”. Marks pair with keys as everywhere. */
export function outcome(item: Item, mark: Place | null): Outcome {
	if (!item.span) return mark ? 'overcalled' : 'left';
	if (!mark) return 'missed';
	const sheet = {
		strand: strandOf(item.label),
		labels: [],
		passages: item.passages.map(({ id, sentences }) => ({
			id,
			sentences: sentences.map(wordCount)
		})),
		keys: keysOf(item)
	};
	const { found, marks } = score(sheet, [{ ...mark, label: null }], false);
	return found ? 'found' : marks[0]!.verdict === 'near' ? 'near' : 'elsewhere';
}

/**
 * The grade of an outcome, so that nobody has to judge themselves: right (found, or rightly left alone)
 * is “good”, near is “hard”, and anything else is “again”.
 */
export function gradeOf(outcome: Outcome): Grade {
	if (outcome === 'found' || outcome === 'left') return 'good';
	return outcome === 'near' ? 'hard' : 'again';
}
