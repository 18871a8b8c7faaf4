import { expect, test } from 'vitest';
import { remarks } from '../../../src/lib/core/annotation/read';
import { meaning } from '../../../src/lib/core/annotation/meaning';
import { Problem } from '../../../src/lib/core/problem';
import { names } from './samples';

const read = (value: unknown) => remarks(JSON.stringify(value));
const words = { type: 'TextQuoteSelector', exact: 'brutal', prefix: 'The ', suffix: ' plan' };
const target = { source: 'https://example.org/', selector: words };
const quote = { exact: 'brutal', prefix: 'The ', suffix: ' plan' };
const tagged = { type: 'TextualBody', purpose: 'tagging', value: 'L1' };
const annotation = { type: 'Annotation', body: tagged, target };
const plain = (value: string) => ({ value, format: 'plain' });

const hypothesis = {
	...{ id: 'abc', uri: 'https://example.org/', user: 'acct:a@hypothes.is', tags: ['Name of L1'] },
	text: 'It *pushes*.',
	target: [
		{
			source: 'https://example.org/',
			selector: [
				{
					type: 'RangeSelector',
					startContainer: '/p[1]',
					startOffset: 1,
					endContainer: '/p[1]',
					endOffset: 9
				},
				{ type: 'TextPositionSelector', start: 4, end: 10 },
				words
			]
		}
	]
};

test.for([
	['one annotation', annotation],
	['a list', [annotation]],
	['a page', { type: 'AnnotationPage', items: [annotation] }],
	[
		'a collection with its page',
		{ type: 'AnnotationCollection', total: 1, first: { items: [annotation] } }
	],
	['a list of pages', [{ type: 'AnnotationPage', items: [annotation] }]],
	['a graph', { '@graph': [annotation] }]
] as const)('a file may hold %s', ([, file]) => {
	const { remarks, more } = read(file);
	expect(remarks).toEqual([
		{
			quote,
			within: null,
			position: null,
			source: 'https://example.org/',
			tags: ['L1'],
			comments: [],
			calmer: []
		}
	]);
	expect(more).toBe(false);
});

test.for([
	['the API of Hypothesis', { total: 1, rows: [hypothesis] }],
	['the client of Hypothesis', { export_date: '2024-01-01', annotations: [hypothesis] }]
] as const)('what %s gives is read with its tags, its text and its position', ([, file]) => {
	expect(read(file)).toEqual({
		remarks: [
			{
				...{ quote, within: null, position: { start: 4, end: 10 }, source: 'https://example.org/' },
				...{
					tags: ['Name of L1'],
					comments: [{ value: 'It *pushes*.', format: 'markdown' }],
					calmer: []
				}
			}
		],
		more: false
	});
});

test('what RecogitoJS saves is read, though it names no source', () => {
	const body = [
		{ type: 'TextualBody', value: 'It pushes.', purpose: 'commenting' },
		{ type: 'TextualBody', value: 'L1', purpose: 'tagging' }
	];
	const selector = [
		{ type: 'TextQuoteSelector', exact: 'brutal' },
		{ type: 'TextPositionSelector', start: 4, end: 10 }
	];
	const id = '#a4ea53d4-69f3-4392-a3dd-cbb7e9ad50cb';
	const [remark] = read([{ type: 'Annotation', id, body, target: { selector } }]).remarks;
	expect(remark).toEqual({
		...{ quote: { exact: 'brutal', prefix: '', suffix: '' }, within: null },
		...{ position: { start: 4, end: 10 }, source: '', tags: ['L1'] },
		...{ comments: [plain('It pushes.')], calmer: [] }
	});
});

test.for([
	['text', 'It pushes.', { comments: [plain('It pushes.')] }],
	['an address', 'https://example.org/note', {}],
	['a body without a purpose', { value: 'It pushes.' }, { comments: [plain('It pushes.')] }],
	['HTML', { value: '<b>It</b>' }, { comments: [{ value: '<b>It</b>', format: 'html' }] }],
	[
		'Markdown',
		{ value: '*It*', format: 'text/markdown' },
		{ comments: [{ value: '*It*', format: 'markdown' }] }
	],
	['a calmer wording', { purpose: 'editing', value: 'new' }, { calmer: [plain('new')] }],
	[
		'a class by its address',
		{ purpose: 'classifying', source: 'urn:x:labels#L1' },
		{ tags: ['urn:x:labels#L1'] }
	],
	['a choice', { type: 'Choice', items: [{ value: 'One' }] }, { comments: [plain('One')] }],
	['a tag of old', { '@type': 'oa:Tag', value: 'L1' }, { tags: ['L1'] }],
	['a number', 7, {}],
	['a value that is no text', { value: { x: 1 } }, {}]
] as const)('a body may be %s', ([, body, said]) => {
	const [remark] = read({ body, target }).remarks;
	expect(remark).toMatchObject({ tags: [], comments: [], calmer: [], ...said });
});

