import { askedFor, requestOf } from '$lib/core/second/ask';
import { begun, withWork, type Reading, type Work } from '$lib/core/second/reading';
import type { Strand } from '$lib/core/labels';
import type { Key, Manuscript } from '$lib/core/manuscript/manuscript';
import { cut } from '$lib/core/text';
import { whole } from '../manuscript/whole';

const sentences = [
	'The greedy council met.',
	'It rained.',
	'A shameless vote was held at nine.',
	'All went home.',
	'Critics say that nobody was asked.',
	'The hall has two doors.',
	'It was built long ago.',
	'A heartless mayor spoke.',
	'She spoke for an hour.',
	'Tea was served.',
	'The lights went out.',
	'Nobody fell.'
];

const key = (from: number, label: Key['label'], zone: Key['zone'] = 'required'): Key => ({
	...{ at: 'p1', from, to: from, strand: 'language', label, also: [], zone },
	...{ why: 'It judges.', calmer: '', origin: 'own' }
});

/** A lesson in the making of twelve sentences: “greedy” and “shameless” are its key. Words 1 and 7. */
export function council(): Manuscript {
	const start = whole();
	return {
		...start,
		about: { ...start.about, contentNote: 'A quarrel.' },
		article: [
			{ id: 'p1', role: 'paragraph', used: true, sentences: sentences.map((each) => cut(each)) },
			{ id: 's1', summary: 'Then the report names the <b>members</b>.' },
			{ id: 'p2', role: 'quotation', used: true, sentences: [['“', 'Shut', ' ', 'it', '!”']] }
		],
		keys: { a: key(1, 'L1'), b: key(7, 'L1') }
	};
}

/** What a colleague is sent of it. */
export const request = requestOf(council(), askedFor(council()), 1_930_000_000_000);

const mark = (from: number, label: Key['label'], at = 'p1') => ({ at, from, to: from, label });

/** What a colleague marked: “greedy” alike, “shameless” as a name tag, and “heartless”, which the key has not. */
export const work: Work = {
	marks: { x: mark(1, 'L1'), y: mark(7, 'L2'), z: mark(33, 'L1') },
	nothing: false,
	whys: { z: 'Who says that he has no heart?' }
};

/** That colleague’s reading, with other marks on request. */
export function readingOf(marks: Partial<Record<Strand, Work>> = { language: work }): Reading {
	const start = begun(request, '2k5m0a1b3c', 'Zoë', 1_930_000_100_000);
	return Object.entries(marks).reduce(
		(reading, [strand, each]) => withWork(reading, strand as Strand, each),
		start
	);
}
