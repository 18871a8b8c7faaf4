import type { Answer, Answerable, Exercise, Kind } from './exercises';
import type { Answer as Compare } from './exercises/compare';
import { questions, type Answer as Headline } from './exercises/headline';
import type { Answer as Ledger } from './exercises/ledger';
import type { Answer as Open } from './exercises/open';
import type { Answer as Order } from './exercises/order';

/**
 * Some words that a student wrote: what they were asked for them, what they wrote, and what we would say
 * there, null where we say nothing. `id` tells the pieces of one answer apart.
 */
export type Piece = { id: string; asked: string; text: string; ours: string | null };

type Of<K extends Kind> = Extract<Exercise, { type: K }>;
type Pieces<K extends Kind> = ((exercise: Of<K>, answer: never) => Piece[]) | null;

const piecesOf: { [K in Kind]: Pieces<K> } = {
	mark: null,
	ledger: ({ voices, notAsked }, answer: Ledger) => [
		...voices.map(({ id, who, check }) => ({
			id: `check ${id}`,
			asked: `${who}: how could you check?`,
			text: answer.rows[id]?.check ?? '',
			ours: check
		})),
		{
			id: 'not-asked',
			asked: 'Who was not asked?',
			text: answer.notAsked,
			ours: notAsked.map(({ who, why }) => `${who}: ${why}`).join('\n')
		}
	],
	chain: null,
	missing: null,
	headline: ({ bodySays }, { own }: Headline) => [
		{ id: 'own', asked: 'A headline that is fair to this text', text: own, ours: bodySays }
	],
	swap: null,
	claims: null,
	compare: ({ verbs }, { effects }: Compare) =>
		verbs.map(({ id, left, right, effect }) => ({
			id,
			asked: `“${left}” or “${right}”: what does the difference do to a reader?`,
			text: effects[id] ?? '',
			ours: effect
		})),
	order: ({ question }, { note }: Order) => [
		{ id: 'note', asked: question, text: note, ours: null }
	],
	open: ({ prompt, model }, { text }: Open) => [{ id: 'text', asked: prompt, text, ours: model }]
};

/** All fields of an answer that hold a student’s own words, whatever the exercise asks for by now. */
const textsOf: Partial<Record<Answerable, (answer: never) => string[]>> = {
	ledger: ({ rows, notAsked }: Ledger) => [
		notAsked,
		...Object.values(rows).map(({ check = '' }) => check)
	],
	headline: ({ own }: Headline) => [own],
	compare: ({ effects }: Compare) => Object.values(effects),
	order: ({ note }: Order) => [note],
	open: ({ text }: Open) => [text]
};

/** Whether an answer holds any words of the student’s own; no lesson is needed to tell. */
export function hasWords(kind: Answerable, answer: Answer): boolean {
	return textsOf[kind]?.(answer as never).some((text) => text.trim() !== '') ?? false;
}

/** Whether an exercise asks for words of the student’s own. */
export function asksForWords({ type }: Exercise): boolean {
	return piecesOf[type] !== null;
}

/**
 * What a student wrote in an answer to this exercise, piece by piece in the order of the page, without what
 * was left empty, and without what the exercise no longer asks for.
 */
export function written(exercise: Exercise, answer: Answer): Piece[] {
	const pieces = piecesOf[exercise.type] as Pieces<Kind>;
	return (pieces?.(exercise as never, answer as never) ?? [])
		.map((piece) => ({ ...piece, text: piece.text.trim() }))
		.filter(({ text }) => text !== '');
}

/** The points that a written answer is held against; none for most kinds. */
export function checklistOf(exercise: Exercise): readonly { id: string; text: string }[] {
	if (exercise.type === 'open') return exercise.checklist;
	return exercise.type === 'headline' ? questions : [];
}

/** What a student ticked of that checklist themselves; null where they were not asked to. */
export function ticked(exercise: Exercise, answer: Answer): string[] | null {
	if (exercise.type !== 'open') return null;
	const { ticks } = answer as Open;
	return exercise.checklist.filter(({ id }) => ticks[id]).map(({ id }) => id);
}
