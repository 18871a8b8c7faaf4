import { most, tooDeep, tooLong, type Brought } from '../core/manuscript/bring/brought';
import { Problem } from '../core/problem';
import { fromHtml } from './html';

/** A file inside a .docx, as text: they are XML. */
export type Part = { path: string; text: string };

/** The parts of a .docx that hold its text; pictures, fonts, macros and what else it embeds are not read. */
export const isPart = (path: string): boolean =>
	/^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/document\d*\.xml\.rels|(document\d*|styles|numbering|footnotes|endnotes)\.xml))$/.test(
		path
	);

/** The most that the parts of a .docx take together once they are unpacked, in bytes. */
export const mostUnpacked = 12 * 1024 * 1024;

const mostElements = 150_000;
const deepest = 120;

const styles = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	"p[style-name='Quote'] => blockquote:fresh",
	"p[style-name='Intense Quote'] => blockquote:fresh",
	"p[style-name='Block Text'] => blockquote:fresh"
];

/** Whether files in a zip are those of a .docx. */
export function isWord(paths: readonly string[]): boolean {
	return paths.some((path) => /^word\/document\d*\.xml$/.test(path));
}

/** Throws a Problem where the parts of a .docx are built to exhaust whoever reads them. */
export function guard(parts: readonly Part[]): void {
	for (const { text } of parts) {
		if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw strange();
		let [depth, count] = [0, 0];
		for (const [tag] of text.matchAll(/<[^>]*>/gu)) {
			if (++count > mostElements) throw tooLong();
			if (tag.startsWith('</')) depth--;
			else if (!tag.endsWith('/>') && !tag.startsWith('<?') && !tag.startsWith('<!')) depth++;
			if (depth > deepest) throw tooDeep();
		}
	}
	const letters = parts
		.filter(({ path }) => path.includes('document'))
		.reduce((sum, { text }) => sum + text.replace(/<[^>]*>/gu, '').length, 0);
	if (letters > 2 * most.text) throw tooLong();
}

/**
 * An article from a .docx that was put together again from its `guard`ed parts. Titles, headings and quotations
 * are those of its styles. Throws a Problem where it is damaged.
 */
export async function fromWord(bytes: Uint8Array<ArrayBuffer>): Promise<Brought> {
	const { default: mammoth } = await import('mammoth');
	const html = await mammoth
		.convertToHtml(
			{ arrayBuffer: bytes.buffer },
			{
				styleMap: styles,
				convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
			}
		)
		.catch((error: unknown) => {
			// The library throws plain errors for all that it does not expect in a file.
			console.info(`A .docx could not be read: ${String(error)}`);
			throw strange();
		});
	return fromHtml(html.value, 'part');
}

/** For a .docx that is not as Word and others write it. */
export function strange(): Problem {
	return new Problem(
		'This .docx file is damaged or built in a strange way.',
		'Open it in your word processor, copy the article and paste it here.'
	);
}
