import { lacksOf, sourceOf } from '$lib/core/manuscript/check';
import type { Manuscript } from '$lib/core/manuscript/manuscript';
import { filesOf } from '$lib/core/manuscript/source';
import { build } from '$lib/core/build';
import { expect, test } from 'vitest';
import { whole } from './whole';

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
	[
		'no author of the lesson',
		(m) => ({ ...m, about: { ...m.about, author: ' ' } }),
		{ step: 'teach', path: ['author'] }
	],
	[
		'no licence',
		(m) => ({ ...m, about: { ...m.about, licence: '' } }),
		{ step: 'teach', path: ['licence'] }
	],
	['nothing taught', (m) => ({ ...m, teach: '' }), { step: 'teach', path: ['teach'] }]
])('%s is told, with the place to mend it', ([, spoil, told]) => {
	const lacks = lacksOf(spoil(whole()));
	expect(lacks).toHaveLength(1);
	expect(lacks[0]).toMatchObject(told);
	expect(lacks[0]!.fix).not.toBe('');
});
