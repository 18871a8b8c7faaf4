import * as v from 'valibot';
import { Exercise, kinds, type Kind } from '$lib/core/exercises';
import { sourceOf } from '$lib/core/manuscript/check';
import { labelsOf, newCard, newExercise, nudged, preview } from '$lib/core/manuscript/exercises';
import { freshIds, type Field, type Fields } from '$lib/core/manuscript/field';
import { forms } from '$lib/core/manuscript/forms/all';
import { fields as cardFields } from '$lib/core/manuscript/forms/cards';
import { begun, type Key, type Manuscript } from '$lib/core/manuscript/manuscript';
import { Card } from '$lib/core/lesson';
import { cut } from '$lib/core/text';
import { lessons } from '$lib/server/lessons';
import { expect, test } from 'vitest';

// All files are read once, which takes a slow machine longer than a test may.
const all = lessons();

const key = (label: Key['label'], strand: Key['strand'], from: number): Key => ({
	...{ at: 'p1', from, to: from, strand, label, also: [] },
	...{ zone: 'required', why: 'It pushes.', calmer: '', origin: 'own' }
});

const manuscript: Manuscript = {
	...begun('m', 'own-m', 1),
	article: [
		{ id: 'p0', role: 'headline', used: true, sentences: [cut('Council fails')] },
		{ id: 'p1', role: 'paragraph', used: true, sentences: [cut('The greedy council met.')] },
		{ id: 'p2', role: 'paragraph', used: false, sentences: [cut('It rained.')] }
	],
	keys: { a: key('L2', 'language', 1), b: key('L1', 'language', 0), c: key('L2', 'language', 2) }
};

/** The names of all fields of a form, with what stands in lists and groups. */
const shape = (fields: readonly Field[]): object =>
	Object.fromEntries(
		fields.map((field) => [field.name, 'fields' in field ? shape(field.fields) : field.is])
	);

/** Every field of a form filled in, so that only what it does not ask for can be lacking. */
function filled(fields: readonly Field[], newId: () => string): Fields {
	const value = (field: Field): unknown => {
		switch (field.is) {
			case 'lines':
				return ['Words.'];
			case 'count':
				return 3;
			case 'either':
				return true;
			case 'choice':
				return field.options[0]![0];
			case 'passages':
				return ['p1'];
			case 'ticks':
			case 'cards':
			case 'labels':
				return [];
			case 'group':
				return filled(field.fields, newId);
			case 'list':
				return Array.from({ length: Math.max(1, field.least) }, () => ({
					id: newId(),
					...filled(field.fields, newId)
				}));
			case 'one':
				return 'x1';
			case 'passage':
				return 'p1';
			case 'card':
				return 'card-1';
			default:
				return field.name === 'decoyWhy' ? null : 'greedy';
		}
	};
	return Object.fromEntries(fields.map((field) => [field.name, value(field)]));
}

test.for(Object.keys(kinds) as Kind[])(
	'the form of %s asks for all that such an exercise needs',
	(kind) => {
		const { id, type, title, instruction } = newExercise(manuscript, kind);
		const task = { id, type, title, instruction, ...filled(forms[kind].fields, freshIds(null)) };
		const parsed = v.safeParse(Exercise, task);
		expect(parsed.issues?.map((issue) => [v.getDotPath(issue), issue.message]) ?? []).toEqual([]);
		expect(title).not.toBe('');
		expect(instruction).not.toBe('');
	}
);

test.for(Object.keys(kinds) as Kind[])(
	'every field of every %s in our lessons is in its form',
	(kind) => {
		const found = all.flatMap(({ exercises }) => exercises.filter(({ type }) => type === kind));
		expect(found.length).toBeGreaterThan(0);
		const known = shape(forms[kind].fields);
		const strangers = (thing: unknown, form: unknown): string[] => {
			if (Array.isArray(thing)) return thing.flatMap((each) => strangers(each, form));
			if (typeof thing !== 'object' || thing === null) return [];
			if (typeof form !== 'object' || form === null) return ['(no form)'];
			return Object.entries(thing).flatMap(([name, value]) =>
				name === 'id' ? [] : name in form ? strangers(value, (form as Fields)[name]) : [name]
			);
		};
		const names = found.flatMap(({ id: _id, type: _type, title: _t, instruction: _i, ...rest }) =>
			strangers(rest, known)
		);
		// The word before a number is “paragraph” unless a page has no paragraphs.
		expect([...new Set(names)].filter((name) => name !== 'where')).toEqual([]);
	}
);

test('the form of a source card asks for all that a card needs', () => {
	const card = { id: 'card-1', ...filled(cardFields, () => 'x') };
	expect(v.safeParse(Card, card).success).toBe(true);
	const held = { ...manuscript, rev: 3, cards: [{ id: 'card-7' }, { id: 'd1' }] };
	expect(newCard(held).id).toBe('card-8');
	expect(newCard({ ...held, rev: 9, cards: [] }).id).toBe('card-10');
});

test('an id is new, and stays gone when its thing is gone', () => {
	const next = freshIds({ id: 'find', items: [{ id: 'x3', options: [{ id: 'x9' }] }] });
	expect([next(), next()]).toEqual(['x10', 'x11']);
	const two = newExercise({ ...manuscript, exercises: [newExercise(manuscript, 'mark')] }, 'mark');
	expect(two.id).toBe('mark-2');
});

test('a marking exercise begins with the strand, the labels and the paragraphs that the key is about', () => {
	const task = newExercise(manuscript, 'mark');
	expect(task).toMatchObject({ strand: 'language', labels: ['L1', 'L2'], passages: ['p0', 'p1'] });
	expect(newExercise(manuscript, 'headline')).toMatchObject({ printed: 'Council fails' });
	const many = (['L1', 'L2', 'L3', 'L4', 'L5', 'L5'] as const).map((l, n) => key(l, 'language', n));
	expect(labelsOf(many, 'language')).toEqual(['L1', 'L2', 'L3', 'L5']);
	expect(labelsOf(many, 'framing')).toEqual([]);
});

test('a preview shows the exercise with the text and the key as they stand, and nothing before it is whole', () => {
	const task = newExercise(manuscript, 'mark');
	const shown = preview(manuscript, task, []);
	expect(shown?.scene.keys.map(({ label }) => label)).toEqual(['L1', 'L2', 'L2']);
	expect(shown?.scene.blocks).toHaveLength(2);
	expect(preview(manuscript, { ...task, title: '' }, [])).toBeNull();
	expect(preview(manuscript, newExercise(manuscript, 'open'), [])).toBeNull();
});

test('a thing moves by one place, and not beyond the ends', () => {
	expect(nudged(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
	expect(nudged(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
	expect(nudged(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
	expect(nudged(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('what is lacking in an exercise is told with the way to its field', () => {
	const files = {
		...{ head: null, text: null, dossier: { cards: [], control: null } },
		exercises: [newExercise(manuscript, 'open')],
		...{ teach: 'a', debrief: 'b', teacher: 'c' }
	};
	const lacks = sourceOf(files).lacks.filter(({ step }) => step === 'exercises');
	expect(lacks.map(({ path }) => path.join('.'))).toEqual([
		'0.prompt',
		'0.model',
		'0.checklist.0.text',
		'0.checklist.1.text',
		'0.checklist.2.text'
	]);
	expect(new Set(lacks.map(({ item }) => item))).toEqual(new Set(['open-1']));
});
