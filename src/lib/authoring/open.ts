import { admitted, type Brought } from '../core/manuscript/bring/brought';
import { fromPlain, titled } from '../core/manuscript/bring/plain';
import { decode } from './decode';

const isHtml = (name: string, text: string) =>
	/\.(x?html?|xht)$/i.test(name) || /^\s*(<!doctype html|<html[\s>])/i.test(text);

/** An article from a text file: HTML, Markdown or plain text, by its name and its first line. */
export async function fromText(name: string, bytes: Uint8Array): Promise<Brought> {
	const text = decode(bytes);
	if (isHtml(name, text)) {
		const { fromHtml } = await import('./html');
		return admitted(await fromHtml(text, 'page'));
	}
	if (/\.(md|markdown)$/i.test(name)) {
		const { fromMarkdown } = await import('./from-markdown');
		return admitted(titled(await fromMarkdown(text)));
	}
	return admitted(fromPlain(text));
}

/**
 * An article from what was pasted or dropped: its HTML where it has some with text in it, else its plain text.
 */
export async function fromClipboard(html: string, plain: string): Promise<Brought> {
	if (!html.trim()) return admitted(fromPlain(plain));
	const { fromHtml } = await import('./html');
	const brought = await fromHtml(html, 'part');
	return admitted(brought.paragraphs.length ? titled(brought) : fromPlain(plain));
}
