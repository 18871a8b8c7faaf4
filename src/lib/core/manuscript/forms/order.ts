import { count, line, list, text, type Form } from './parts';

export const form: Form = {
	name: 'What comes first?',
	goodFor: 'What the article tells first, and what it buries.',
	title: 'What comes first?',
	instruction: 'Put the points in the order in which the article tells them.',
	fields: [
		list(
			'points',
			'Points, in the order of the article',
			['point', 3],
			[
				line('point', 'The point'),
				count('paragraph', 'Paragraph', {
					hint: '0: nowhere in the text. Such points stand last.'
				}),
				count('words', 'Words on it')
			]
		),
		text('question', 'A question to think about')
	]
};
