import fc from 'fast-check';
import type { Noted } from '../../../src/lib/core/annotation/write';
import { labelIds, strandOf } from '../../../src/lib/core/labels';
import { cut, wordsIn, type Passage } from '../../../src/lib/core/text';

/** Each label under a name. */
export const names = labelIds.map((id) => ({ id, name: `Name of ${id}` }));
export const nameOf = (id: string) => `Name of ${id}`;

export const passage = (id: string, ...sentences: string[]): Passage => ({
	id,
	headline: false,
	sentences: sentences.map(cut)
});

/** A short article with a repeated phrase, marks of several kinds, and letters of two UTF-16 units each. */
export const bridge = [
	passage('p1', 'The heartless council shut the bridge on Monday.', 'It is “eighty years” old.'),
	passage('p2', 'A 𝔤𝔬𝔬𝔡 day 🎈 for nobody, said the heartless council — again.'),
	passage('p3', 'The council shut the bridge.')
];

const words = ['the', 'council', 'Monday', 'brutal', 'it’s', 'über', '𝔤𝔬𝔬𝔡', 'no.', '“so”', 'old'];

/** Articles of a few passages whose words repeat often. */
export const passages: fc.Arbitrary<Passage[]> = fc
	.array(
		fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), {
			minLength: 1,
			maxLength: 3
		}),
		{ minLength: 1, maxLength: 4 }
	)
	.map((all) => all.map((each, n) => passage(`p${n}`, ...each.map((words) => words.join(' ')))));

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((words) =>
	words
		.replace(/[^\p{L}\p{N}\p{P} ]/gu, '')
		.normalize('NFC')
		.trim()
);

/** Some keys of an article, no two of one label at the same words. */
export const keysOf = (article: Passage[]): fc.Arbitrary<Noted[]> =>
	fc
		.array(
			fc.record({
				passage: fc.nat(article.length - 1),
				from: fc.nat(30),
				more: fc.nat(5),
				label: fc.constantFrom(...labelIds),
				also: fc.subarray([...labelIds], { maxLength: 4 }),
				zone: fc.constantFrom('required' as const, 'arguable' as const),
				why: text,
				calmer: text
			}),
			{ maxLength: 8 }
		)
		.map((all) =>
			all.map(({ passage: n, from: start, more, also, label, ...rest }): Noted => {
				const { id, sentences } = article[n]!;
				const count = wordsIn(sentences);
				const from = start % count;
				const strand = strandOf(label);
				const twins = also.filter((each) => each !== label && strandOf(each) === strand);
				return {
					...{ at: id, from, to: Math.min(count - 1, from + more), strand, label },
					...{ also: twins, ...rest }
				};
			})
		)
		.map((all) => [...new Map(all.map((key) => [wordsOf(key), key])).values()]);

const wordsOf = ({ at, from, to, label }: Noted) => [at, from, to, label].join(' ');
