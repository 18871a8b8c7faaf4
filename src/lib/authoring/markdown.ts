import createDOMPurify from 'dompurify';
import { Marked } from 'marked';
import { reading } from '../core/markdown';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** Tags and pictures in Markdown come as the words that they are: what is purified has none of a stranger’s. */
const marked = new Marked(reading, {
	renderer: {
		html: ({ text, block }) => (block ? `<p>${plain(text)}</p>` : plain(text)),
		image: ({ text }) => plain(text)
	}
});

/** What a text about an article needs; no picture, no form, nothing with a style, a name or an id. */
const allowed = {
	ALLOWED_TAGS: [
		...['h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
		...['em', 'strong', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
	],
	ALLOWED_ATTR: ['href', 'start'],
	ALLOW_DATA_ATTR: false,
	ALLOW_ARIA_ATTR: false,
	ALLOWED_URI_REGEXP: /^https?:\/\//i
};

/** Quotations and lists in each other, a dozen deep: no teacher writes that, and readers of Markdown choke on more. */
const deep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){12}/m;

let purify: ReturnType<typeof createDOMPurify> | null = null;

/** A purifier of our own: what it does to links is no affair of others. */
function purifier() {
	if (purify) return purify;
	purify = createDOMPurify(window);
	if (!purify.isSupported) throw new Error('Nothing here can make HTML of strangers harmless.');
	purify.addHook('afterSanitizeAttributes', (element) => {
		if (element.hasAttribute('href')) element.setAttribute('rel', 'noopener noreferrer');
	});
	return purify;
}

/**
 * The HTML of Markdown from anybody, harmless: tags in it are words, and what is not in the list above is out.
 * What is nested too deep to be read comes as the plain text that it is. Only where there is a page.
 */
export function html(markdown: string): string {
	const raw = deep.test(markdown)
		? `<pre>${plain(markdown)}</pre>`
		: (marked.parse(markdown) as string);
	return purifier().sanitize(raw, allowed);
}
