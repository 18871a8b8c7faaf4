import type { Sheet } from './key';
import type { Mark } from './mark';
import type { Entry, Target } from './pairing';
import type { Range } from './text';
import { layout, sentencesOf, zoneOf } from './zone';
import type { Layout } from './zone';

/**
 * A passage laid out for scoring: which of its sentences are clean, its keys, and the marks that have
 * their words in it. A sentence is clean when it has words and no key, required or arguable, touches it.
 */
export type Page = Layout & { id: string; clean: boolean[]; keys: Target[]; marks: Entry[] };

/**
 * The passages of a sheet with their keys and marks. Marks of other passages, or that run past the end of
 * theirs, are left out. Keys are trusted: one of a passage that the sheet lacks throws.
 */
export function lay(sheet: Sheet, marks: readonly Mark[]): Page[] {
	const pages = new Map<string, Page>();
	for (const { id, sentences } of sheet.passages) {
		const clean = sentences.map((words) => words > 0);
		pages.set(id, { ...layout(sentences), id, clean, keys: [], marks: [] });
	}
	sheet.keys.forEach((key, n) => {
		const page = pages.get(key.at)!;
		const { from, to } = sentencesOf(page, key);
		page.clean.fill(false, from, to + 1);
		page.keys.push({ n, key, zone: zoneOf(key, page) });
	});
	marks.forEach((mark, n) => {
		const page = pages.get(mark.at);
		if (page && mark.to < page.words) page.marks.push({ n, mark });
	});
	return [...pages.values()];
}

/** The clean sentences of a passage that a run of words touches, counted from 0, in their order. */
export function cleanIn(page: Page, range: Range): number[] {
	const { from, to } = sentencesOf(page, range);
	const touched = [];
	for (let n = from; n <= to; n++) if (page.clean[n]) touched.push(n);
	return touched;
}
