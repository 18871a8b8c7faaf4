import { expect, test } from 'vitest';
import { build, sheet, tasting } from '$lib/core/build';
import type { Parts } from '$lib/core/build';
import { isPassage, quote } from '$lib/core/text';

const key = {
	at: 'p1',
	quote: 'heartless',
	nth: 1,
	strand: 'language' as const,
	label: 'L1' as const,
	zone: 'required' as const,
	also: [],
	why: 'It adds a feeling.',
	calmer: null
};

const parts: Parts = {
	head: {
		unit: '2-language',
		order: 1,
		title: 'New rule',
		shortTitle: 'Rule',
		minutes: 5,
		level: 1,
		strands: ['language'],
		contentNote: null,
		article: null,
		provenance: {
			invented: true,
			publisher: 'An invented paper',
			republisher: null,
			byline: null,
			datePrinted: null,
			dateInferred: null,
			genre: 'news',
			address: null,
			stake: 'none',
			note: null
		},
		event: 'A rule.',
		objectives: ['I can read.'],
		later: null,
		discussion: ['Why?'],
		glossary: []
	},
	text: {
		passages: [
			{ id: 'p0', sentences: ['A heartless rule'] },
			{ summary: 'Then it begins.' },
			{ id: 'p1', sentences: ['The heartless rule is new.', 'Some call it heartless again.'] }
		],
		key: [
			key,
			{ ...key, nth: 2, zone: 'arguable' },
			{ ...key, label: 'L2' },
			{ ...key, at: 'p0' },
			{ ...key, quote: 'Some call', strand: 'sourcing', label: 'S4' }
		],
		fine: [{ at: 'p1', quote: 'is new', nth: 1, looksLike: ['L3' as const], why: 'It is.' }]
	},
	exercises: [
		{
			id: 'find',
			type: 'mark',
			title: 'Find',
			instruction: 'Mark it.',
			strand: 'language',
			labels: ['L1'],
			passages: ['p1']
		},
		{
			id: 'say',
			type: 'open',
			title: 'Say',
			instruction: 'Write.',
			prompt: 'Why?',
			model: 'Because.',
			checklist: ['a', 'b', 'c'].map((id) => ({ id, text: id }))
		}
	],
	dossier: { cards: [], control: null },
	teach: '<p>Teach</p>',
	debrief: '<p>Debrief</p>',
	teacher: '<p>Teacher</p>'
};

const same = (text: string) => text;
const version = (change: (parts: Parts) => void) => {
	const changed = structuredClone(parts);
	change(changed);
	return build('rule', changed, same).version;
};

test('sentences are cut, bridges stay, and p0 is the headline', () => {
	const { blocks } = build('rule', parts, same);
	expect(blocks.map((block) => (isPassage(block) ? block.headline : block.summary))).toEqual([
		true,
		'Then it begins.',
		false
	]);
	expect(blocks[0]).toHaveProperty('sentences', [['', 'A', ' ', 'heartless', ' ', 'rule', '']]);
});

test('a heading within the text stands as a headline of its own', () => {
	const passages = [
		{ id: 'p1', role: 'heading' as const, sentences: ['A rule'] },
		...parts.text.passages
	];
	const { blocks } = build('rule', { ...parts, text: { passages, key: [], fine: [] } }, same);
	expect(blocks[0]).toMatchObject({ id: 'p1', headline: true });
});

test('each key stands on its words and has an id of its own', () => {
	const { blocks, keys } = build('rule', parts, same);
	expect(keys.map(({ id }) => id)).toEqual(['p1-1-1', 'p1-8-8', 'p1-1-1-2', 'p0-1-1', 'p1-5-6']);
	const passages = blocks.filter(isPassage);
	const words = keys.map((key) =>
		quote(
			passages.find(({ id }) => id === key.at)!,
			key
		)
	);
	expect(words).toEqual(['heartless', 'heartless', 'heartless', 'heartless', 'Some call']);
});

test('a key that stands nowhere is a bug and throws', () => {
	const text = { ...parts.text, key: [{ ...key, quote: 'cruel' }] };
	expect(() => build('rule', { ...parts, text }, same)).toThrow('“cruel” does not stand in p1');
});

test('the sheet of an exercise holds its passages and the keys of its strand, without their whys', () => {
	const lesson = build('rule', parts, same);
	const exercise = { strand: 'language' as const, labels: [], passages: ['p1', 'p9'] };
	const { passages, keys } = sheet(lesson, exercise);
	expect(passages).toEqual([{ id: 'p1', sentences: [5, 5] }]);
	expect(keys.map(({ id }) => id)).toEqual(['p1-1-1', 'p1-8-8', 'p1-1-1-2']);
	expect(keys[0]).toEqual({
		id: 'p1-1-1',
		at: 'p1',
		from: 1,
		to: 1,
		strand: 'language',
		label: 'L1',
		also: [],
		zone: 'required'
	});
});

type Change = (parts: Parts) => void;
const alters: [string, Change][] = [
	['a word of a passage', (p) => void (p.text.passages[0] = headline('The heartless rule'))],
	['the id of an exercise', (p) => void (p.exercises[0]!.id = 'find-it')],
	['the id of a thing in an exercise', (p) => void (p.exercises[1] = renamed(p.exercises[1]!))],
	['the exercises there are', (p) => void p.exercises.pop()]
];
test.for(alters)('the version changes with %s', ([, change]) => {
	expect(version(change)).not.toBe(version(() => {}));
});

const keeps: [string, Change][] = [
	['a key', (p) => void p.text.key.pop()],
	['a bridge', (p) => void (p.text.passages[1] = { summary: 'Other words.' })],
	['the title of an exercise', (p) => void (p.exercises[0]!.title = 'Look')],
	['the order of the exercises', (p) => void p.exercises.reverse()],
	['the order of the passages', (p) => void p.text.passages.reverse()]
];
test.for(keeps)('the version stays when %s changes', ([, change]) => {
	expect(version(change)).toBe(version(() => {}));
});

function headline(sentence: string): Parts['text']['passages'][number] {
	return { id: 'p0', sentences: [sentence] };
}

function renamed(exercise: Parts['exercises'][number]): Parts['exercises'][number] {
	if (exercise.type !== 'open') throw new Error('the second exercise is an open one');
	return {
		...exercise,
		checklist: exercise.checklist.map((item) => ({ ...item, id: `${item.id}1` }))
	};
}

test('the taste is cut and located like a lesson', () => {
	const { blocks, keys, prompt } = tasting({
		prompt: 'Tap it.',
		after: 'Well.',
		passages: [{ id: 'p1', sentences: ['A heartless rule.'] }],
		key: [key]
	});
	expect(prompt).toBe('Tap it.');
	expect(blocks).toHaveLength(1);
	expect(keys).toMatchObject([{ from: 1, to: 1 }]);
});
