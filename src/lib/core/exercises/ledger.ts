import * as v from 'valibot';
import { chosen, head, id, list, words, written } from './parts';

/** How a voice would know what it says. */
export const knowing = ['saw it', 'studied it', 'has a stake', 'cannot tell'] as const;
export type Knowing = (typeof knowing)[number];

const Voice = v.strictObject({
	id,
	who: words,
	role: words,
	side: words,
	named: v.boolean(),
	words: v.pipe(v.number(), v.integer(), v.minValue(0)),
	check: words,
	howKnow: v.picklist(knowing),
	also: v.optional(v.array(v.picklist(knowing)), []),
	how: v.optional(v.nullable(words), null)
});
export type Voice = v.InferOutput<typeof Voice>;

/**
 * Who speaks in the article, for which side, named or not, how they would know; `words` counts the
 * words inside quotation marks in the whole article, `also` are further answers to "how would they
 * know?" that are just as right, `how` says why in a few words. Then: who was not asked.
 */
export const Exercise = v.strictObject({
	...head,
	type: v.literal('ledger'),
	voices: list(Voice),
	notAsked: list(v.strictObject({ id, who: words, why: words }))
});
export type Exercise = v.InferOutput<typeof Exercise>;

export const Row = v.partial(
	v.strictObject({
		named: v.boolean(),
		side: v.pipe(v.string(), v.maxLength(200)),
		howKnow: v.picklist(knowing),
		check: written
	})
);
export type Row = v.InferOutput<typeof Row>;

/** A row for each voice, as far as it was filled in, and the student's own list of who was not asked. */
export const Answer = v.strictObject({ rows: chosen(Row), notAsked: written });
export type Answer = v.InferOutput<typeof Answer>;

/** An answer before anything was done. */
export function blank(): Answer {
	return { rows: {}, notAsked: '' };
}

/**
 * The sides to choose from, each once, by alphabet. Where every voice is on one side there is "neither"
 * as well, so that there is something to choose.
 */
export function sides({ voices }: Exercise): string[] {
	const all = [...new Set(voices.map(({ side }) => side))].sort();
	return all.length === 1 ? [...all, 'neither'] : all;
}

/** Voices and words on one side; side null: voices that nobody has put on a side yet. */
export type Share = { side: string | null; voices: number; words: number };

/**
 * How many voices and words each side gets if every voice stands on the side that `sideOf` names, side
 * by side as in `sides`. Voices without a side on offer come last, and only where there are any.
 */
export function tally(exercise: Exercise, sideOf: (voice: Voice) => string | undefined): Share[] {
	const offered = sides(exercise);
	const shares = [...offered, null].map((side) => ({ side, voices: 0, words: 0 }));
	for (const voice of exercise.voices) {
		const at = offered.indexOf(sideOf(voice) ?? '');
		const share = shares.at(at)!;
		share.voices++;
		share.words += voice.words;
	}
	return shares.filter(({ side, voices }) => side !== null || voices > 0);
}

const boxes = ['named', 'side', 'howKnow'] as const;

/** How many boxes are filled in, and how many there are: named, side and how they know for each voice. */
export function progress(exercise: Exercise, { rows }: Answer) {
	const filled = exercise.voices.flatMap(({ id }) =>
		boxes.filter((box) => rows[id]?.[box] !== undefined)
	);
	return { filled: filled.length, all: exercise.voices.length * boxes.length };
}

/** What is still missing, in one sentence for the student; null when the answer may be committed. */
export function unfinished(exercise: Exercise, { rows, notAsked }: Answer): string | null {
	const open = exercise.voices.filter(({ id }) =>
		boxes.some((box) => rows[id]?.[box] === undefined)
	);
	const first = open[0];
	if (first && open.length === 1) return `One voice still has an empty box: ${first.who}.`;
	if (first) return `${open.length} voices still have empty boxes. The first one is: ${first.who}.`;
	return notAsked.trim() === '' ? 'One thing is left: write down who was not asked.' : null;
}

/** One box of the ledger as the student and as we filled it in; yours null: left empty. */
export type Box<T> = { yours: T | null; ours: T; agree: boolean };

/**
 * The student's ledger beside ours: voice by voice the three boxes and the student's note (may be
 * empty), on how many of all boxes both agree, and what each side gets by their rows and by ours.
 */
export type Result = {
	rows: {
		voice: Voice;
		named: Box<boolean>;
		side: Box<string>;
		howKnow: Box<Knowing>;
		note: string;
	}[];
	agree: number;
	boxes: number;
	sides: { side: string; yours: Share; ours: Share }[];
};

function box<T>(yours: T | undefined, ours: T, also: T[] = []): Box<T> {
	const agree = yours !== undefined && [ours, ...also].includes(yours);
	return { yours: yours ?? null, ours, agree };
}

/** Holds the student's ledger against ours. A further right answer (`also`) agrees as well. */
export function judge(exercise: Exercise, answer: Answer): Result {
	const rows = exercise.voices.map((voice) => {
		const row = answer.rows[voice.id];
		return {
			voice,
			named: box(row?.named, voice.named),
			side: box(row?.side, voice.side),
			howKnow: box(row?.howKnow, voice.howKnow, voice.also),
			note: row?.check?.trim() ?? ''
		};
	});
	const yours = tally(exercise, ({ id }) => answer.rows[id]?.side);
	const ours = tally(exercise, ({ side }) => side);
	return {
		rows,
		agree: rows.flatMap((row) => boxes.filter((box) => row[box].agree)).length,
		boxes: rows.length * boxes.length,
		sides: sides(exercise).map((side, at) => ({ side, yours: yours[at]!, ours: ours[at]! }))
	};
}
