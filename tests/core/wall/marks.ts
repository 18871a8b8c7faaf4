import fc from 'fast-check';
import type { Answer } from '$lib/core/exercises/mark';
import type { Sheet } from '$lib/core/key';
import type { LabelId } from '$lib/core/labels';

/** Twelve sentences of six words in two passages; a required key in the first sentence, an arguable one in the second. */
export const sheet: Sheet = {
	strand: 'language',
	labels: ['L1', 'L2'],
	passages: [
		{ id: 'p', sentences: [6, 6, 6, 6, 6, 6] },
		{ id: 'q', sentences: [6, 6, 6, 6, 6, 6] }
	],
	keys: [
		{ ...{ id: 'k', at: 'p', from: 1, to: 2, strand: 'language' }, ...{ label: 'L1', also: [] } },
		{ ...{ id: 'a', at: 'p', from: 7, to: 8, strand: 'language' }, ...{ label: 'L1', also: [] } }
	].map((key, n) => ({ ...key, zone: n ? 'arguable' : 'required' }) as Sheet['keys'][number])
};

export type Short = [at: string, from: number, to: number, label?: LabelId | null];

/** An answer with some marks; “Nothing to mark” where there are none. */
export const answer = (...marks: Short[]): Answer => ({
	marks: Object.fromEntries(
		marks.map(([at, from, to, label = 'L1'], n) => [`m${n}`, { at, from, to, label }])
	),
	nothing: !marks.length
});

export const times = (count: number, one: Answer) => Array.from({ length: count }, () => one);

/** An answer that was not attempted. */
export const empty: Answer = { marks: {}, nothing: false };

const mark = fc
	.tuple(fc.constantFrom('p', 'q'), fc.nat(35), fc.nat(6))
	.map(([at, from, more]): Short => [at, from, Math.min(35, from + more)]);

/** Any answer: with marks, with “Nothing to mark”, or not attempted. */
export const anyAnswer = fc.oneof(
	fc.array(mark, { maxLength: 4 }).map((marks) => answer(...marks)),
	fc.constant(empty)
);
