import { alpha, type Alpha } from '../agreement';
import type { Strand } from '../labels';
import { changeKey, freshKey, keysOf, type Named } from '../manuscript/keys';
import { usedIn, type Manuscript, type Reader, type ReaderMark } from '../manuscript/manuscript';
import { passageOf } from '../manuscript/source';
import { grade } from '../score';
import { wordCount, type Passage, type Place } from '../text';
import { layout, sentencesOf } from '../zone';
import type { Compared, Counts } from './counts';

/**
 * A passage on which key and reader agree or differ. `both` marked it; they gave it another `label`; only the
 * key has it (`key`), or only the `reader`. `mark` has its number in the list of that reader. `settled`: it is
 * arguable already, or the teacher left it as it is.
 */
export type Match = {
	id: string;
	kind: 'both' | 'label' | 'key' | 'reader';
	place: Place;
	key: Named | null;
	mark: (ReaderMark & { n: number }) | null;
	settled: 'no' | 'arguable' | 'left';
};

/** The passages that students see and that a reader saw. */
function seenBy(manuscript: Manuscript, { passages }: Reader): Passage[] {
	const seen = passages && new Set(passages);
	return usedIn(manuscript)
		.filter(({ id }) => seen?.has(id) ?? true)
		.map(passageOf);
}

function both(manuscript: Manuscript, reader: Reader, strand: Strand) {
	const passages = seenBy(manuscript, reader);
	const ids = new Set(passages.map(({ id }) => id));
	const keys = keysOf(manuscript, strand).filter(({ at }) => ids.has(at));
	const marks = (reader.marks[strand] ?? [])
		.map((mark, n) => ({ ...mark, n }))
		.filter(({ at }) => ids.has(at));
	return { passages, keys, marks };
}

/** Where key and reader agree and where they differ, in the order of the text. A mark finds a key as a student’s does. */
export function matches(manuscript: Manuscript, reader: Reader, strand: Strand): Match[] {
	const { passages, keys, marks } = both(manuscript, reader, strand);
	const sheet = {
		...{ strand, labels: [] },
		passages: passages.map(({ id, sentences }) => ({ id, sentences: sentences.map(wordCount) })),
		// Without labels on offer, that of a key does not count: one that is still to be chosen may be any.
		keys: keys.map((key) => ({ ...key, label: key.label ?? ('S1' as const) }))
	};
	const result = grade(sheet, marks, false);
	const keyed = keys.map((key, n): Match => {
		const which = result.keys[n]!.mark;
		const mark = which === null ? null : marks[which]!;
		const alike = !mark?.label || !key.label || [key.label, ...key.also].includes(mark.label);
		const kind = !mark ? 'key' : alike ? 'both' : 'label';
		const left = mark ? mark.left : (reader.left[key.id] ?? false);
		const settled = key.zone === 'arguable' ? 'arguable' : left ? 'left' : 'no';
		return { id: key.id, kind, place: key, key, mark, settled };
	});
	const alone = marks.flatMap((mark, n): Match[] => {
		if (['found', 'mislabelled', 'arguable'].includes(result.marks[n]!.verdict)) return [];
		const settled = mark.left ? 'left' : 'no';
		return [{ id: `mark-${mark.n}`, kind: 'reader', place: mark, key: null, mark, settled }];
	});
	const order = new Map(passages.map(({ id }, n) => [id, n]));
	return [...keyed, ...alone].sort(
		(a, b) => order.get(a.place.at)! - order.get(b.place.at)! || a.place.from - b.place.from
	);
}

/**
 * Sentence by sentence, how far the key and a reader agree in each strand that they read. The author’s side is the
 * key, arguable passages among it, without what came into it from readers: nothing that is done about a
 * disagreement makes it an agreement.
 */
export function compared(manuscript: Manuscript, reader: Reader): Compared[] {
	const strands = Object.entries(reader.marks).filter(([, marks]) => marks) as [Strand, unknown][];
	return strands.map(([strand]) => {
		const { passages, keys, marks } = both(manuscript, reader, strand);
		const own = keys.filter(({ origin }) => origin !== 'reader');
		const counts: Compared = { strand, both: 0, key: 0, reader: 0, neither: 0 };
		for (const { id, sentences } of passages) {
			const words = sentences.map(wordCount);
			const page = layout(words);
			const touched = (places: readonly Place[]) => {
				const here = places.filter(({ at, to }) => at === id && to < page.words);
				return words.map((_, n) =>
					here.some((place) => {
						const { from, to } = sentencesOf(page, place);
						return from <= n && n <= to;
					})
				);
			};
			const [ours, theirs] = [touched(own), touched(marks)];
			words.forEach((count, n) => {
				if (!count) return;
				counts[ours[n] ? (theirs[n] ? 'both' : 'key') : theirs[n] ? 'reader' : 'neither']++;
			});
		}
		return counts;
	});
}

/** Krippendorff’s alpha of key and reader; see `alpha`. */
export function alphaOf({ both, key, reader, neither }: Counts): Alpha {
	const units = (marked: number, length: number) =>
		Array.from({ length }, () => ({ marked, of: 2 }));
	return alpha([...units(2, both), ...units(1, key + reader), ...units(0, neither)]);
}

/** The key that is on this passage becomes arguable: fair readers differ. */
export function makeArguable(manuscript: Manuscript, { key }: Match): Manuscript {
	return key ? changeKey(manuscript, key.id, { zone: 'arguable' }) : manuscript;
}

/** The reader’s label counts as just as right at this key. */
export function allowLabel(manuscript: Manuscript, { key, mark }: Match): Manuscript {
	if (!key || !mark?.label || key.also.includes(mark.label)) return manuscript;
	return changeKey(manuscript, key.id, { also: [...key.also, mark.label] });
}

/** What only the reader marked comes into the key as arguable, under a new id, with their why to begin with. */
export function takeMark(
	manuscript: Manuscript,
	strand: Strand,
	{ mark }: Match,
	id: string
): Manuscript {
	if (!mark) return manuscript;
	const { label, why } = mark;
	const key = { ...freshKey(mark, strand, 'reader'), label, why, zone: 'arguable' as const };
	return { ...manuscript, keys: { ...manuscript.keys, [id]: key } };
}

/** Notes that the teacher looked at a disagreement and leaves the key as it is, or no longer does. */
export function leave(
	manuscript: Manuscript,
	readerId: string,
	strand: Strand,
	{ key, mark }: Match,
	left: boolean
): Manuscript {
	const reader = manuscript.readers[readerId];
	if (!reader) return manuscript;
	const marks = mark
		? reader.marks[strand]!.map((each, n) => (n === mark.n ? { ...each, left } : each))
		: reader.marks[strand];
	const changed: Reader = {
		...reader,
		marks: { ...reader.marks, [strand]: marks ?? null },
		left: key && !mark ? { ...reader.left, [key.id]: left } : reader.left
	};
	return { ...manuscript, readers: { ...manuscript.readers, [readerId]: changed } };
}
