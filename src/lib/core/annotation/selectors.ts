import { countOf, fieldsOf, isFields, listOf, stringOf, termOf, type Fields } from './loose';

/** Some words, and what stands before and after them: a TextQuoteSelector. */
export type Quote = { exact: string; prefix: string; suffix: string };

/**
 * What an annotation aims at: its words, the words within which these stand where it says so, and where they begin
 * and end. Positions count in the text that `source` names, and say nothing exact about another.
 */
export type Aim = {
	quote: Quote | null;
	within: Quote | null;
	position: { start: number; end: number } | null;
	source: string;
};

const typeOf = (selector: Fields) => termOf(listOf(selector.type ?? selector['@type'])[0]);

function quoteOf(selector: Fields): Quote[] {
	const [exact, prefix, suffix] = [selector.exact, selector.prefix, selector.suffix].map(stringOf);
	return exact!.trim() ? [{ exact: exact!, prefix: prefix!, suffix: suffix! }] : [];
}

/** The selectors of a level, and those that refine them: each with how many it refines. */
function levels(selectors: unknown, depth = 0): { selector: Fields; depth: number }[] {
	return listOf(selectors)
		.filter(isFields)
		.flatMap((selector) => [
			{ selector, depth },
			// A choice of selectors is one selector in several words.
			...levels(selector.items, depth),
			...levels(selector.refinedBy, depth + 1)
		]);
}

function aimOf(target: unknown, uri: string): Aim {
	const { source: where, selector, id } = fieldsOf(target);
	const source = stringOf(where) || stringOf(fieldsOf(where).id) || stringOf(id) || uri;
	const all = levels(selector);
	const quotes = all
		.filter(({ selector }) => typeOf(selector) === 'TextQuoteSelector')
		.flatMap(({ selector, depth }) => quoteOf(selector).map((quote) => ({ quote, depth })))
		.sort((a, b) => b.depth - a.depth);
	const inner = quotes[0];
	const outer = quotes.find(({ depth }) => depth < (inner?.depth ?? 0));
	// What refines something counts from where that begins.
	const position = all.find(
		({ selector, depth }) => depth === 0 && typeOf(selector) === 'TextPositionSelector'
	);
	const [start, end] = [countOf(position?.selector.start), countOf(position?.selector.end)];
	return {
		quote: inner?.quote ?? null,
		within: outer?.quote ?? null,
		position: start !== null && end !== null && start < end ? { start, end } : null,
		source
	};
}

/**
 * What an annotation aims at, one aim for each of its targets; one without words where it has none. Selectors may
 * stand alone or in a list, and refine each other (Web Annotation Data Model, sections 4.2.4, 4.2.5 and 4.2.9): the
 * innermost quotation counts. What goes by the elements of a page (RangeSelector, XPathSelector and the like) says
 * nothing about another text, and is passed over.
 */
export function targetsOf(annotation: Fields): Aim[] {
	const uri = stringOf(annotation.uri);
	const targets = listOf(annotation.target);
	return (targets.length ? targets : [null]).map((target) =>
		typeof target === 'string' ? aimOf(null, target) : aimOf(target, uri)
	);
}
