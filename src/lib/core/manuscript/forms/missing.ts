import { card, line, list, passage, text, type Form } from './parts';

export const form: Form = {
	name: 'What is missing?',
	goodFor: 'Put questions into the gaps between paragraphs; each is answered by a source card.',
	title: 'What is missing?',
	instruction: 'Put each question where it is missing. Some change nothing: leave them out.',
	fields: [
		list(
			'slots',
			'Gaps',
			['gap', 1],
			[
				passage('after', 'After paragraph'),
				line('question', 'The question that a careful reader asks here'),
				text('answer', 'Its answer'),
				card('card', 'The card that answers it')
			]
		),
		list(
			'distractors',
			'Questions that change nothing',
			['question', 1],
			[
				line('text', 'Question'),
				text('whyNot', 'Why it changes nothing', { hint: 'At most 40 words.' })
			]
		)
	]
};