test('a body without a purpose has that of its annotation', () => {
	const [remark] = read({ motivation: 'oa:tagging', body: { value: 'L1' }, target }).remarks;
	expect(remark!.tags).toEqual(['L1']);
	expect(read({ bodyValue: 'It pushes.', target }).remarks[0]!.comments).toEqual([
		plain('It pushes.')
	]);
});

test('the innermost quotation counts, within the one that it refines', () => {
	const outer = { type: 'TextQuoteSelector', exact: 'The brutal plan' };
	const inner = { ...words, refinedBy: { type: 'TextPositionSelector', start: 0, end: 2 } };
	const [remark] = read({ target: { selector: { ...outer, refinedBy: inner } } }).remarks;
	expect(remark).toMatchObject({ quote, within: { exact: 'The brutal plan' }, position: null });
	const fragment = { type: 'FragmentSelector', value: 'x', refinedBy: words };
	expect(read({ target: { selector: [fragment] } }).remarks[0]).toMatchObject({
		quote,
		within: null
	});
});

test('an annotation of several places is a remark for each', () => {
	expect(read({ body: 'So.', target: [target, 'https://example.org/#x'] }).remarks).toMatchObject([
		{ quote },
		{ quote: null, source: 'https://example.org/#x' }
	]);
});

test.for([
	['wrong types', { target: { selector: { type: 5, exact: ['x'], start: '1', end: {} } } }],
	[
		'a position backwards',
		{ target: { selector: { type: 'TextPositionSelector', start: 5, end: 2 } } }
	],
	['a target that is a number', { target: 5 }],
	['selectors that are text', { target: { selector: 'x' } }]
] as const)('an annotation with %s is a remark without words', ([, file]) => {
	expect(read(file).remarks).toMatchObject([{ quote: null, position: null }]);
});

test('a file that speaks of more than it holds says so', () => {
	expect(read({ total: 300, rows: [hypothesis] }).more).toBe(true);
	expect(read({ items: [annotation], next: 'https://example.org/2' }).more).toBe(true);
});

const nest = (depth: number): unknown => (depth ? { first: nest(depth - 1) } : [annotation]);

test.for([
	['no JSON', '<html>', /no file of annotations/],
	['nothing', '', /no file of annotations/],
	['no annotation in it', '{"type":"AnnotationCollection","total":0}', /There are no annotations/],
	['an empty page', '{"rows":[],"total":0}', /There are no annotations/],
	['a number', '7', /no file of annotations/],
	['another kind of file', '{"app":"x","lessons":[]}', /no file of annotations/],
	['a list of texts', '["a","b"]', /no file of annotations/],
	[
		'a page that is elsewhere',
		'{"type":"AnnotationCollection","first":"https://x.org/1"}',
		/only says where/
	],
	['brackets without end', '['.repeat(200_000), /too deep/],
	['pages in pages', JSON.stringify(nest(30)), /too deep/],
	['more than 5 MB', `[${' '.repeat(5 * 1024 * 1024)}]`, /bigger than 5 MB/],
	[
		'a huge text',
		JSON.stringify({ ...annotation, body: 'x'.repeat(20_001) }),
		/longer than 20,000/
	],
	['too many annotations', JSON.stringify(Array(1_001).fill(annotation)), /longer than 1,000/],
	[
		'too many places',
		JSON.stringify(Array(500).fill({ target: [target, target, target] })),
		/1,000 annotations/
	],
	['a field called __proto__', '[{"target":{"__proto__":{"x":1}}}]', /__proto__/],
	['a field called constructor', '[{"target":{"constructor":{"x":1}}}]', /constructor/]
] as const)('a file with %s is refused with words for a person', ([, file, message]) => {
	expect(() => remarks(file)).toThrow(Problem);
	expect(() => remarks(file)).toThrow(message);
});

test.for([
	['an id', ['l1'], { label: 'L1', strand: 'language' }],
	['a name in another spelling', ['name-OF  L1'], { label: 'L1' }],
	['id and name', ['L1: Name of L1'], { label: 'L1' }],
	['an address', ['urn:loupe:labels#L1'], { label: 'L1' }],
	['what only begins like an id', ['F1 racing'], { label: null, tags: ['F1 racing'] }],
	['two labels of a strand', ['L1', 'L2', 'L1'], { label: 'L1', also: ['L2'] }],
	['two labels of two strands', ['L1', 'S1'], { label: 'L1', also: [], tags: ['S1'] }],
	[
		'zone and strand',
		['Required', 'framing', 'odd'],
		{ zone: 'required', strand: 'framing', tags: ['odd'] }
	],
	[
		'nothing that Loupe knows',
		['odd', 'odd'],
		{ label: null, strand: null, zone: null, tags: ['odd'] }
	]
] as const)('tags may be %s', ([, tags, expected]) => {
	expect(meaning(tags, names)).toMatchObject(expected);
});
