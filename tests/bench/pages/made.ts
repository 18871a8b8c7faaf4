import type { Exercise } from '$lib/core/exercises/mark';
import type { Key } from '$lib/core/key';
import type { LabelCard } from '$lib/core/label-card';
import type { LabelId } from '$lib/core/labels';
import type { Scene } from '$lib/core/lesson';
import type { Mark } from '$lib/core/mark';
import { cut, starts, type Passage, type Sentence } from '$lib/core/text';

/** A made text, the same at every run: 100 passages, 660 sentences, 10,000 words, 200 keys, 1,000 marks. */
export type Made = {
	exercise: Exercise;
	scene: Scene;
	passages: Passage[];
	marks: Record<string, Mark>;
};

const counts = { passages: 100, words: 100, marks: 10, keys: 2 };
const labels: LabelId[] = ['L1', 'L2', 'L3', 'L4'];
const syllables = 'ba de fi gor lun me nal po ren sta ti vor wel ash ber com'.split(' ');

/** Numbers from 0 to below 1, the same at every run (Park and Miller 1988). */
function chances() {
	let seed = 20_261;
	return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** How many words each sentence of a passage has: six or seven sentences, a hundred words together. */
function lengths(passage: number): number[] {
	const sentences = passage % 5 < 3 ? 7 : 6;
	return Array.from({ length: sentences }, (_, n) =>
		Math.floor(((n + 1) * counts.words) / sentences - Math.floor((n * counts.words) / sentences))
	);
}

function sentence(words: number, chance: () => number): Sentence {
	const pick = () => syllables[Math.floor(chance() * syllables.length)]!;
	const run = Array.from({ length: words }, () => {
		const word = Array.from({ length: 1 + Math.floor(chance() * 3) }, pick).join('');
		return chance() < 0.08 ? `${word},` : word;
	});
	const text = run.join(' ').replace(/,$/, '');
	return cut(`${text[0]!.toUpperCase()}${text.slice(1)}.`);
}

function passage(n: number, chance: () => number): Passage {
	const sentences = lengths(n).map((words) => sentence(words, chance));
	return { id: `p${n + 1}`, headline: false, sentences };
}

/** Two keys in each passage, in its second and its fifth sentence: all other sentences are clean. */
function keysOf({ id, sentences }: Passage): Key[] {
	return [1, 4].map((place, n): Key => {
		const from = starts(sentences)[place]! + 3;
		return {
			id: `${id}-${place}`,
			at: id,
			from,
			to: from + 1,
			strand: 'language',
			label: labels[n]!,
			also: [],
			zone: 'required',
			why: 'The word judges where a plainer one would report, and nobody is named who judges.',
			calmer: 'a plainer word'
		};
	});
}

/** Ten marks in each passage: two on its keys, the others spread; every twentieth overlaps the next. */
function marksOf({ id }: Passage, keys: Key[], nth: number): [id: string, mark: Mark][] {
	return Array.from({ length: counts.marks }, (_, n) => {
		const key = keys[n];
		const from = key ? key.from : 10 * n + (nth % 4);
		const to = from + (n === 4 && nth % 2 ? 11 : key ? 1 : n % 3);
		return [`${id}.${from}`, { at: id, from, to, label: labels[(n + nth) % labels.length]! }];
	});
}

function card(id: LabelId): LabelCard {
	const text = 'A word that judges instead of telling.';
	return {
		id,
		name: `Label ${id}`,
		plain: text,
		cue: text,
		example: { text, span: text, why: text },
		nonExample: { text, whyNot: text },
		fineWhen: text,
		ask: text
	};
}

/** Makes the text with its keys and marks. */
export function made(): Made {
	const chance = chances();
	const passages = Array.from({ length: counts.passages }, (_, n) => passage(n, chance));
	const keys = passages.flatMap(keysOf);
	const marks = Object.fromEntries(
		passages.flatMap((each, n) =>
			marksOf(
				each,
				keys.filter(({ at }) => at === each.id),
				n
			)
		)
	);
	return {
		exercise: {
			id: 'made',
			type: 'mark',
			title: 'Made',
			instruction: 'Mark.',
			strand: 'language',
			labels,
			passages: passages.map(({ id }) => id)
		},
		scene: {
			slug: 'made',
			version: '1',
			title: 'A made text',
			shortTitle: 'Made',
			provenance: {
				invented: true,
				publisher: 'Nobody',
				republisher: null,
				byline: null,
				datePrinted: null,
				dateInferred: null,
				genre: 'made text',
				address: null,
				stake: 'none',
				note: null
			},
			blocks: passages,
			keys,
			fine: [],
			cards: [],
			labels: labels.map(card)
		},
		passages,
		marks
	};
}
