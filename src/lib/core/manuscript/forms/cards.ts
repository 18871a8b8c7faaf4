import { choice, line, text } from './parts';

/** The form of a source card of the sealed dossier. */
export const fields = [
	choice('kind', 'Kind', [
		['about', 'about the publisher or writer'],
		['reference', 'a work of reference'],
		['other-outlet', 'another outlet'],
		['court', 'a court or an inquiry'],
		['database', 'a database or archive'],
		['response', 'a response of those concerned'],
		['decoy', 'a decoy: on the topic, settles nothing']
	]),
	line('title', 'Title'),
	line('org', 'Whose'),
	line('date', 'Date'),
	text('says', 'What it says, in your own words', { hint: 'Two to four sentences.' }),
	line('ref', 'Where a student can look it up'),
	text('decoyWhy', 'Why it settles nothing', { optional: true, hint: 'Only for a decoy.' })
];
