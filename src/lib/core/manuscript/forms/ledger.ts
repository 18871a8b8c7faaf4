import { knowing } from '../../exercises/ledger';
import { choice, count, either, line, list, text, ticks, type Form } from './parts';

const ways = knowing.map((way) => [way, way] as const);

export const form: Form = {
	name: 'Who speaks?',
	goodFor: 'List every voice, its side and how it would know, and who was not asked.',
	title: 'Who speaks here?',
	instruction: 'Fill in a row for each voice. Then write down who was not asked.',
	fields: [
		list(
			'voices',
			'Voices',
			['voice', 1],
			[
				line('who', 'Who, as the text calls them'),
				line('role', 'Role'),
				line('side', 'Side'),
				either('named', 'The person', 'is named', 'is not named'),
				count('words', 'Words inside quotation marks', { hint: 'In the whole article.' }),
				choice('howKnow', 'How would they know?', ways),
				ticks('also', 'Just as right', ways),
				line('how', 'Why you say so', { optional: true }),
				line('check', 'How a reader could check')
			]
		),
		list(
			'notAsked',
			'Who was not asked',
			['voice', 1],
			[line('who', 'Who'), text('why', 'What they could have said')]
		)
	]
};
