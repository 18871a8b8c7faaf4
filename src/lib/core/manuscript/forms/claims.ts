import { verdicts, verdictWords } from '../../exercises/claims';
import { cards, choice, either, list, passage, quote, why, type Form } from './parts';

const cases = verdicts.map((verdict) => [verdict, verdictWords[verdict].name] as const);

export const form: Form = {
	name: 'Loaded? True?',
	goodFor: 'Two questions asked apart, answered from your source cards.',
	title: 'Loaded? True? Two questions',
	instruction:
		'Use the source cards. Decide first whether the wording is loaded, then whether it is right.',
	fields: [
		list(
			'items',
			'Claims',
			['claim', 2],
			[
				passage('at', 'Paragraph', { optional: true }),
				quote('quote', 'The claim, as printed', 'at'),
				either('loaded', 'The wording', 'is loaded', 'is calm'),
				choice('verdict', 'What the cards say', cases),
				cards('cards', 'Cards that settle it'),
				why
			],
			{ hint: 'Have a loaded one that is right, and a calm one that is wrong.' }
		)
	]
};
