import type { Answer } from './exercises/mark';
import { attempt } from './heat';
import type { Sheet } from './key';
import type { Strand } from './labels';
import { layout, sentencesOf } from './zone';

/** One thing that was judged: of `of` people so many `marked` it. */
export type Unit = { marked: number; of: number };

/** Observed and expected disagreement, and alpha; null where nobody differs from anybody, anywhere. */
export type Alpha = { observed: number; expected: number; alpha: number | null };

/**
 * Krippendorff’s alpha for yes or no: 1 is full agreement, 0 what chance would bring, below 0 less than
 * that. Units judged by fewer than two people say nothing and are left out. From counts and not from pairs
 * of people, so that the cost grows with the units alone (Krippendorff, Content Analysis, 4th ed. 2018,
 * chapter 12; nominal data: Do = Σ 2·m·(n−m)/(n−1) over N, De = 2·N₁·N₀ over N·(N−1)).
 */
export function alpha(units: readonly Unit[]): Alpha {
	let [values, yes, differing] = [0, 0, 0];
	for (const { marked, of } of units) {
		if (of < 2) continue;
		values += of;
		yes += marked;
		differing += (2 * marked * (of - marked)) / (of - 1);
	}
	if (!values) return { observed: 0, expected: 0, alpha: null };
	const observed = differing / values;
	const expected = (2 * yes * (values - yes)) / (values * (values - 1));
	return { observed, expected, alpha: expected ? 1 - observed / expected : null };
}

/** A sentence, counted from 0 in its passage, and how many of those who attempted the exercise marked it. */
export type SentenceHeat = { at: string; sentence: number; marked: number; share: number };

/** The fewest students and sentences of which alpha says anything. */
export const leastStudents = 4;
export const leastSentences = 10;

/**
 * How far a class agrees about one marking exercise. `standing` says why there is no alpha: too few
 * `students` or `sentences`, or `alike`, where all marked all sentences alike.
 */
export type Agreement = Alpha & {
	strand: Strand;
	students: number;
	sentences: SentenceHeat[];
	standing: 'students' | 'sentences' | 'alike' | 'reckoned';
};

/**
 * The agreement of a class, one answer a student: units are the sentences that have words, raters the
 * students who attempted the exercise. A sentence is marked where any mark touches it.
 */
export function agreement(
	sheet: Pick<Sheet, 'strand' | 'passages'>,
	answers: readonly Answer[]
): Agreement {
	const pages = new Map(
		sheet.passages.map(({ id, sentences }) => {
			return [id, { ...layout(sentences), marked: sentences.map(() => 0) }];
		})
	);
	const words = new Map([...pages].map(([id, page]) => [id, page.words]));
	let students = 0;
	for (const answer of answers) {
		const marks = attempt(words, answer);
		if (!marks) continue;
		students++;
		const touched = new Map<string, Set<number>>();
		for (const mark of marks) {
			const { from, to } = sentencesOf(pages.get(mark.at)!, mark);
			const here = touched.get(mark.at) ?? new Set();
			touched.set(mark.at, here);
			for (let n = from; n <= to; n++) here.add(n);
		}
		for (const [at, here] of touched) for (const n of here) pages.get(at)!.marked[n]!++;
	}
	const sentences = sheet.passages.flatMap(({ id, sentences }) =>
		sentences.flatMap((count, sentence): SentenceHeat[] => {
			const marked = pages.get(id)!.marked[sentence]!;
			return count ? [{ at: id, sentence, marked, share: students ? marked / students : 0 }] : [];
		})
	);
	const result = alpha(sentences.map(({ marked }) => ({ marked, of: students })));
	const standing =
		students < leastStudents
			? 'students'
			: sentences.length < leastSentences
				? 'sentences'
				: result.alpha === null
					? 'alike'
					: 'reckoned';
	return { ...result, strand: sheet.strand, students, sentences, standing };
}

/**
 * What trained readers reach, as a span of alpha: sourcing on PolNeAR, language among the experts of BABE.
 * For framing there is no figure, only that it is lower than for language.
 */
export const trained: Record<Strand, { from: number; to: number } | null> = {
	sourcing: { from: 0.75, to: 0.8 },
	language: { from: 0.4, to: 0.4 },
	framing: null
};

const benchmarks: Record<Strand, string> = {
	sourcing: 'Trained readers reach 0.75 to 0.80 on sourcing.',
	language: 'Trained readers reach about 0.40 on language: fair readers differ here.',
	framing:
		'Trained readers agree less about framing than about language, where they reach about 0.40.'
};

/** The agreement in words for a teacher: what it is, and what it stands beside. */
export function inWords(found: Agreement): { says: string; beside: string } {
	const beside = benchmarks[found.strand];
	const { standing, alpha } = found;
	if (standing === 'students') {
		const says = `Too few students to say: it takes at least ${leastStudents}.`;
		return { says, beside };
	}
	if (standing === 'sentences') {
		const says = `Too few sentences to say: it takes at least ${leastSentences}.`;
		return { says, beside };
	}
	if (standing === 'alike' || alpha === null) return { says: 'Everyone marked alike.', beside };
	return { says: `The class agrees${compared(alpha, found.strand)}`, beside };
}

/** How an alpha of a strand compares with what trained readers reach: the end of a sentence, after “agree”. */
function compared(alpha: number, strand: Strand): string {
	const readers = trained[strand];
	if (alpha <= 0) return ' no more than chance would.';
	if (!readers) return ' more than chance would.';
	if (alpha > readers.to) return ' more than trained readers do.';
	if (alpha >= readers.from - 0.05) return ' about as well as trained readers do.';
	return alpha >= readers.from / 2
		? ', though less than trained readers do.'
		: ' a little more than chance would, and much less than trained readers do.';
}

/**
 * The agreement of a key with a second reader in words: `alpha` of some sentences, null where both marked all of
 * them alike or none.
 */
export function inWordsOfTwo(
	alpha: number | null,
	sentences: number,
	strand: Strand
): { says: string; beside: string } {
	const beside = benchmarks[strand];
	if (sentences < leastSentences) {
		return { says: `Too few sentences to say: it takes at least ${leastSentences}.`, beside };
	}
	if (alpha === null) return { says: 'You both marked alike.', beside };
	return { says: `You two agree${compared(alpha, strand)}`, beside };
}
