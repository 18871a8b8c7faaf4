import { sentencesOf } from '$lib/core/manuscript/bring/sentences';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, lessons, practice } from './cut-alike';

/** What was measured when the cutter was written; a change that cuts worse than that fails here. */
test.for([
	['our lessons', lessons, 0.99, 0.88],
	['the practice bank', practice, 0.99, 0.99]
] as const)(
	'sentences of %s are cut as their authors cut them',
	([name, texts, least, leastOfAll]) => {
		const { all, alike: same, findable, found, missed } = alike(texts());
		const share = (part: number, whole: number) =>
			`${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
		console.info(
			`Sentences of ${name} cut alike: ${share(same, all)}; of those that end with a mark, after one that does: ${share(found, findable)}`
		);
		expect(found / findable, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(least);
		expect(same / all).toBeGreaterThanOrEqual(leastOfAll);
	}
);

// A bar stands where one sentence ends and the next begins.
test.for([
	'Dr. Smith met Mrs. Jones. | They spoke.',
	'The U.S. Army left. | It rained in the U.S. | The war went on.',
	'George W. Bush and J. R. R. Tolkien met. | So did J.K. Rowling.',
	'“We left,” she said. | “Nobody came.”',
	'“Stop!” he cried. | Nobody did.',
	'“Why now?” Anna Smith asked. | There was no answer.',
	'“Is it over?” asked the mayor.',
	'“Stop!” | The crowd was silent.',
	'He wrote: “It is late.” | She left.',
	'“It is late.” | “Is it?”',
	'It cost 3.5 million. | See p. 12 and pp. 3–4. | No. 7 was missing.',
	'Was that all? | No. | That was not all.',
	'Modern art. | Pool tables. | Nobody fell ill. | Pool manager Petra Vesely said so.',
	'He waited … and waited. | Then he left.',
	'He waited... then he left.',
	'“I thought…” | She stopped.',
	'The plan … | The vote came later. | The plan of … Smith & Co. failed.',
	'The plan (see Fig. 3. It is small.) was dropped. | Nobody minded.',
	'They left. | (Nobody saw them.) | They came back.',
	'It opened at 9 a.m. on Monday. | It closed at 5 p.m. | The next day it rained.',
	'Acme Inc. bought it on Jan. 5. | Acme Inc. | However, it failed.',
	'1. The first point. | 2. The second point.',
	'It was said.[1] | It was denied.[2][3]',
	'Really?! | Yes!',
	'The end. | 40 people came. | iPhones sold well.',
	'She lives at nejatngo.org now. | He does not.',
	'Martin Luther King Jr. Day is in January, i.e. in winter, e.g. on the 15th.',
	'He asked “Why?” and left. | ‘Good!’ she said. | ‘Fine.’',
	'Who came? | Smith, Jones et al. wrote it, cf. Brown v. Board.',
	'The vote was 5-4. | Gen. Lee and Lt. Col. Ray went home.',
	'متن اول است. | متن دوم است؟ | بله.',
	'No end here',
	'So I did. | Then it was I. | They left.',
	'Vitamin C. | The rest.',
	'— It began. | – It ended. —'
])('sentences end where the bars stand: %s', (text) => {
	const sentences = text.split(' | ');
	expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
});

test('whatever is cut, joined it is as it was', () => {
	const token = fc.constantFrom(
		...'a. A “B ” “Dr. U.S. (x x) … ? ?” — 3.5 She said! é.'.split(' ')
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(token, fc.string()), { maxLength: 60 }), (tokens) => {
			const text = tokens.join(' ').trim().replace(/\s+/gu, ' ');
			const sentences = sentencesOf(tokens.join(' '));
			expect(sentences.join(' ')).toBe(/[\p{L}\p{N}]/u.test(text) ? text : '');
			for (const each of sentences) expect(each).toMatch(/[\p{L}\p{N}]/u);
		})
	);
});

test('a paragraph that never ends is cut all the same, so that it can be kept', () => {
	const sentences = sentencesOf('word '.repeat(1000));
	expect(sentences.map((each) => each.split(' ').length)).toEqual([400, 400, 200]);
});
