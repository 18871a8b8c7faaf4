import { strands, type LabelId, type Strand } from '../labels';
import { isParagraph, type Manuscript, type Task } from './manuscript';

/** What a marking exercise of each strand is called, and what it asks for. */
const asked: Record<Strand, { title: string; instruction: string }> = {
	sourcing: {
		title: 'Who says so?',
		instruction:
			'Mark the words that show who stands behind a statement, or that nobody does. Choose a label for each. Many sentences need no mark.'
	},
	language: {
		title: 'Find the words that push',
		instruction:
			'Mark each loaded word or short phrase that is the writer’s own, and choose a label. Many sentences need no mark.'
	},
	framing: {
		title: 'What is shown, and what is not?',
		instruction:
			'Mark the places where the text steers what you see, and choose a label. Many sentences need no mark.'
	}
};

/** An id that no exercise of the lesson has yet. */
function freeId({ exercises }: Manuscript, wanted: string): string {
	for (let n = 1; ; n++) {
		const id = n === 1 ? wanted : `${wanted}-${n}`;
		if (!exercises.some((exercise) => exercise.id === id)) return id;
	}
}

/** The labels of the keys of a strand, those of required keys alone where there are any; the most used first. */
function labelsOf(manuscript: Manuscript, strand: Strand, used: Set<string>): LabelId[] {
	const keys = Object.values(manuscript.keys).filter(
		(key) => key.strand === strand && used.has(key.at)
	);
	const required = keys.filter(({ zone }) => zone === 'required');
	const counts = new Map<LabelId, number>();
	for (const { label } of required.length ? required : keys) {
		if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!);
}

/** A marking exercise for each strand that has keys and no such exercise yet, with at most four labels. */
export function markingOffers(manuscript: Manuscript): Task[] {
	const passages = manuscript.article
		.filter(isParagraph)
		.flatMap(({ id, used }) => (used ? [id] : []));
	const used = new Set(passages);
	return strands.flatMap((strand) => {
		const isThere = manuscript.exercises.some(
			(each) => each.type === 'mark' && each.strand === strand
		);
		const labels = labelsOf(manuscript, strand, used);
		if (isThere || !labels.length) return [];
		const id = freeId(manuscript, `find-${strand}`);
		const fits = { strand, labels: labels.slice(0, 4).sort(), passages };
		return [{ id, type: 'mark', ...asked[strand], ...fits }];
	});
}

/** A question to answer in one’s own words, from the first prompt to talk about; null without one, or with one. */
export function questionOffer(manuscript: Manuscript): Task | null {
	const [prompt] = manuscript.about.discussion.filter((each) => each.trim());
	if (!prompt || manuscript.exercises.some(({ type }) => type === 'open')) return null;
	return {
		id: freeId(manuscript, 'in-your-words'),
		type: 'open',
		title: 'In your own words',
		instruction: 'Write a few sentences. Then lock your answer and compare.',
		prompt,
		model:
			'There is more than one good answer. A good one names words of the text, says what they do to a reader, and says what speaks for them.',
		checklist: [
			{ id: 'names', text: 'I name the words that I mean.' },
			{ id: 'effect', text: 'I say what they do to a reader.' },
			{ id: 'fair', text: 'I say what speaks for them, too.' }
		]
	};
}
