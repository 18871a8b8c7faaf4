import type { Candidate } from '../lens/candidate';
import { strandOf, type LabelId, type Strand } from '../labels';
import { meet, type Block, type Place } from '../text';
import { isParagraph, usedIn, type Key, type Manuscript } from './manuscript';
import { inTextOrder, passageOf } from './source';

type Answer = {
	marks: Record<string, Place & { label: LabelId | null }>;
	nothing: boolean;
};

/** The article as students will see it: the paragraphs that are used, and the bridges that say something. */
export function shown({ article }: Pick<Manuscript, 'article'>): Block[] {
	return article.flatMap((part): Block[] => {
		if (isParagraph(part)) return part.used ? [passageOf(part)] : [];
		return part.summary.trim() ? [{ summary: part.summary }] : [];
	});
}

const isShown = (manuscript: Pick<Manuscript, 'article'>) => {
	const ids = new Set(usedIn(manuscript).map(({ id }) => id));
	return ({ at }: { at: string }) => ids.has(at);
};

/** A key with the id under which it stands. */
export type Named = Key & { id: string };

/** The keys that stand where students see them, in the order of the text, as in the files of a lesson. */
export function listed(manuscript: Manuscript): Named[] {
	const keys = Object.entries(manuscript.keys).map(([id, key]) => ({ id, ...key }));
	return inTextOrder(manuscript, keys).filter(isShown(manuscript));
}

/** The keys of a strand among them. */
export function keysOf(manuscript: Manuscript, strand: Strand): Named[] {
	return listed(manuscript).filter((key) => key.strand === strand);
}

/** A note that words are fine, with its number in the manuscript. */
export type Noted = Manuscript['fine'][number] & { n: number };

/** The notes on words that are fine, where students see them, in the order of the text. */
export function noted(manuscript: Manuscript): Noted[] {
	const notes = manuscript.fine.map((note, n) => ({ ...note, n }));
	return inTextOrder(manuscript, notes).filter(isShown(manuscript));
}

type Mark = Answer['marks'][string];

/** The mark of a key that did not change stays the same one, so that its passage is not painted anew. */
const marks = new WeakMap<Key, Mark>();

function markOf(key: Key): Mark {
	const { at, from, to, label } = key;
	const mark = marks.get(key) ?? { at, from, to, label };
	marks.set(key, mark);
	return mark;
}

/** The keys of a strand as the marks of an answer, so that they are marked like one. */
export function answerOf(manuscript: Manuscript, strand: Strand): Answer {
	const keys = keysOf(manuscript, strand).map(({ id }) => {
		return [id, markOf(manuscript.keys[id]!)] as const;
	});
	return { marks: Object.fromEntries(keys), nothing: false };
}

/** A key before anything was said of it but its place: required, until somebody could disagree. */
export function freshKey({ at, from, to }: Place, strand: Strand, origin: Key['origin']): Key {
	return {
		...{ at, from, to, strand, label: null, also: [], zone: 'required' },
		...{ why: '', calmer: '', origin }
	};
}

/** The manuscript after its keys of a strand were marked so: new ones come, others move, change or go. */
export function withAnswer(manuscript: Manuscript, strand: Strand, answer: Answer): Manuscript {
	const before = answerOf(manuscript, strand).marks;
	const keys = { ...manuscript.keys };
	for (const id in before) if (!(id in answer.marks)) delete keys[id];
	for (const [id, { at, from, to, label }] of Object.entries(answer.marks)) {
		const key = keys[id] ?? freshKey({ at, from, to }, strand, 'own');
		const also = key.also.filter((each) => each !== label);
		keys[id] = { ...key, at, from, to, label, also };
	}
	return { ...manuscript, keys };
}

/** The manuscript with something about a key changed. */
export function changeKey(manuscript: Manuscript, id: string, to: Partial<Key>): Manuscript {
	const key = manuscript.keys[id];
	return key
		? { ...manuscript, keys: { ...manuscript.keys, [id]: { ...key, ...to } } }
		: manuscript;
}

/** The manuscript without a key. */
export function withoutKey(manuscript: Manuscript, id: string): Manuscript {
	const { [id]: _gone, ...keys } = manuscript.keys;
	return { ...manuscript, keys };
}

/** A key becomes a note that these words look like a move and are fine. One without a label stays a key. */
export function asFine(manuscript: Manuscript, id: string): Manuscript {
	const key = manuscript.keys[id];
	if (!key?.label) return manuscript;
	const { at, from, to, why } = key;
	const note = { at, from, to, looksLike: [key.label, ...key.also], why };
	return { ...withoutKey(manuscript, id), fine: [...manuscript.fine, note] };
}

/** A note that words are fine becomes a key again, under a new id. */
export function asKey(manuscript: Manuscript, n: number, id: string): Manuscript {
	const note = manuscript.fine[n];
	const [label, ...also] = note?.looksLike ?? [];
	if (!note || !label) return manuscript;
	const key = { ...freshKey(note, strandOf(label), 'own'), label, also, why: note.why };
	const fine = manuscript.fine.toSpliced(n, 1);
	return { ...manuscript, fine, keys: { ...manuscript.keys, [id]: key } };
}

/** An accepted suggestion is a key like any other. Its why is left for the teacher to write. */
export function accept(
	manuscript: Manuscript,
	suggested: Candidate,
	zone: Key['zone'],
	id: string
): Manuscript {
	const { strand, label, calmer } = suggested;
	const key: Key = { ...freshKey(suggested, strand, 'lens'), label, calmer, zone };
	return { ...manuscript, keys: { ...manuscript.keys, [id]: key } };
}

/** Whether the teacher said something of these words already: a key of that strand, or a note that they are fine. */
export function isSettled({ keys, fine }: Manuscript, suggested: Candidate): boolean {
	const keyed = Object.values(keys).some(
		(key) => key.strand === suggested.strand && meet(key, suggested)
	);
	return keyed || fine.some((note) => meet(note, suggested));
}

/** The manuscript with a suggestion dismissed, or brought back. */
export function dismiss(manuscript: Manuscript, id: string, gone: boolean): Manuscript {
	const { [id]: _before, ...others } = manuscript.dismissed;
	return { ...manuscript, dismissed: gone ? { ...others, [id]: true } : others };
}
