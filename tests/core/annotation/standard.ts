import * as v from 'valibot';

/**
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017, https://www.w3.org/TR/annotation-model/)
 * says that a document MUST hold, section by section, for the features that Loupe writes. It is strict: a key that
 * the section does not know is refused, so that nothing is written that the vocabulary has no word for.
 */

// An IRI with a scheme and without what RFC 3987 leaves out.
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i));
// 3.3.1: xsd:dateTime with a time zone of UTC, expressed as “Z”.
const moment = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));
const nonNegative = v.pipe(v.number(), v.integer(), v.minValue(0));

// 3.3.5 and Web Annotation Vocabulary, section 3.3: the motivations.
const motivations = v.picklist([
	...(['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing'] as const),
	...(['highlighting', 'identifying', 'linking', 'moderating', 'questioning'] as const),
	...(['replying', 'reviewing', 'tagging'] as const)
]);

// 3.3.2: agents. At least a name says who it is.
const agent = (type: 'Person' | 'Software') =>
	v.strictObject({ type: v.literal(type), name: v.pipe(v.string(), v.nonEmpty()) });

// 3.3.1: exactly one creation and generation time at most; generator SHOULD be given.
const life = {
	creator: v.optional(agent('Person')),
	created: v.optional(moment),
	generator: agent('Software'),
	generated: moment
};

// 3.2.4: exactly one value, of text; SHOULD have one format, the media type of it (3.2.1).
const TextualBody = v.strictObject({
	type: v.literal('TextualBody'),
	purpose: motivations,
	value: v.pipe(v.string(), v.nonEmpty()),
	format: v.literal('text/plain')
});

// 4.2.4: exactly one exact, at most one prefix and suffix.
const TextQuoteSelector = v.strictObject({
	type: v.literal('TextQuoteSelector'),
	exact: v.pipe(v.string(), v.nonEmpty()),
	prefix: v.string(),
	suffix: v.string()
});

// 4.2.5: exactly one start and end, non-negative integers; the end character is not included.
const TextPositionSelector = v.pipe(
	v.strictObject({ type: v.literal('TextPositionSelector'), start: nonNegative, end: nonNegative }),
	v.check(({ start, end }) => start < end)
);

// 4: exactly one source; 4.2: any number of selectors, each of which selects the same.
const SpecificResource = v.strictObject({
	type: v.literal('SpecificResource'),
	source: iri,
	selector: v.tuple([TextQuoteSelector, TextPositionSelector])
});

// 3.1: one id, one or more types, one or more targets; bodies SHOULD be there. 3.3.5: motivations.
const Annotation = v.strictObject({
	id: iri,
	type: v.literal('Annotation'),
	motivation: v.pipe(v.array(motivations), v.minLength(1)),
	...life,
	body: v.pipe(v.array(TextualBody), v.minLength(1)),
	target: SpecificResource
});

// 5.2: one id, the type, and the items; partOf and startIndex SHOULD be there. Embedded, it has no context.
const AnnotationPage = v.strictObject({
	id: iri,
	type: v.literal('AnnotationPage'),
	partOf: iri,
	startIndex: v.literal(0),
	items: v.pipe(v.array(Annotation), v.minLength(1))
});

/** 5.1: context, one id, the type; label and total SHOULD be there; a first page where there is anything in it. */
export const Standard = v.pipe(
	v.strictObject({
		'@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
		id: iri,
		type: v.literal('AnnotationCollection'),
		label: v.pipe(v.string(), v.nonEmpty()),
		...life,
		total: nonNegative,
		first: v.optional(AnnotationPage),
		last: v.optional(iri)
	}),
	v.check(({ total, first }) => total === (first?.items.length ?? 0), 'total counts all items'),
	v.check(({ first, id }) => !first || first.partOf === id, 'the page is part of this collection'),
	v.check(({ first, last }) => first?.id === last, 'the first page is the last'),
	v.check(({ id, first }) => {
		const ids = [id, ...(first ? [first.id, ...first.items.map((item) => item.id)] : [])];
		return new Set(ids).size === ids.length;
	}, 'an id names one thing')
);
