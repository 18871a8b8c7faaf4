import { Marked } from 'marked';
import type { Said } from '../core/annotation/bodies';
import { visible } from '../core/manuscript/bring/brought';

/** The most that a text of a manuscript holds. */
const longest = 20_000;

/** Brackets and quotations in each other further than anybody writes, on which readers of Markdown choke. */
const deep = /(>[^\S\n]*){20}|[[(]{40}|([*_]{1,3}\w[^\S\n]*){100}/u;

const ends = 'p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, tr, pre, hr';
const unread =
	'script, style, template, noscript, iframe, object, svg, math, textarea, select, head';

/**
 * The text of HTML. A page that is made in this way is never shown, runs no script and loads nothing; elements whose
 * text nobody reads go, and where a paragraph or line ends there is a space.
 */
function fromHtml(html: string): string {
	const page = new DOMParser().parseFromString(html, 'text/html');
	for (const element of page.querySelectorAll(unread)) element.remove();
	for (const element of page.querySelectorAll(ends)) element.after(' ');
	return page.body.textContent.replace(/\s+/gu, ' ');
}

const marked = new Marked({ gfm: true, async: false });

/** What somebody wrote, as plain text on one line; plain text keeps its lines. */
function one({ value, format }: Said): string {
	const text = visible(value);
	if (format === 'plain') return text.trim();
	if (format === 'html') return fromHtml(text).trim();
	return deep.test(text) ? text.trim() : fromHtml(marked.parse(text) as string).trim();
}

/** What was said, as plain text without anything that could be mistaken for more: one after the other. */
export function plainly(said: readonly Said[]): string {
	return said.map(one).filter(Boolean).join(' ').slice(0, longest);
}
