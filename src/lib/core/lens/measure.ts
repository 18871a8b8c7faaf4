import * as v from 'valibot';
import { strands, type Strand } from '../labels';
import type { Lesson } from '../lesson';
import { isPassage, meet } from '../text';
import type { Candidate } from './candidate';
import type { Lists } from './lists';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * How the lens does on lessons whose key is known, strand by strand: of `required` keys the ones that some
 * candidate `hits`; of all `candidates` those that lie on a key, required or arguable (`onKey`); and on texts
 * in which there is nothing to find, how many candidates stand in how many `cleanSentences`.
 */
export const Measured = v.strictObject({
	lessons: count,
	strands: v.record(
		v.picklist(strands),
		v.strictObject({
			required: count,
			hits: count,
			candidates: count,
			onKey: count,
			cleanSentences: count,
			falseAlarms: count
		})
	)
});
export type Measured = v.InferOutput<typeof Measured>;

/** What the lens works with: its lists of words, and how it did when it was last measured. */
export type Lens = { lists: Lists; measured: Measured };

/**
 * Holds candidates against the keys of lessons. Only what a marking exercise asks about counts: its passages,
 * its strand and the labels that it offers, because there alone the key is complete. A candidate meets a key
 * of its strand where they have a word in common.
 */
export function measure(
	lessons: readonly Lesson[],
	candidatesOf: (lesson: Lesson) => readonly Candidate[]
): Measured {
	const empty = () => ({
		required: 0,
		hits: 0,
		candidates: 0,
		onKey: 0,
		cleanSentences: 0,
		falseAlarms: 0
	});
	const sums = Object.fromEntries(strands.map((strand) => [strand, empty()])) as Record<
		Strand,
		ReturnType<typeof empty>
	>;
	for (const lesson of lessons) {
		const all = candidatesOf(lesson);
		for (const { strand, labels, passages } of lesson.exercises.filter(
			(each) => each.type === 'mark'
		)) {
			const sum = sums[strand];
			const keys = lesson.keys.filter((key) => key.strand === strand && passages.includes(key.at));
			const required = keys.filter(({ zone }) => zone === 'required');
			const asked = all
				.filter(
					({ at, label }) =>
						passages.includes(at) && (labels.length ? labels.includes(label) : true)
				)
				.filter((each) => each.strand === strand);
			sum.required += required.length;
			sum.hits += required.filter((key) => asked.some((each) => meet(each, key))).length;
			sum.candidates += asked.length;
			sum.onKey += asked.filter((each) => keys.some((key) => meet(each, key))).length;
			if (keys.length) continue;
			sum.falseAlarms += asked.length;
			sum.cleanSentences += lesson.blocks
				.filter(isPassage)
				.filter(({ id }) => passages.includes(id))
				.reduce((total, { sentences }) => total + sentences.length, 0);
		}
	}
	return { lessons: lessons.length, strands: sums };
}
