import type { LabelId, Strand } from './labels';
import type { Place } from './text';

/**
 * A place in the text that the authors of a lesson marked: its core words, the label, further labels
 * that are just as right (`also`), and whether a reader must find it (`required`) or fair readers
 * differ about it (`arguable`; it never counts either way). `id` is unique in the lesson.
 */
export type Key = Place & {
	id: string;
	strand: Strand;
	label: LabelId;
	also: LabelId[];
	zone: 'required' | 'arguable';
	why: string;
	calmer: string | null;
};

/** Words that look like one of these moves and are fine: told to whoever marked them. Never counted. */
export type Fine = Place & { looksLike: LabelId[]; why: string };

/**
 * All that the score of a marking exercise depends on: the strand, the labels on offer (none: finding
 * is enough), the passages with the number of words of each sentence, and the keys of that strand in
 * those passages. Small, so that a page can score without loading the lesson.
 */
export type Sheet = {
	strand: Strand;
	labels: LabelId[];
	passages: { id: string; sentences: number[] }[];
	keys: Omit<Key, 'why' | 'calmer'>[];
};
