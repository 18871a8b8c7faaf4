import { harmless, limits, shallow, type Refusal } from '../pack/hostile';
import { Problem } from '../problem';
import { bodiesOf, wordsIn, type Said } from './bodies';
import { fieldsOf, isFields, listOf, stringOf } from './loose';
import { targetsOf, type Aim } from './selectors';

/** One annotation of a file for one place: what it aims at, and what it says. */
export type Remark = Aim & { tags: string[]; comments: Said[]; calmer: Said[] };

const again =
	'Save the annotations as JSON once more in the tool that made them. Nothing was changed.';

const refused: Refusal = (what) =>
	new Problem(`This file of annotations cannot be read: ${what}.`, again);

/** A file that is bigger than any file of annotations. */
export const tooBig = () => refused('it is bigger than 5 MB');

const foreign = () =>
	new Problem(
		'This is no file of annotations.',
		'Choose a file that Loupe, Hypothesis, Recogito or another tool for Web Annotations saved as JSON.'
	);

const empty = () =>
	new Problem(
		'There are no annotations in this file.',
		'Choose the file once more. Nothing was changed.'
	);

const isAnnotation = (value: unknown): boolean =>
	isFields(value) && ('target' in value || 'body' in value || 'bodyValue' in value);

/**
 * The annotations that a value holds, and whether it speaks of more that are not in it: one alone; a list; an
 * AnnotationPage (`items`); an AnnotationCollection with its first page inside (`first`); what the API of
 * Hypothesis answers (`rows`, see h.readthedocs.io/en/latest/api-reference) and what its client exports
 * (`annotations`); a JSON-LD document (`@graph`).
 */
function gathered(value: unknown): { found: unknown[]; more: boolean } | null {
	if (Array.isArray(value)) {
		const inside = value.map((each) => (isAnnotation(each) ? null : gathered(each)));
		return {
			found: value.flatMap((each, n) => inside[n]?.found ?? [each]),
			more: inside.some((each) => each?.more)
		};
	}
	if (!isFields(value)) return null;
	if (isAnnotation(value)) return { found: [value], more: false };
	for (const name of ['rows', 'annotations', 'items', '@graph', 'first']) {
		const list = value[name];
		if (!Array.isArray(list) && !(name === 'first' && isFields(list))) continue;
		const inside = gathered(list);
		if (!inside) continue;
		const total = typeof value.total === 'number' ? value.total : 0;
		const more = inside.more || Boolean(value.next) || total > inside.found.length;
		return { found: inside.found, more };
	}
	if (value.total === 0) return { found: [], more: false };
	if (typeof value.first === 'string') {
		throw new Problem(
			'This file only says where the annotations are, and holds none.',
			'Save the annotations themselves as a file. Loupe fetches nothing from the web.'
		);
	}
	return null;
}

/**
 * The remarks in a file of annotations: of the W3C’s Web Annotation Data Model in all its shapes, as Hypothesis
 * exports them (`text`, `tags`, `uri`), or as RecogitoJS and Annotorious save them. Nothing is fetched. `more` says
 * that the file speaks of annotations that are not in it. Throws a Problem where it is none, or too big, too deep
 * or with too much in it: more than 1,000 annotations.
 */
export function remarks(text: string): { remarks: Remark[]; more: boolean } {
	if (text.length > limits.file) throw tooBig();
	shallow(text, refused);
	const parsed = parse(text);
	harmless(parsed, refused);
	const inside = gathered(parsed);
	if (inside && !inside.found.length && !Array.isArray(parsed)) throw empty();
	if (!inside?.found.some(isAnnotation)) throw foreign();
	const all = inside.found.flatMap(remarksOf);
	if (all.length > limits.items) throw refused('it has more than 1,000 annotations');
	return { remarks: all, more: inside.more };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		if (error instanceof SyntaxError) throw foreign();
		throw error;
	}
}

function remarksOf(annotation: unknown): Remark[] {
	const fields = fieldsOf(annotation);
	const said = bodiesOf(fields);
	const tags = [...said.tags, ...listOf(fields.tags).map(stringOf).flatMap(wordsIn)];
	const text = wordsIn(stringOf(fields.text)).map((value): Said => ({ value, format: 'markdown' }));
	const comments = [...said.comments, ...text];
	return targetsOf(fields).map((aim) => ({ ...aim, tags, comments, calmer: said.calmer }));
}
