import { Marked } from 'marked';
import type { Said } from '../core/annotation/bodies';
import { visible } from '../core/manuscript/bring/brought';

/** The most that a text of a manuscript holds. */
const longest = 20_000;
/** Markdown longer than this, or with brackets and quotations deeper in each other, stays as it stands. */
const mostMarkdown = 4_000;
const deep = /(>[^\S\n]*){20}|[[(]{40}|([*_]{1,3}\w[^\S\n]*){100}/u;

/** What nobody reads goes with all that is in it, and where a paragraph or line ends there is a space. */
const unread = 'script|style|template|noscript|iframe|object|svg|math|textarea|select|head|title';
const hidden = new RegExp(
	`<!--[^]*?(?:-->|$)|<(${unread})\\b[^<>]*>[^]*?(?:</\\1[^<>]*>|$)`,
	'giu'
);
const breaks =
	/<\/?(?:p|div|br|hr|li|ul|ol|h[1-6]|blockquote|tr|td|th|table|pre|section|article)\b[^<>]*>/giu;
const tags = /<[/!?]?[a-z][^<>]*>/giu;

const named: Record<string, string> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…' },
	...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }
};

function letter(all: string, name: string): string {
	if (!name.startsWith('#')) return named[name] ?? all;
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

/**
 * The text of HTML, read as letters alone: no page is made of it, so nothing in it can run, load or be counted as
 * an attempt to. What is left is text, and is only ever shown as text.
 */
function fromHtml(html: string): string {
	return html
		.replace(hidden, ' ')
		.replace(breaks, ' ')
		.replace(tags, '')
		.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu, letter)
		.replace(/\s+/gu, ' ');
}

const marked = new Marked({ gfm: true, async: false });

/** What somebody wrote, as plain text on one line; plain text keeps its lines. */
function one({ value, format }: Said): string {
	const text = visible(value);
	if (format === 'plain') return text.trim();
	if (format === 'html') return visible(fromHtml(text)).trim();
	if (text.length > mostMarkdown || deep.test(text)) return text.trim();
	return visible(fromHtml(marked.parse(text) as string)).trim();
}

/** What was said in plain text, HTML or Markdown, as plain text: one after the other. */
export function plainly(said: readonly Said[]): string {
	return said.map(one).filter(Boolean).join(' ').slice(0, longest);
}
