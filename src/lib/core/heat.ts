import type { Answer } from './exercises/mark';
import type { Sheet } from './key';
import { labelIds, type LabelId } from './labels';
import type { Mark } from './mark';
import type { Place, Range } from './text';

/** A label and how many students gave it; null: a mark without a label. */
export type LabelCount = { label: LabelId | null; count: number };

/**
 * Words that the same number of students marked, with the same labels. `share` is from 0 to 1, of all who
 * attempted the exercise. The counts of labels may add up to more than `count`: one student may have
 * given two. The most given label comes first.
 */
export type Run = Place & { count: number; share: number; labels: LabelCount[] };

/** A heat map: `students` attempted the exercise; the runs that any of them marked, in the text’s order. */
export type Heat = { strand: Sheet['strand']; students: number; runs: Run[] };

type Text = Pick<Sheet, 'strand' | 'passages'>;

/** How many words each passage has, by its id. */
export function lengths({ passages }: Pick<Text, 'passages'>): Map<string, number> {
	return new Map(
		passages.map(({ id, sentences }) => [id, sentences.reduce((sum, words) => sum + words, 0)])
	);
}

/**
 * The marks that lie in the passages of a marking exercise, or null where nothing was attempted: no mark
 * lies there, and “Nothing to mark” was not the answer. The same rule as that of the score.
 */
export function attempt(words: ReadonlyMap<string, number>, answer: Answer): Mark[] | null {
	const marks = Object.values(answer.marks);
	const inside = marks.filter(({ at, to }) => to < (words.get(at) ?? 0));
	return inside.length || (answer.nothing && !marks.length) ? inside : null;
}

/** The marks of each student who attempted a marking exercise, one answer a student. */
export function attempts(sheet: Pick<Text, 'passages'>, answers: readonly Answer[]): Mark[][] {
	const words = lengths(sheet);
	return answers.flatMap((answer) => {
		const marks = attempt(words, answer);
		return marks ? [marks] : [];
	});
}

/** Runs of words that cover the same words as those given, none of them meeting another. */
function union(ranges: readonly Range[]): Range[] {
	const sorted = [...ranges].sort((a, b) => a.from - b.from);
	const joined: { from: number; to: number }[] = [];
	for (const { from, to } of sorted) {
		const last = joined.at(-1);
		if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
		else joined.push({ from, to });
	}
	return joined;
}

/** By how much a count changes at each word: all marks, and those of each label, in one passage. */
type Steps = { all: Int32Array; labels: Map<LabelId | null, Int32Array> };

function raise(steps: Int32Array, ranges: readonly Range[]) {
	for (const { from, to } of union(ranges)) {
		steps[from]!++;
		steps[to + 1]!--;
	}
}

function grouped<K>(marks: readonly Mark[], of: (mark: Mark) => K): Map<K, Mark[]> {
	const groups = new Map<K, Mark[]>();
	for (const mark of marks) {
		const group = groups.get(of(mark));
		if (group) group.push(mark);
		else groups.set(of(mark), [mark]);
	}
	return groups;
}

/**
 * How many of those who attempted a marking exercise marked each word, one answer a student. A student
 * counts once for a word, however many marks lie on it. Only where a mark begins or ends is anything
 * noted, and each word is looked at once: the cost grows with marks and words, not with their product.
 */
export function heat(sheet: Text, answers: readonly Answer[]): Heat {
	const words = lengths(sheet);
	const pages = new Map<string, Steps>();
	let students = 0;
	for (const answer of answers) {
		const marks = attempt(words, answer);
		if (!marks) continue;
		students++;
		for (const [at, here] of grouped(marks, (mark) => mark.at)) {
			const size = words.get(at)! + 1;
			let steps = pages.get(at);
			if (!steps) pages.set(at, (steps = { all: new Int32Array(size), labels: new Map() }));
			raise(steps.all, here);
			for (const [label, own] of grouped(here, (mark) => mark.label)) {
				let counts = steps.labels.get(label);
				if (!counts) steps.labels.set(label, (counts = new Int32Array(size)));
				raise(counts, own);
			}
		}
	}
	const runs = sheet.passages.flatMap(({ id }) => {
		const steps = pages.get(id);
		return steps ? runsOf(id, steps, students) : [];
	});
	return { strand: sheet.strand, students, runs };
}

const order = (label: LabelId | null) =>
	label === null ? labelIds.length : labelIds.indexOf(label);

function runsOf(at: string, { all, labels }: Steps, students: number): Run[] {
	const layers = [...labels].sort(([a], [b]) => order(a) - order(b));
	const counts = layers.map(() => 0);
	const runs: Run[] = [];
	let count = 0;
	let from = 0;
	const close = (to: number) => {
		if (!count || to < from) return;
		const given = layers
			.map(([label], n) => ({ label, count: counts[n]! }))
			.filter((each) => each.count)
			.sort((a, b) => b.count - a.count);
		runs.push({ at, from, to, count, share: count / students, labels: given });
	};
	for (let word = 0; word < all.length; word++) {
		if (!all[word] && layers.every(([, steps]) => !steps[word])) continue;
		close(word - 1);
		from = word;
		count += all[word]!;
		layers.forEach(([, steps], n) => (counts[n]! += steps[word]!));
	}
	return runs;
}

/**
 * The runs that more students marked than the words just before and after: what the class means, without
 * the ragged edges. Of neighbours with the same count each is one.
 */
export function peaks({ runs }: Heat): Run[] {
	const touching = (a: Run | undefined, b: Run | undefined) =>
		a !== undefined && b !== undefined && a.at === b.at && a.to + 1 === b.from;
	return runs.filter((run, n) => {
		const [before, after] = [runs[n - 1], runs[n + 1]];
		return (
			!(touching(before, run) && before!.count > run.count) &&
			!(touching(run, after) && after!.count > run.count)
		);
	});
}

/** What is worth a number in the text: phrases that two marked, or any in a very small class. */
export function worthTelling(heat: Heat): Run[] {
	return peaks(heat).filter(({ count }) => count > 1 || heat.students < 5);
}
