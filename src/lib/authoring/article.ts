import { folded, nameless, type Brought, type Piece } from '../core/manuscript/bring/brought';
import type { Role } from '../core/manuscript/manuscript';

const set = (names: string) => new Set(names.split(' '));

/** What begins a paragraph of its own. Everything else runs on in the line. */
const blocks = set(
	`P DIV H1 H2 H3 H4 H5 H6 BLOCKQUOTE LI UL OL DL DT DD PRE SECTION ARTICLE MAIN HEADER HGROUP TABLE
	THEAD TBODY TFOOT TR HR ADDRESS CENTER BODY DETAILS SUMMARY FIELDSET`.replace(/\s+/g, ' ')
);
/** What is no part of what somebody wrote to be read: menus, notes beside, pictures and their lines. */
const furniture = set('NAV ASIDE FOOTER FIGURE FIGCAPTION MENU DIALOG CAPTION');

/** Lines that pages put between paragraphs. */
const between =
	/^(advertisement|advertising|sponsored( content)?|share( this)?( (on|via|with) \w+)?|tweet|print|e-?mail|copy link|comments?|leave a comment|\d+ comments?|related( (articles|stories|posts|news))?|read more|more on this story|sign up( .{0,60})?newsletters?.{0,40}|subscribe( now)?|skip to (main )?content|story continues below.{0,30})[.:!]?$/iu;

/** Class names that sites give to what stands round an article. */
const around =
	/(^|[\s_-])(ads?|advert\w*|banner|breadcrumbs?|cookie\w*|newsletter|promo\w*|related|share|sharing|sidebar|social|sponsor\w*|subscribe|menu|navbar|navigation|comments?|footer)([\s_-]|$)/iu;

/**
 * The paragraphs of a page or a part of one, with headings, the headline (its first heading of the first level)
 * and quotations. Menus, what stands beside, captions and lines such as “Advertisement” fall away. It reads
 * names and text alone, so the document need not be clean; but it must not be the one on the screen.
 */
export function article(root: Element): Brought {
	const pieces: Piece[] = [];
	let line = '';
	const flush = (role: Role) => {
		const text = folded(line);
		line = '';
		if (text && !between.test(text)) pieces.push({ role, text });
	};
	const walk = (node: Node, role: Role) => {
		for (const child of Array.from(node.childNodes)) {
			if (child.nodeType === Node.TEXT_NODE) line += child.nodeValue ?? '';
			if (!(child instanceof Element)) continue;
			const name = child.nodeName.toUpperCase();
			if (name === 'BR') {
				if (nextIsBreak(child)) flush(role);
				else line += ' ';
				continue;
			}
			if (isAround(child, name)) continue;
			if (!blocks.has(name)) {
				if (name === 'TD' || name === 'TH') line += ' ';
				walk(child, role);
				continue;
			}
			flush(role);
			const own = roleOf(name, role);
			walk(child, own);
			flush(own);
		}
	};
	walk(root, 'paragraph');
	flush('paragraph');
	return nameless(headed(pieces));
}

function roleOf(name: string, role: Role): Role {
	if (name === 'H1') return 'headline';
	if (/^H[2-6]$/.test(name)) return 'heading';
	return name === 'BLOCKQUOTE' ? 'quotation' : role;
}

/** Whether an element stands round the article. Short ones alone: some sites call their whole page “banner”. */
function isAround(element: Element, name: string): boolean {
	if (furniture.has(name)) return true;
	if (/^(navigation|banner|complementary|search|menu)$/.test(element.getAttribute('role') ?? ''))
		return true;
	if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return true;
	const length = () => element.textContent?.length ?? 0;
	if (name === 'UL' || name === 'OL') return isMenu(element, length());
	return around.test(element.className) && length() < 400;
}

/** A list in which hardly anything is no link leads elsewhere. */
function isMenu(element: Element, length: number): boolean {
	const links = Array.from(element.querySelectorAll('a'));
	const linked = links.reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
	return links.length > 2 && linked > 0.8 * length;
}

/** Two breaks in a row part paragraphs. */
function nextIsBreak(element: Element): boolean {
	let next = element.nextSibling;
	while (next?.nodeType === Node.TEXT_NODE && !next.nodeValue?.trim()) next = next.nextSibling;
	return next?.nodeName.toUpperCase() === 'BR';
}

/** One headline, and it comes first: other headings of the first level are headings in the text. */
function headed(pieces: Piece[]): Piece[] {
	const at = pieces.findIndex(({ role }) => role === 'headline');
	const rest = pieces.map((piece): Piece =>
		piece.role === 'headline' ? { ...piece, role: 'heading' } : piece
	);
	if (at < 0 || at > 4) return rest;
	return [pieces[at]!, ...rest.toSpliced(at, 1)];
}
