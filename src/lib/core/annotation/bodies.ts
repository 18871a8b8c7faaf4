import { fieldsOf, isFields, listOf, stringOf, termOf, type Fields } from './loose';

/** A text that was written as it stands, in HTML or in Markdown. */
export type Said = { value: string; format: 'plain' | 'html' | 'markdown' };

type Bodies = { tags: string[]; comments: Said[]; calmer: Said[] };

/** A text as a list: of nothing, where it has no letter. */
export const wordsIn = (text: string) => (text.trim() ? [text.trim()] : []);

const isAddress = (text: string) => /^[a-z][a-z\d+.-]*:\S+$/i.test(text);

function said(value: string, format: unknown): Said {
	const type = stringOf(listOf(format)[0]).toLowerCase();
	if (type.includes('markdown')) return { value, format: 'markdown' };
	if (type.includes('plain')) return { value, format: 'plain' };
	const isHtml = type.includes('html') || (!type && /<\/?[a-z][^<>]*>/i.test(value));
	return { value, format: isHtml ? 'html' : 'plain' };
}

const tagging = ['tagging', 'classifying', 'identifying'];
const none: Bodies = { tags: [], comments: [], calmer: [] };

function sorted(value: string, format: unknown, purpose: string): Bodies {
	if (!value.trim()) return none;
	if (tagging.includes(purpose)) return { ...none, tags: [value.trim()] };
	// An address by itself says nothing to students.
	if (isAddress(value.trim())) return none;
	const text = said(value.trim(), format);
	return purpose === 'editing' ? { ...none, calmer: [text] } : { ...none, comments: [text] };
}

function oneBody(body: unknown, motivation: string): Bodies {
	if (typeof body === 'string') return sorted(body, 'text/plain', motivation);
	if (!isFields(body)) return none;
	const isTag = [...listOf(body.type), ...listOf(body['@type'])].some(
		(type) => termOf(type) === 'Tag'
	);
	const purpose = isTag ? 'tagging' : termOf(listOf(body.purpose)[0]) || motivation;
	const items = listOf(body.items);
	if (items.length) return together(items.map((item) => oneBody(item, purpose)));
	const source = fieldsOf(body.source);
	const value =
		stringOf(body.value) ||
		stringOf(source.label) ||
		stringOf(body.label) ||
		stringOf(body.source) ||
		stringOf(source.id) ||
		stringOf(body.id);
	return sorted(value, body.format, purpose);
}

const together = (all: Bodies[]): Bodies => ({
	tags: all.flatMap(({ tags }) => tags),
	comments: all.flatMap(({ comments }) => comments),
	calmer: all.flatMap(({ calmer }) => calmer)
});

/**
 * What an annotation says, by the purpose of each body (Web Annotation Data Model, sections 3.2.4 to 3.2.7 and
 * 3.3.5): tags; words that would be calmer (editing); everything else is a comment. A body without a purpose has
 * that of the annotation, where it says one alone. `bodyValue` is plain text (3.2.5). Old tools write `oa:Tag`.
 */
export function bodiesOf(annotation: Fields): Bodies {
	const motivations = listOf(annotation.motivation).map(termOf);
	const motivation = motivations.length === 1 ? motivations[0]! : '';
	const bodies = [...listOf(annotation.body), ...listOf(annotation.bodyValue)];
	return together(bodies.map((body) => oneBody(body, motivation)));
}
