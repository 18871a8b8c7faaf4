import { lacksOf, sourceOf } from '$lib/core/manuscript/check';
import { begun, type Manuscript } from '$lib/core/manuscript/manuscript';
import { filesOf } from '$lib/core/manuscript/source';
import { build } from '$lib/core/build';
import { cut } from '$lib/core/text';
import { expect, test } from 'vitest';

const sentences = ['The greedy council met.', 'It rained.', 'It voted at nine.', 'All went home.'];

function whole(): Manuscript {
	const start = begun('m', 'own-m', 1);
	return {
		...start,
		about: {
			...start.about,
			...{ publisher: 'The Courier', byline: 'A. Writer', genre: 'News', stake: 'None known.' },
			...{ title: 'Council meets', event: 'A council met.', objectives: ['I can find a word.'] },
			discussion: ['Why?']
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

test('a manuscript with everything in it is a lesson', () => {
	expect(lacksOf(whole())).toEqual([]);
	const { source } = sourceOf(filesOf(whole()));
	const texts = { teach: '', debrief: '', teacher: '' };
	const lesson = build('own-m', { ...source!, ...texts }, () => 'v');
	expect(lesson.keys).toMatchObject([{ at: 'p1', from: 1, to: 1, label: 'L1' }]);
	expect(lesson.exercises.map(({ id }) => id)).toEqual(['find']);
});

test.for<[string, (manuscript: Manuscript) => Manuscript, object]>([
	[
		'no publisher',
		(m) => ({ ...m, about: { ...m.about, publisher: ' ' } }),
		{ step: 'about', path: ['provenance', 'publisher'] }
	],
	[
		'neither author nor day',
		(m) => ({ ...m, about: { ...m.about, byline: '' } }),
		{ step: 'about', path: ['provenance'] }
	],
	[
		'no paragraph that students see',
		(m) => ({ ...m, article: [] }),
		{ step: 'text', path: ['passages'] }
	],
	[
		'a key without a why',
		(m) => ({ ...m, keys: { k: { ...m.keys.k!, why: '' } } }),
		{ step: 'key', path: ['key', 0, 'why'], item: '0' }
	],
	[
		'a key without a label',
		(m) => ({ ...m, keys: { k: { ...m.keys.k!, label: null } } }),
		{ step: 'key', path: ['key', 0, 'label'] }
	],
	[
		'more required keys than half the clean sentences',
		(m) => ({ ...m, keys: { ...m.keys, l: { ...m.keys.k!, from: 5, to: 5 } } }),
		{ step: 'exercises', path: [0, 'passages'], item: 'find' }
	],
	[
		'an exercise without an instruction',
		(m) => ({ ...m, exercises: [{ ...m.exercises[0]!, instruction: '' }] }),
		{ step: 'exercises', path: [0, 'instruction'], item: 'find' }
	],
	['nothing taught', (m) => ({ ...m, teach: '' }), { step: 'teach', path: ['teach'] }]
])('%s is told, with the place to mend it', ([, spoil, told]) => {
	const lacks = lacksOf(spoil(whole()));
	expect(lacks).toHaveLength(1);
	expect(lacks[0]).toMatchObject(told);
	expect(lacks[0]!.fix).not.toBe('');
});
