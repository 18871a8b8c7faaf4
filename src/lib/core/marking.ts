import { byPassage, equal, put, type Marked } from './by-passage';
import type { LabelId } from './labels';
import type { Mark } from './mark';
import type { Place } from './text';

/** The marks, each under its id, and whether the student says that there is nothing to mark. */
type Answer = { marks: Record<string, Mark>; nothing: boolean };
type Exercise = { labels: readonly LabelId[] };

export type { Marked };

/** An answer before anything was done. */
export function blank(): Answer {
	return { marks: {}, nothing: false };
}

/** What is still to be done before this can be committed, in words for the student; null when ready. */
export function unfinished(exercise: Exercise, answer: Answer): string | null {
	const { count, at } = byPassage(answer.marks);
	if (!count) return answer.nothing ? null : 'Mark something first, or press “Nothing to mark”.';
	if (!exercise.labels.length) return null;
	let bare = 0;
	for (const list of at.values()) for (const { label } of list) if (label === null) bare++;
	if (!bare) return null;
	return bare === 1 ? 'One mark has no label yet.' : `${bare} marks have no label yet.`;
}

/** An answer with one more mark under an id, by default its place, numbered where one is there already. */
export function add(
	answer: Answer,
	place: Place,
	label: LabelId | null,
	id = free(answer, place)
): [Answer, string] {
	const mark: Mark = { at: place.at, from: place.from, to: place.to, label };
	return [{ nothing: false, marks: put(answer.marks, id, mark) }, id];
}

function free(answer: Answer, place: Place): string {
	const stem = `${place.at}.${place.from}`;
	let id = stem;
	for (let n = 2; id in answer.marks; n++) id = `${stem}.${n}`;
	return id;
}

/** An answer with something about a mark changed; the answer itself where there is no such mark. */
export function change(answer: Answer, id: string, difference: Partial<Mark>): Answer {
	const mark = answer.marks[id];
	if (!mark) return answer;
	return { ...answer, marks: put(answer.marks, id, { ...mark, ...difference }) };
}

/** An answer without a mark. */
export function remove(answer: Answer, id: string): Answer {
	return { ...answer, marks: put(answer.marks, id, null) };
}

/** An answer that says "Nothing to mark" (all marks go), or no longer says so. */
export function sayNothing(nothing: boolean): Answer {
	return { marks: {}, nothing };
}

/**
 * How far a mark reaches after a tap on a word of its passage: up to the word when it lies outside; a
 * word inside becomes the new last word, and the last word tapped again leaves the mark as it is.
 */
export function reach(mark: Mark, word: number): { from: number; to: number } {
	return word < mark.from ? { from: word, to: mark.to } : { from: mark.from, to: word };
}

/**
 * A mark with its first or last word moved by one. Null where the mark would become empty or leave the
 * passage, which has `count` words.
 */
export function nudge(
	mark: Mark,
	edge: 'from' | 'to',
	by: 1 | -1,
	count: number
): { from: number; to: number } | null {
	const moved = { from: mark.from, to: mark.to, [edge]: mark[edge] + by };
	return moved.from < 0 || moved.to >= count || moved.from > moved.to ? null : moved;
}

/** A mark by its id; null where there is none. */
export function find({ marks }: Answer, id: string): Marked | null {
	const mark = marks[id];
	return mark ? { ...mark, id } : null;
}

/** The marks over a word, the shortest first, so that one inside another can be reached. */
export function over({ marks }: Answer, at: string, word: number): Marked[] {
	const here = byPassage(marks).at.get(at) ?? [];
	return here
		.filter((mark) => mark.from <= word && word <= mark.to)
		.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
}

/**
 * The marks in the order of the text, given the place of each passage in it; marks of passages that are
 * not there come last.
 */
export function inOrder({ marks }: Answer, order: ReadonlyMap<string, number>): Marked[] {
	const place = (at: string) => order.get(at) ?? order.size;
	return [...byPassage(marks).at]
		.sort(([a], [b]) => place(a) - place(b))
		.flatMap(([, list]) => list);
}

/** What became of a mark between two answers. */
export type Difference = { change: 'marked' | 'changed' | 'removed'; mark: Marked };

/** The marks in which two answers differ, those of the later answer first. */
export function differences(before: Answer, after: Answer): Difference[] {
	const [old, now] = [byPassage(before.marks).at, byPassage(after.marks).at];
	const touched = [...new Set([...old.keys(), ...now.keys()])].filter(
		(at) => old.get(at) !== now.get(at)
	);
	const listed = (lists: typeof now) =>
		new Map(touched.flatMap((at) => lists.get(at) ?? []).map((mark) => [mark.id, mark]));
	const [were, are] = [listed(old), listed(now)];
	const found: Difference[] = [];
	for (const [id, mark] of are) {
		const other = were.get(id);
		if (!other) found.push({ change: 'marked', mark });
		else if (!equal(other, mark)) found.push({ change: 'changed', mark });
	}
	for (const [id, mark] of were) if (!are.has(id)) found.push({ change: 'removed', mark });
	return found;
}
