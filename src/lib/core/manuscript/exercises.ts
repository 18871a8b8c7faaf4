import * as v from 'valibot';
import { Exercise, type Kind } from '../exercises';
import { move } from '../exercises/sequence';
import { strandOf, type LabelId, type Strand } from '../labels';
import type { LabelCard } from '../label-card';
import { Card, type Scene } from '../lesson';
import { scene } from '../scene';
import { blankFields, blankItem, freshIds, type Fields } from './field';
import { forms } from './forms/all';
import { fields as cardFields } from './forms/cards';
import { listed, shown } from './keys';
import { isParagraph, usedIn, type Key, type Manuscript, type Task } from './manuscript';
import { provenanceOf } from './source';

/** How many labels a marking exercise may offer. */
const mostLabels = 4;

type Source = Manuscript['cards'][number];

/** An exercise of a kind before anything was done, with what the lesson has already filled in. */
export function newExercise(manuscript: Manuscript, kind: Kind): Task {
	const { title, instruction, fields } = forms[kind];
	const task = {
		id: freshId(manuscript, 'exercises', kind),
		type: kind,
		title,
		instruction,
		...blankFields(fields, freshIds(null))
	};
	if (kind === 'mark') return { ...task, ...marking(manuscript) };
	if (kind === 'headline') return { ...task, printed: headlineOf(manuscript) };
	return task;
}

/** A source card before anything was done. */
export function newCard(manuscript: Manuscript): Source {
	return { ...blankItem(cardFields, () => ''), id: freshId(manuscript, 'cards', 'card') };
}

/**
 * An id that nothing in the manuscript has or had: a stem and a number after the highest that is there and after
 * the count of changes. Answers refer to what was taken out by its id for ever.
 */
export function freshId(
	manuscript: Pick<Manuscript, 'exercises' | 'cards' | 'rev'>,
	list: 'exercises' | 'cards',
	stem: string
): string {
	const own = manuscript[list].filter(({ id }) => id.startsWith(`${stem}-`));
	const numbers = own.map(({ id }) => Number(id.slice(stem.length + 1))).filter((n) => n > 0);
	return `${stem}-${Math.max(manuscript.rev, ...numbers) + 1}`;
}

/** The strand with most required keys, its labels that are used most, and all paragraphs that students see. */
function marking(manuscript: Manuscript): Fields {
	const required = Object.values(manuscript.keys).filter(({ zone }) => zone === 'required');
	const strand = mostOf<Strand>(required.map((key) => key.strand))[0] ?? 'language';
	return {
		strand,
		labels: labelsOf(required, strand),
		passages: usedIn(manuscript).map(({ id }) => id)
	};
}

/** The labels that most keys of a strand have: at most as many as an exercise may offer. */
export function labelsOf(keys: readonly Key[], strand: Strand): LabelId[] {
	const labels = keys.flatMap(({ label }) => (label && strandOf(label) === strand ? [label] : []));
	return mostOf(labels).slice(0, mostLabels).sort();
}

function mostOf<T extends string>(values: readonly T[]): T[] {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function headlineOf({ article, about }: Manuscript): string {
	const headline = article.filter(isParagraph).find(({ role }) => role === 'headline');
	return headline?.sentences.map((sentence) => sentence.join('')).join(' ') ?? about.title;
}

/** A list with the thing at a place moved by one, up (−1) or down (1). As it was at its ends. */
export function nudged<T>(things: readonly T[], place: number, by: -1 | 1): T[] {
	const to = place + by;
	return to < 0 || to >= things.length ? [...things] : move(things, place, to);
}

/**
 * An exercise as students will see it, from a manuscript that may lack much; null while the exercise itself
 * is not whole. `labels` are all label cards.
 */
export function preview(
	manuscript: Manuscript,
	task: Task,
	labels: readonly LabelCard[]
): { exercise: Exercise; scene: Scene } | null {
	const parsed = v.safeParse(Exercise, task);
	if (!parsed.success) return null;
	return { exercise: parsed.output, scene: scene(halfLesson(manuscript), parsed.output, labels) };
}

type Half = Parameters<typeof scene>[0];

function halfLesson(manuscript: Manuscript): Half {
	const { about, slug } = manuscript;
	return {
		...{ slug, version: '', title: about.title, shortTitle: about.shortTitle || about.title },
		provenance: provenanceOf(about),
		blocks: shown(manuscript),
		keys: listed(manuscript).flatMap(({ label, calmer, origin: _origin, ...key }) =>
			label ? [{ ...key, label, calmer: calmer || null }] : []
		),
		fine: manuscript.fine,
		cards: manuscript.cards.flatMap((card) => {
			const whole = v.safeParse(Card, card);
			return whole.success ? [whole.output] : [];
		})
	};
}
