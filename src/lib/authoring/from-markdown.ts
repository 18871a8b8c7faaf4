import { most, tooDeep, tooLong, visible, type Brought } from '../core/manuscript/bring/brought';
import { fromHtml } from './html';

/** Quotations in quotations, and brackets in brackets, further than anybody writes. */
const deep = /(>[^\S\n]*){40}|[[(]{60}|([*_]{1,3}\w[^\S\n]*){200}/u;

/** An article from Markdown, read as HTML is. Throws a Problem where it is too long or too deep. */
export async function fromMarkdown(markdown: string): Promise<Brought> {
	if (markdown.length > most.text) throw tooLong();
	if (deep.test(markdown)) throw tooDeep();
	const { Marked } = await import('marked');
	const withoutHead = visible(markdown).replace(/^---\n.*?\n---\n/su, '');
	try {
		const html = new Marked({ gfm: true, async: false }).parse(withoutHead) as string;
		return await fromHtml(html, 'part');
	} catch (error) {
		// What is too deep for the stack of the library.
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	}
}
