import {
	folded,
	tooDeep,
	tooLong,
	type Brought,
	type Piece
} from '../core/manuscript/bring/brought';
import { article } from './article';

/** More tags, and more elements, than a page with any article has. */
const most = { tags: 160_000, elements: 40_000 };

const tags = `html head title meta body main article section header footer nav aside menu hgroup div p span h1 h2 h3 h4
	h5 h6 blockquote q cite br hr ul ol li dl dt dd pre address center details summary figure figcaption table thead
	tbody tfoot tr td th caption a em strong i b u s sub sup small big mark abbr ins del font time code dialog fieldset`;

/** What goes with all that is in it, and not only its tags. */
const gone = `script style svg math template noscript iframe object embed applet form button input select textarea
	option datalist label audio video canvas map frameset frame noframes noembed xmp plaintext portal picture img
	marquee slot link base`;

const list = (names: string) => names.split(/\s+/u);

// A form can hide its own methods behind fields with their names.
const attribute = (element: Element, name: string) =>
	Element.prototype.getAttribute.call(element, name);
const setAttribute = (element: Element, name: string, value: string) =>
	Element.prototype.setAttribute.call(element, name, value);

/**
 * A page or a part of one as a document that holds text and names of classes, and nothing that could run, load or
 * be mistaken for something else: no scripts, styles, pictures, forms, frames, ids or names. It is never shown.
 * Throws a Problem where there is too much of it.
 */
async function cleaned(html: string): Promise<Document> {
	if ((html.match(/<\w/gu)?.length ?? 0) > most.tags) throw tooLong();
	const { default: purify } = await import('dompurify');
	const clean = purify(window);
	// Readability and our own reader go by ids as well, and by what is hidden: both are told in other ways.
	clean.addHook('beforeSanitizeAttributes', (element) => {
		// Texts and comments come here as well.
		if (!(element instanceof Element)) return;
		const id = attribute(element, 'id');
		if (id) setAttribute(element, 'class', `${attribute(element, 'class') ?? ''} ${id}`);
		const style = attribute(element, 'style') ?? '';
		if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style))
			setAttribute(element, 'hidden', '');
	});
	clean.addHook('uponSanitizeAttribute', (element, data) => {
		if (data.attrName === 'name') data.keepAttr = element.nodeName === 'META';
	});
	const text = clean.sanitize(html, {
		WHOLE_DOCUMENT: true,
		ALLOWED_TAGS: list(tags),
		ALLOWED_ATTR: [
			'class',
			'role',
			'hidden',
			'aria-hidden',
			'lang',
			'dir',
			'content',
			'property',
			'name'
		],
		// Here these hold words and no addresses: “og:title”.
		ADD_URI_SAFE_ATTR: ['content', 'property'],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		FORBID_CONTENTS: list(gone)
	});
	const page = new DOMParser().parseFromString(text, 'text/html');
	if (page.getElementsByTagName('*').length > most.elements) throw tooLong();
	return page;
}

/**
 * An article from a page as it was saved (`page`), or from a part that somebody chose and copied (`part`). Of
 * a page, what is the article is picked as the reading view of Firefox does it (Readability); of a part
 * only where it has menus in it. Nothing is run, loaded or shown. Throws a Problem where it is too much.
 */
export async function fromHtml(html: string, how: 'page' | 'part'): Promise<Brought> {
	try {
		const page = await cleaned(html);
		const whole = article(page.body);
		if (how === 'part' && !page.querySelector('nav, header, footer, aside, [role="navigation"]'))
			return named(whole, whole);
		const picked = await pick(page);
		const letters = ({ paragraphs }: Brought) =>
			paragraphs.reduce((sum, { text }) => sum + text.length, 0);
		// Of a short page hardly anything is picked; and who copied a part meant most of it.
		const least = Math.min(how === 'part' ? Infinity : 400, 0.4 * letters(whole));
		const chosen = picked && letters(picked) >= least ? picked : { ...whole, ...about(picked) };
		return named(chosen, whole);
	} catch (error) {
		// What is too deep for the stack of a library.
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	}
}

async function pick(page: Document): Promise<Brought | null> {
	const { Readability } = await import('@mozilla/readability');
	const found = new Readability<Element>(page, {
		charThreshold: 200,
		disableJSONLD: true,
		keepClasses: true,
		serializer: (element) => element as Element
	}).parse();
	if (!found?.content) return null;
	return {
		paragraphs: article(found.content).paragraphs,
		title: folded(found.title ?? ''),
		byline: folded(found.byline ?? ''),
		publisher: folded(found.siteName ?? ''),
		date: folded(found.publishedTime ?? '').slice(0, 10)
	};
}

function about(brought: Brought | null): Partial<Brought> {
	if (!brought) return {};
	const { title, byline, publisher, date } = brought;
	return { title, byline, publisher, date };
}

/**
 * The article with its headline first, once: that of the `whole` page where the title begins with it, since titles
 * go on with the name of the site; else its title. And its headline as the title where it says none.
 */
function named(brought: Brought, whole: Brought): Brought {
	const first = whole.paragraphs.find(({ role }) => role === 'headline')?.text ?? '';
	const like = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
	const title =
		first && like(brought.title).startsWith(like(first)) ? first : brought.title || first;
	if (!title || !brought.paragraphs.length) return brought;
	const rest = brought.paragraphs.filter(({ text }, n) => n > 4 || like(text) !== like(title));
	const headline: Piece = { role: 'headline', text: title };
	const others = rest.map((piece): Piece =>
		piece.role === 'headline' ? { ...piece, role: 'heading' } : piece
	);
	return { ...brought, title, paragraphs: [headline, ...others] };
}
