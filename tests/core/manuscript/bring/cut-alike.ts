import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '$lib/core/manuscript/bring/sentences';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../../../lessons');
const read = (path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));
const fold = (text: string) => text.trim().replace(/\s+/gu, ' ');

type Passages = { passages: { sentences?: string[] }[] };

/** The passages of our own lessons, each as its author cut it into sentences. */
export function lessons(): string[][] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => (read(`${name}/text.yaml`) as Passages).passages)
		.flatMap(({ sentences }) => (sentences ? [sentences.map(fold)] : []));
}

/** The texts of the practice bank, each as its author cut it into sentences. */
export function practice(): string[][] {
	return (read('practice.yaml') as { sentences: string[] }[]).map(({ sentences }) =>
		sentences.map(fold)
	);
}

/** Whether a sentence was printed with a mark at its end: what has none, such as a headline, no cutter finds. */
const ended = (sentence: string) => /[.!?…]["'”’)\]]*$/u.test(sentence);

/**
 * How many sentences the cutter finds as their authors cut them, of `all` and of those that can be `found`:
 * with an end, after another with an end. With what it did not find of these, and what it made of it.
 */
export function alike(texts: readonly string[][]) {
	const count = { all: 0, alike: 0, findable: 0, found: 0 };
	const missed: [string, string[]][] = [];
	for (const sentences of texts) {
		const cut = sentencesOf(sentences.join(' '));
		sentences.forEach((sentence, n) => {
			const same = cut.includes(sentence);
			const findable = ended(sentence) && (n === 0 || ended(sentences[n - 1]!));
			count.all++;
			if (same) count.alike++;
			if (findable) count.findable++;
			if (findable && same) count.found++;
			if (findable && !same) missed.push([sentence, cut]);
		});
	}
	return { ...count, missed };
}
