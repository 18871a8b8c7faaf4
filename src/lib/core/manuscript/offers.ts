import { strands, type LabelId, type Strand } from '../labels';
import { freshId, labelsOf } from './exercises';
import { keysOf } from './keys';
import { usedIn, type Manuscript, type Task } from './manuscript';

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

/** The labels of the keys that students see of a strand, of required keys alone where there are any. */
function labelsFor(manuscript: Manuscript, strand: Strand): LabelId[] {
	const keys = keysOf(manuscript, strand);
	const required = keys.filter(({ zone }) => zone === 'required');
	return labelsOf(required.length ? required : keys, strand);
}

/** A marking exercise for each strand that has keys and no such exercise yet, with at most four labels. */
export function markingOffers(manuscript: Manuscript): Task[] {
	const passages = usedIn(manuscript).map(({ id }) => id);
	return strands.flatMap((strand) => {
		const isThere = manuscript.exercises.some(
			(each) => each.type === 'mark' && each.strand === strand
		);
		const labels = labelsFor(manuscript, strand);
		if (isThere || !labels.length) return [];
		const id = freshId(manuscript, 'exercises', `find-${strand}`);
		return [{ id, type: 'mark', ...asked[strand], strand, labels, passages }];
	});
}

/** A question to answer in one’s own words, from the first prompt to talk about; null without one, or with one. */
export function questionOffer(manuscript: Manuscript): Task | null {
	const [prompt] = manuscript.about.discussion.filter((each) => each.trim());
	if (!prompt || manuscript.exercises.some(({ type }) => type === 'open')) return null;
	return {
		id: freshId(manuscript, 'exercises', 'in-your-words'),
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
