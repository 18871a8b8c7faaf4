import { expect, test } from 'vitest';
import { narrow } from '$lib/core/narrow';

const exercises = [
	{ id: 'who', strand: 'sourcing' },
	{ id: 'push', strand: 'language' },
	{ id: 'swap', strand: null }
] as const;
const part = (ids: string[] | null) => ({ lesson: 'rule', exercises: ids });

test.for([
	['no strand asks for all', null, [], null],
	[
		'one strand drops the marking of others and keeps other kinds',
		null,
		['language'],
		['push', 'swap']
	],
	['strands that drop nothing leave the whole lesson', null, ['language', 'sourcing'], null],
	['what was not asked for stays out', ['who', 'push'], ['language'], ['push']],
	['single exercises of the strand stay as they are', ['push'], ['language'], ['push']]
] as const)('%s', ([, asked, strands, left]) => {
	const found = narrow(part(asked && [...asked]), exercises, strands);
	expect(found).toEqual(part(left && [...left]));
});

test('a lesson of which nothing is left is not asked for; one that is not known stays', () => {
	expect(narrow(part(['who']), exercises, ['language'])).toBeNull();
	expect(narrow(part(['who']), [], ['language'])).toEqual(part(['who']));
});
