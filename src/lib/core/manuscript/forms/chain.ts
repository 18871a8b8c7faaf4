import { line, list, text, type Form } from './parts';

export const form: Form = {
	name: 'The way of a claim',
	goodFor: 'Put the hops of a claim in order, and find where “may” became “will”.',
	title: 'The way of a claim',
	instruction: 'Put the hops in order. Then find the hop where the claim changed.',
	fields: [
		line('claim', 'The claim'),
		list(
			'hops',
			'Hops, in their true order',
			['hop', 3],
			[line('who', 'Who'), text('says', 'What they say'), line('certainty', 'How sure it sounds')]
		),
		{ is: 'one', of: 'hops', by: 'who', name: 'break', label: 'The hop where it changed' },
		text('lesson', 'What to take from it')
	]
};
