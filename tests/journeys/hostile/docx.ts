import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) =>
	text
		.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/gu, '');

const types = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
</Types>`;
const rels = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const names = { Title: 'Title', Heading1: 'heading 1', Heading2: 'heading 2', Quote: 'Quote' };
const styles = `<w:styles ${namespace}>${Object.entries(names)
	.map(
		([id, name]) =>
			`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
	)
	.join('')}</w:styles>`;

/** A paragraph of a document: its text and its style. */
export type Line = { text: string; style?: keyof typeof names };

/** The body of a document with these paragraphs. */
export const body = (lines: readonly Line[]) =>
	`<w:document ${namespace}><w:body>${lines
		.map(
			({ text, style }) =>
				`<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
		)
		.join('')}</w:body></w:document>`;

/** A .docx with these paragraphs; `parts` are put in place of its own, or beside them. */
export function docx(
	lines: readonly Line[],
	parts: Record<string, string | Uint8Array> = {}
): Buffer {
	const all = {
		'[Content_Types].xml': types,
		'_rels/.rels': rels,
		'word/document.xml': body(lines),
		'word/styles.xml': styles,
		...parts
	};
	const bytes = Object.entries(all).map(([path, part]) => [
		path,
		typeof part === 'string' ? strToU8(part) : part
	]);
	return Buffer.from(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>));
}
