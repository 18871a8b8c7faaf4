import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { agreement } from '$lib/core/agreement';
import { argue } from '$lib/core/argue';
import type { Answer } from '$lib/core/exercises/mark';
import { columnsOf, gradebook, type Taught } from '$lib/core/gradebook';
import { handed } from '$lib/core/handed';
import { heat } from '$lib/core/heat';
import type { Key, Sheet } from '$lib/core/key';
import { cut } from '$lib/core/text';
import Agreement from '$lib/ui/class/Agreement.svelte';
import Argue from '$lib/ui/class/Argue.svelte';
import Gradebook from '$lib/ui/class/Gradebook.svelte';
import Heat from '$lib/ui/class/Heat.svelte';
import type { Layer } from '$lib/ui/class/heating';

const line = cut('One two <b>three</b> four five.');
const blocks = [{ id: 'p', headline: false, sentences: Array.from({ length: 10 }, () => line) }];
const key: Key = {
	...{ id: 'k', at: 'p', from: 1, to: 2, strand: 'language', label: 'L1', also: [] },
	...{ zone: 'required', why: 'A secret why.', calmer: null }
};
const sheet: Sheet = {
	...{ strand: 'language', labels: ['L1'], keys: [key] },
	passages: [{ id: 'p', sentences: blocks[0]!.sentences.map(() => 5) }]
};
const answer = (from: number | null): Answer => ({
	marks: from === null ? {} : { m: { at: 'p', from, to: from + 1, label: 'L1' } },
	nothing: from === null
});
const answers = [answer(1), answer(1), answer(1), answer(2), answer(null), answer(null)];
const layer: Layer = {
	...{ id: 'l/find', title: 'Find', strand: 'language', passages: ['p'] },
	...{ heat: heat(sheet, answers), keys: [key] }
};
const heatProps = {
	...{ title: 'A text', blocks, labels: [], layers: [layer] },
	provenance: {
		...{ invented: true, publisher: 'Nobody', republisher: null, byline: null, datePrinted: null },
		...{ dateInferred: null, genre: 'made', address: null, stake: 'none', note: null }
	}
};
const text = (html: string) => html.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, '');

test('a heat map says how many marked a phrase, in print and for a screen reader', () => {
	const html = render(Heat, { props: heatProps }).body;
	expect(html).toContain('<span class="hidden">[4 of 6 marked: </span>');
	expect(html).toMatch(/<span class="tag"[^>]*>4<\/span>/);
	expect(html).toContain('&lt;b&gt;three');
	expect(html).not.toContain('<b>three');
});

test('keys are nowhere in a heat map before they are revealed', () => {
	const hidden = render(Heat, { props: heatProps }).body;
	expect(hidden).not.toMatch(/required|\[key|secret/);
	const shown = render(Heat, { props: { ...heatProps, revealed: true } }).body;
	expect(shown).toContain('[key: ');
});

test('several exercises over a text are chosen by strand, and none is said in words', () => {
	const layers = [layer, { ...layer, id: 'l/who', strand: 'sourcing' as const, title: 'Who' }];
	const html = render(Heat, { props: { ...heatProps, layers, layer: 'l/who' } }).body;
	expect(html.match(/type="radio"/g)).toHaveLength(2);
	expect(html).toContain('data-strand="sourcing"');
	expect(text(render(Heat, { props: { ...heatProps, layers: [] } }).body)).toContain('no heat map');
	const empty = [{ ...layer, heat: heat(sheet, []) }];
	const nobody = render(Heat, { props: { ...heatProps, layers: empty } }).body;
	expect(text(nobody)).toContain('Nobody has handed in');
});

test('agreement stands beside what trained readers reach, never beside .667 or .80', () => {
	const props = { agreement: agreement(sheet, answers), sentence: () => 'One two.' };
	const said = text(render(Agreement, { props }).body);
	expect(said).toMatch(/The class agrees .* trained readers do/);
	expect(said).toContain('about 0.40');
	expect(said).not.toMatch(/0?\.667/);
});

test('the argue list names both camps, and says so where nothing splits the class', () => {
	const props = { words: () => 'two three', name: () => 'Charged word' };
	const phrases = argue(sheet, answers);
	const said = text(render(Argue, { props: { ...props, phrases } }).body).replace(/\s+/g, ' ');
	expect(said).toContain('Marked it: 4 of 6 (67 %) as Charged word 4');
	expect(said).toContain('Left it: 2 of 6 (33 %)');
	expect(text(render(Argue, { props: { ...props, phrases: [] } }).body)).toContain(
		'Nothing splits'
	);
});

test('a gradebook shows found beside left alone, and only the names that it is given', () => {
	const find = { id: 'find', type: 'mark', title: 'Find', instruction: 'Find.', passages: ['p'] };
	const lesson = {
		...{ slug: 'l', shortTitle: 'A lesson', version: 'v1', blocks, keys: [key] },
		exercises: [{ ...find, strand: 'language', labels: ['L1'] }]
	} as Taught;
	const work = {
		lesson: 'l',
		exercise: 'find',
		kind: 'mark',
		tries: 1,
		version: 'v1',
		at: 1
	} as const;
	const people = handed(
		[
			{
				...{ learner: 'x', name: 'Mina', alias: false, assignment: null, at: 1, round: 1 },
				works: [{ ...work, answer: answer(1), first: null }]
			}
		],
		1
	);
	const props = { gradebook: gradebook(people, columnsOf([lesson])), name: () => 'Student 1' };
	const html = render(Gradebook, { props }).body;
	expect(text(html).replace(/\s+/g, ' ')).toMatch(/found 1 of 1.*left alone 9 of 9/);
	expect(html).toContain('Student 1');
	expect(html).not.toContain('Mina');
});
