import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Path } from '../core/rules/fault';

/** A YAML file: its value, what is wrong with its syntax, and the line on which a field stands. */
export type Page = {
	value: unknown;
	errors: { line: number; message: string }[];
	lineOf: (path: Path) => number;
};

/** Reads YAML strictly: a field may stand only once. Where a path ends early, its nearest parent counts. */
export function parse(text: string): Page {
	const lines = new LineCounter();
	const doc = parseDocument(text, {
		lineCounter: lines,
		strict: true,
		uniqueKeys: true,
		prettyErrors: false
	});
	const at = (offset: number) => lines.linePos(offset).line;
	const errors = [...doc.errors, ...doc.warnings].map((error) => ({
		line: at(error.pos[0]),
		message: inPlainWords(error)
	}));
	return {
		value: errors.length ? null : doc.toJS(),
		errors,
		lineOf: (path) => at(offsetOf(doc, path))
	};
}

function offsetOf(doc: Document.Parsed, path: Path): number {
	let node: Node | null = doc.contents;
	let offset = node?.range?.[0] ?? 0;
	for (const step of path) {
		let next: unknown = null;
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
			if (!pair) break;
			offset = (pair.key as Node).range?.[0] ?? offset;
			next = pair.value;
		} else if (isSeq(node)) {
			next = node.items[Number(step)];
			if (!next) break;
			offset = (next as Node).range?.[0] ?? offset;
		}
		node = next as Node | null;
		if (!node) break;
	}
	return offset;
}

function inPlainWords({ code, message }: YAMLError): string {
	switch (code) {
		case 'DUPLICATE_KEY':
			return 'the same field stands twice. Keep one of the two.';
		case 'TAB_AS_INDENT':
			return 'a tab stands where spaces belong. Indent with two spaces.';
		case 'BLOCK_AS_IMPLICIT_KEY':
			return 'text holds a colon. Put it between quotation marks.';
		case 'MISSING_CHAR':
			return 'something is not closed or not separated. Close the quotation mark or bracket.';
		case 'BAD_INDENT':
			return 'the indentation does not fit. Begin the fields of one thing in the same column.';
		default:
			return `this cannot be read (${message}). Look for a quotation mark or bracket too many.`;
	}
}
