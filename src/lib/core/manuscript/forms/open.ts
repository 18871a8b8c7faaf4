import { line, list, text, type Form } from './parts';

export const form: Form = {
	name: 'Write',
	goodFor: 'Students write, lock their answer, and hold it against a model and a checklist.',
	title: 'In your own words',
	instruction: 'Write two or three sentences, then lock your answer.',
	fields: [
		text('prompt', 'The question'),
		text('model', 'A model answer'),
		list('checklist', 'Checklist', ['line', 3], [line('text', 'Line')], {
			hint: 'Yes-or-no lines, such as “I gave one exact word from the text.”'
		})
	]
};
