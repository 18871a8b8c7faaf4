import { folded, nameless, visible, type Brought, type Piece } from './brought';

/** Lines that a program broke are about as long as each other; longer ones are paragraphs. */
const width = { least: 40, most: 110 };

const isEnd = (line: string) => /[.!?…:]["'”’)\]]*$/u.test(line);

/**
 * An article from plain text. An empty line parts paragraphs, and so does each line where lines were not broken
 * by a program, as in mails and books. Lines that begin with “>” are a quotation. A short first line without
 * a full stop is the headline.
 */
export function fromPlain(text: string): Brought {
	const blocks = visible(text)
		.split(/\n[^\S\n]*\n\s*/u)
		.flatMap((block) => paragraphs(block.split('\n').map((line) => line.trim())))
		.filter(({ text }) => text !== '');
	return titled(nameless(blocks));
}

/** The lines between two empty ones, as paragraphs. */
function paragraphs(lines: string[]): Piece[] {
	const quoted = lines.every((line) => line.startsWith('>'));
	const role = quoted ? 'quotation' : 'paragraph';
	const all = quoted ? lines.map((line) => line.replace(/^[>\s]+/u, '')) : lines;
	if (!isWrapped(all)) return all.map((line) => ({ role, text: folded(unbulleted(line)) }));
	const longest = Math.max(...all.map(({ length }) => length));
	const parts: string[][] = [[]];
	for (const line of all) {
		parts.at(-1)!.push(line);
		if (isEnd(line) && line.length < 0.75 * longest) parts.push([]);
	}
	return parts.map((part) => ({ role, text: folded(unbulleted(part.join(' '))) }));
}

/** Whether lines were broken by a program: hardly any is short, none is long, most do not end a sentence. */
function isWrapped(lines: string[]): boolean {
	const broken = lines.slice(0, -1);
	if (!broken.length || lines.some(({ length }) => length > width.most)) return false;
	const full = broken.filter(({ length }) => length >= width.least).length;
	const ends = broken.filter(isEnd).length;
	return full >= 0.75 * broken.length && ends <= 0.5 * broken.length;
}

const unbulleted = (line: string) => line.replace(/^[•·▪◦‣*-]\s+/u, '');

/** The article with its first paragraph as the headline where it looks like one, and its title. */
export function titled(brought: Brought): Brought {
	const [first, ...rest] = brought.paragraphs;
	if (!first || brought.paragraphs.some(({ role }) => role === 'headline')) return brought;
	const isShort = first.text.split(' ').length <= 25 && !/[.…;,]["”’]?$/u.test(first.text);
	if (!rest.length || !isShort || first.role === 'quotation') return brought;
	return {
		...brought,
		title: brought.title || first.text,
		paragraphs: [{ role: 'headline', text: first.text }, ...rest]
	};
}
