import { choice, either, line, list, passage, quote, why, type Form } from './parts';

export const form: Form = {
	name: 'Swap the words',
	goodFor: 'Put other wordings in place of a loaded one, and see whether a fact is lost.',
	title: 'Keep the fact, change the heat',
	instruction: 'For each phrase choose the wording that keeps the facts with the least heat.',
	fields: [
		list(
			'items',
			'Phrases',
			['phrase', 1],
			[
				passage('at', 'Paragraph'),
				quote('quote', 'The printed words', 'at'),
				list(
					'options',
					'Wordings',
					['wording', 3],
					[
						line('text', 'Wording'),
						either('keepsFacts', 'The facts', 'stay', 'one is lost'),
						choice('heat', 'Heat', [
							[0, 'none'],
							[1, 'a little'],
							[2, 'some'],
							[3, 'a great deal']
						]),
						why
					],
					{ hint: 'Have one that is too soft and hides a fact.' }
				)
			]
		)
	]
};
