import { begun, type Manuscript } from '../../../src/lib/core/manuscript/manuscript';
import { cut } from '../../../src/lib/core/text';

const sentences = ['The greedy council met.', 'It rained.', 'It voted at nine.', 'All went home.'];

/** A lesson in the making that lacks nothing. */
export function whole(): Manuscript {
	const start = begun('m', 'own-m', 1);
	return {
		...start,
		about: {
			...start.about,
			...{ publisher: 'The Courier', byline: 'A. Writer', genre: 'News', stake: 'None known.' },
			...{ title: 'Council meets', event: 'A council met.', objectives: ['I can find a word.'] },
			...{ discussion: ['Why?'], author: 'A. Teacher', licence: 'CC BY 4.0' }
		},
		article: [
			{ id: 'p1', role: 'paragraph', used: true, sentences: sentences.map((each) => cut(each)) }
		],
		keys: {
			k: {
				...{ at: 'p1', from: 1, to: 1, strand: 'language', label: 'L1', also: [] },
				...{ zone: 'required', why: 'It judges.', calmer: '', origin: 'own' }
			}
		},
		exercises: [
			{
				...{ id: 'find', type: 'mark', title: 'Find it', instruction: 'Mark the word.' },
				...{ strand: 'language', labels: ['L1', 'L2'], passages: ['p1'] }
			}
		],
		...{ teach: 'Words push.', debrief: 'It was fair.', teacher: 'Ten minutes.' }
	};
}
