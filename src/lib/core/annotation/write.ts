import type { LabelId, Strand } from '../labels';
import type { Passage, Place } from '../text';
import { nameOf, pointsAt, sourceOf, spanOf, whole } from './whole';

/** What can be said of some words: a mark of a student, a key of a lesson or one in the making. */
export type Noted = Place & {
	strand: Strand;
	label: LabelId | null;
	also?: readonly LabelId[];
	zone?: 'required' | 'arguable';
	why?: string;
	calmer?: string | null;
};

/**
 * What a file says of itself: its heading, who made it (empty: nobody is named), with which program, and when, in
 * milliseconds since 1970. `made` is when the marks themselves were made, where that is known.
 */
export type Colophon = {
	label: string;
	creator: string;
	generator: string;
	at: number;
	made?: number;
};

type Purpose = 'classifying' | 'tagging' | 'commenting' | 'editing';
type Body = { type: 'TextualBody'; purpose: Purpose; value: string; format: 'text/plain' };
type Agent = { type: 'Person' | 'Software'; name: string };
type Selectors = [
	{ type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
	{ type: 'TextPositionSelector'; start: number; end: number }
];
type Lifecycle = { creator?: Agent; created?: string; generator: Agent; generated: string };

/** One annotation of the W3C’s Web Annotation Data Model, section 3. */
export type Annotation = Lifecycle & {
	id: string;
	type: 'Annotation';
	motivation: Purpose[];
	body: Body[];
	target: { type: 'SpecificResource'; source: string; selector: Selectors };
};

/** A collection of them with its one page inside, sections 5.1 and 5.2; without a page where there are none. */
export type Collection = Lifecycle & {
	'@context': 'http://www.w3.org/ns/anno.jsonld';
	id: string;
	type: 'AnnotationCollection';
	label: string;
	total: number;
	first?: {
		id: string;
		type: 'AnnotationPage';
		partOf: string;
		startIndex: 0;
		items: Annotation[];
	};
	last?: string;
};

/** How many UTF-16 units of the text stand before and after a quotation, at most; half a letter is none. */
const around = 32;
const unbroken = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

const body = (purpose: Purpose, value: string): Body => ({
	type: 'TextualBody',
	purpose,
	value,
	format: 'text/plain'
});

function bodies(noted: Noted, name: (label: LabelId) => string): Body[] {
	const { strand, label, also = [], zone, why = '', calmer } = noted;
	return [
		...(label ? [body('classifying', `${label} ${name(label)}`)] : []),
		...also.map((each) => body('tagging', `${each} ${name(each)}`)),
		body('tagging', strand),
		...(zone ? [body('tagging', zone)] : []),
		...(why.trim() ? [body('commenting', why)] : []),
		...(calmer?.trim() ? [body('editing', calmer)] : [])
	];
}

/**
 * Marks or keys of some passages as one document of the Web Annotation Data Model (W3C Recommendation of 23
 * February 2017). Each has a label (classifying), what is just as right, strand and zone (tagging), the why
 * (commenting) and the calmer wording (editing), as far as they are said. Its target is the words, in a
 * TextQuoteSelector (4.2.4) and a TextPositionSelector (4.2.5); positions count code points, as 4.2.4 asks, in the
 * passages one after the other with two line feeds between them. `source` names that text by its words. Of the
 * text, only what is marked and 32 letters around it come along. What stands in other passages is left out.
 * The same marks make the same document at the same time: its ids depend on what it says alone.
 */
export function collection(
	passages: readonly Passage[],
	all: readonly Noted[],
	colophon: Colophon,
	name: (label: LabelId) => string
): Collection {
	const text = whole(passages);
	const source = sourceOf(text);
	const { label, creator, generator, at, made } = colophon;
	const life: Lifecycle = {
		...(creator.trim() ? { creator: { type: 'Person', name: creator.trim() } } : {}),
		...(made === undefined ? {} : { created: new Date(made).toISOString() }),
		generator: { type: 'Software', name: generator },
		generated: new Date(at).toISOString()
	};
	const twins = new Map<string, number>();
	const unique = (words: string) => {
		const nth = (twins.get(words) ?? 0) + 1;
		twins.set(words, nth);
		return nameOf(`${words}\n${nth}`);
	};
	const items = all.flatMap((noted): Annotation[] => {
		const span = spanOf(text, noted);
		if (!span) return [];
		const [start, end] = span;
		const selector: Selectors = [
			{
				type: 'TextQuoteSelector',
				exact: text.text.slice(start, end),
				prefix: unbroken(text.text.slice(Math.max(0, start - around), start)),
				suffix: unbroken(text.text.slice(end, end + around))
			},
			{
				type: 'TextPositionSelector',
				start: pointsAt(text.text, start),
				end: pointsAt(text.text, end)
			}
		];
		const said = bodies(noted, name);
		const target = { type: 'SpecificResource' as const, source, selector };
		return [
			{
				id: unique(JSON.stringify(['Loupe annotation', life.creator, said, target])),
				type: 'Annotation',
				motivation: [...new Set(said.map(({ purpose }) => purpose))],
				...life,
				body: said,
				target
			}
		];
	});
	const id = nameOf(JSON.stringify(['Loupe annotations', label, items.map((each) => each.id)]));
	const page = nameOf(`${id}\n1`);
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id,
		type: 'AnnotationCollection',
		label,
		...life,
		total: items.length,
		...(items.length
			? {
					first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
					last: page
				}
			: {})
	};
}
