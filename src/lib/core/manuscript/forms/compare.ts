import type { Field } from '../field';
import { group, line, lines, list, text, type Form } from './parts';

const account = (name: string, label: string, hint: string): Field =>
	group(
		name,
		label,
		[
			line('title', 'Title'),
			line('source', 'Who published it, and when'),
			lines('sentences', 'Sentences', { hint: 'One on each line.' })
		],
		{ hint }
	);

const told = (name: string, label: string): Field =>
	list(name, label, ['fact', 0], [line('text', 'The fact')]);

const silent = { optional: true, hint: 'Empty: it is silent.' } as const;

export const form: Form = {
	name: 'Compare two accounts',
	goodFor: 'What both reports say, what only one says, and who does what in each verb.',
	title: 'Two accounts, side by side',
	instruction: 'Find what both say, what only one says, and the words that push on each side.',
	fields: [
		account('left', 'The article of this lesson', 'Quote it. “…” shows where words are left out.'),
		account(
			'right',
			'A second account',
			'Quote it, or sum it up with its own words in quotation marks.'
		),
		told('shared', 'What both tell'),
		told('onlyLeft', 'What only the first tells'),
		told('onlyRight', 'What only the second tells'),
		list(
			'aligned',
			'One point, two sentences',
			['point', 0],
			[
				line('point', 'The point'),
				text('left', 'The first account', silent),
				text('right', 'The second account', silent),
				text('note', 'What a reader should notice')
			]
		),
		list(
			'verbs',
			'Wordings side by side',
			['pair', 0],
			[
				line('left', 'The first account says'),
				line('right', 'The second account says'),
				text('effect', 'What the difference does')
			]
		)
	]
};
