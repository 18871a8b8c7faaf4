import type { LabelId, Strand } from '../labels';
import { freshKey } from '../manuscript/keys';
import type { Key, Manuscript } from '../manuscript/manuscript';
import { brief } from '../sha256';
import type { Place } from '../text';
import type { Meaning } from './meaning';

/**
 * A remark of a file in its place, for the teacher to accept or dismiss: `quote` is what the file says stands
 * there, `near` that it does so only nearly, `alike` how many places are just as good. `why` and `calmer` are plain
 * text. The same remark has the same id every time.
 */
export type Seed = Place &
	Meaning & {
		id: string;
		quote: string;
		near: boolean;
		alike: number;
		why: string;
		calmer: string;
	};

/** Why a remark has no place, in words for a teacher. */
export const reasons = {
	silent:
		'It names no words of the text. It may answer another remark, or be about the whole page.',
	absent: 'These words do not stand in the text.',
	unused: 'These words stand in a paragraph that students do not see.',
	across: 'These words run over several paragraphs.',
	long: 'These words are not there to the letter, and too long to be looked for in any other way.',
	late: 'There was too much to look through. Bring in a file with fewer remarks.'
} as const;
export type Reason = keyof typeof reasons;

/** A remark that has no place in the text, with its words and what it says. */
export type Lost = { id: string; quote: string; said: string; reason: Reason };

/** A remark in its place, under an id that is made of all that it says. */
export function seed(remark: Omit<Seed, 'id'>): Seed {
	const { at, from, to, strand, label, also, zone, why, calmer, tags } = remark;
	const words = JSON.stringify([at, from, to, strand, label, also, zone, why, calmer, tags]);
	return { ...remark, id: `file.${brief(words)}` };
}

/**
 * Whether the teacher said something of these very words already: a key of this label, or where the remark has no
 * label any key; or a note that they are fine.
 */
export function isSown({ keys, fine }: Manuscript, { at, from, to, label, strand }: Seed): boolean {
	const isHere = (place: Place) => place.at === at && place.from === from && place.to === to;
	const isKey = Object.values(keys).some(
		(key) =>
			isHere(key) &&
			(label === null ? strand === null || key.strand === strand : key.label === label)
	);
	return isKey || fine.some(isHere);
}

/**
 * The manuscript with remarks as keys, each under its id, in the zone that the teacher chose for all or, with null,
 * each in its own. One that has neither, or stands there already, stays out. What has no strand goes to `strand`.
 */
export function sow(
	manuscript: Manuscript,
	seeds: readonly { seed: Seed; id: string }[],
	zone: Key['zone'] | null,
	strand: Strand
): Manuscript {
	return seeds.reduce((before, { seed: one, id }) => {
		const chosen = zone ?? one.zone;
		if (!chosen || isSown(before, one)) return before;
		const { label, also, why, calmer } = one;
		const fresh = freshKey(one, one.strand ?? strand, 'file');
		const key: Key = { ...fresh, label, also, zone: chosen, why, calmer };
		return { ...before, keys: { ...before.keys, [id]: key } };
	}, manuscript);
}

/** A label and what it is called. */
export type Name = { id: LabelId; name: string };
