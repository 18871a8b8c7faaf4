import type { Answer } from './exercises/mark';
import type { Fine, Key, Sheet } from './key';
import { inOrder, type Marked } from './marking';
import { grade, type Grade } from './score';
import { isPassage, meet, wordCount, type Block, type Place } from './text';

/** What a finding is, from the student's side. `missed`: a required key without a mark. `open`: an arguable key without one. */
export type State =
	| 'found'
	| 'cousin'
	| 'mislabelled'
	| 'missed'
	| 'arguable'
	| 'open'
	| 'near'
	| 'beside'
	| 'clean'
	| 'lost';

/**
 * One thing to talk about after a marking exercise: a key with the marks that met it, or a mark that
 * met none. `agrees` is false where student and key differ in a way that counts or could be learned from.
 */
export type Finding = {
	id: string;
	state: State;
	place: Place;
	key: Key | null;
	marks: Marked[];
	credit: number;
	agrees: boolean;
	/** For a mark on clean words that only look like a move: why they are fine; else null. */
	fine: string | null;
};

/** What the score of a marking exercise needs, taken from the text and the keys of a lesson. */
export function sheetOf(
	blocks: readonly Block[],
	keys: readonly Key[],
	exercise: { strand: Sheet['strand']; labels: Sheet['labels']; passages: readonly string[] }
): Omit<Sheet, 'keys'> & { keys: Key[] } {
	const on = new Set(exercise.passages);
	return {
		strand: exercise.strand,
		labels: exercise.labels,
		passages: blocks
			.filter(isPassage)
			.filter(({ id }) => on.has(id))
			.map(({ id, sentences }) => ({ id, sentences: sentences.map(wordCount) })),
		keys: keys.filter(({ at, strand }) => on.has(at) && strand === exercise.strand)
	};
}

/**
 * The grade of an answer and its findings in the order of the text: each key with the marks that found
 * it or met it, and each mark that stands alone. `fine` are words that tempt and are fine.
 */
export function review(
	sheet: Omit<Sheet, 'keys'> & { keys: Key[] },
	answer: Answer,
	fine: readonly Fine[] = []
): { grade: Grade; findings: Finding[] } {
	const order = new Map(sheet.passages.map(({ id }, n) => [id, n]));
	const marks = inOrder(answer, order);
	const result = grade(sheet, marks, answer.nothing);
	const met = new Map<number, Marked[]>();
	const alone: Finding[] = [];
	result.marks.forEach(({ verdict, key }, n) => {
		const mark = marks[n]!;
		if (key !== null && verdict !== 'near') {
			const others = met.get(key);
			if (others) others.push(mark);
			else met.set(key, [mark]);
		} else {
			alone.push({
				id: `mark-${mark.id}`,
				state: verdict as State,
				place: { at: mark.at, from: mark.from, to: mark.to },
				key: key === null ? null : sheet.keys[key]!,
				marks: [mark],
				credit: 0,
				agrees: false,
				fine: verdict === 'clean' ? (fine.find((words) => meet(words, mark))?.why ?? null) : null
			});
		}
	});
	const keyed = sheet.keys.map((key, n): Finding => {
		const { mark, credit } = result.keys[n]!;
		const state =
			key.zone === 'arguable'
				? mark === null
					? 'open'
					: 'arguable'
				: mark === null
					? 'missed'
					: (result.marks[mark]!.verdict as State);
		return {
			id: `key-${key.id}`,
			state,
			place: { at: key.at, from: key.from, to: key.to },
			key,
			marks: met.get(n) ?? [],
			credit,
			agrees: state === 'found' || state === 'open',
			fine: null
		};
	});
	// Sorted passage by passage: a thousand at once would take several times as long.
	const pages: Finding[][] = Array.from({ length: order.size + 1 }, () => []);
	for (const found of [...keyed, ...alone]) {
		pages[order.get(found.place.at) ?? order.size]!.push(found);
	}
	const findings = pages.flatMap((page) =>
		page.sort((a, b) => a.place.from - b.place.from || a.place.to - b.place.to)
	);
	return { grade: result, findings };
}
