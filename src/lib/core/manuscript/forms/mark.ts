import { strandNames, strands } from '../../labels';
import { choice, labels, passages, type Form } from './parts';

export const form: Form = {
	name: 'Mark the text',
	goodFor: 'Find the words that make a move, and leave fair sentences alone. It uses your key.',
	title: 'Find the words',
	instruction: 'Mark the words that do it, and choose a label. Many sentences need no mark.',
	fields: [
		choice(
			'strand',
			'What students look for',
			strands.map((strand) => [strand, strandNames[strand]])
		),
		labels('labels', 'Labels to choose from', { hint: 'At most four. None: finding is enough.' }),
		passages('passages', 'Paragraphs')
	]
};
