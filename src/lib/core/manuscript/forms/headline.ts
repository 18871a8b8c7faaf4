import { choice, line, list, text, why, type Form } from './parts';

export const form: Form = {
	name: 'Judge the headline',
	goodFor: 'Hold the headline against the best-sourced part of the text, then write a better one.',
	title: 'Does the headline keep its word?',
	instruction: 'Judge each headline, choose the fairest, and write your own.',
	fields: [
		line('printed', 'The printed headline'),
		text('bodySays', 'What the text supports best'),
		line('original', 'The original headline, if this one is changed', { optional: true }),
		list(
			'options',
			'Headlines to judge',
			['headline', 3],
			[
				line('text', 'Headline'),
				choice('verdict', 'It is', [
					['fair', 'fair: the text supports it'],
					['rousing', 'rousing: it promises more'],
					['minimising', 'minimising: it plays down']
				]),
				why
			]
		)
	]
};
