import type { SentenceHeat } from '../agreement';
import type { Answer } from '../exercises/mark';
import type { Sheet } from '../key';
import { grade } from '../score';
import { lay } from '../page';

/**
 * A key held against a class: how many of `students` found each key passage (of an arguable one: marked it),
 * by its id, and each clean sentence with how many marked words of it.
 */
export type Uncovered = {
	students: number;
	found: Record<string, number>;
	clean: SentenceHeat[];
};

/** A sentence counts as left alone by the class where no more than this share, from 0 to 1, marked it. */
export const fewest = 0.2;

/** What a class made of a key, one answer a student. With no answers the counts are 0. */
export function uncovered(sheet: Sheet, answers: readonly Answer[]): Uncovered {
	const found: Record<string, number> = Object.fromEntries(sheet.keys.map(({ id }) => [id, 0]));
	const touched = new Map<string, number>();
	let students = 0;
	for (const { marks, nothing } of answers) {
		const result = grade(sheet, Object.values(marks), nothing);
		if (!result.attempted) continue;
		students++;
		result.keys.forEach(({ mark }, n) => (found[sheet.keys[n]!.id]! += Number(mark !== null)));
		const places = result.marks.flatMap(({ cleanSentences }) => cleanSentences);
		for (const place of new Set(places.map(({ at, sentence }) => `${sentence} ${at}`)))
			touched.set(place, (touched.get(place) ?? 0) + 1);
	}
	const clean = lay(sheet, []).flatMap((page) =>
		page.clean.flatMap((isClean, sentence): SentenceHeat[] => {
			const marked = touched.get(`${sentence} ${page.id}`) ?? 0;
			if (!isClean) return [];
			return [{ at: page.id, sentence, marked, share: students ? marked / students : 0 }];
		})
	);
	return { students, found, clean };
}
