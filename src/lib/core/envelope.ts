import { crc32 } from './crc';
import { Problem } from './problem';

/**
 * A kind of file: the name of its format, which stands first in it, what somebody is told who chose another,
 * and where to have one from again that is empty.
 */
export type Format = { name: string; foreign: [message: string, fix: string]; again: string };

const work: Format = {
	name: 'loupe-work',
	foreign: [
		'This is not a file that Loupe saved.',
		'Choose the file that Loupe saved. Its name begins with “loupe-”.'
	],
	again: 'Save your work again, or choose another copy.'
};

/**
 * Plain fields as the text of a file (of saved work, if nothing else is said): JSON with its version and a
 * checksum over all the rest of it.
 */
export function wrap(fields: object, version: number, { name: format }: Format = work): string {
	// What JSON makes of it (no undefined, no NaN) is what will be read again.
	const file = JSON.parse(JSON.stringify({ format, version, ...fields })) as object;
	return JSON.stringify({ ...file, check: crc32(canonical(file)) });
}

/**
 * The version and the fields of an envelope. Throws a Problem where it is empty, cut short, damaged,
 * from another program or of a version above `newest`.
 */
export function unwrap(
	text: string,
	newest: number,
	format: Format = work
): { version: number; fields: Record<string, unknown> } {
	const file = parse(text.replace(/^\uFEFF/, '').trim(), format);
	const { format: which, version, check, ...fields } = file;
	if (which !== format.name) throw new Problem(...format.foreign);
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw damaged();
	if (version > newest) {
		throw new Problem(
			'This file was saved by a newer Loupe than the one you are using.',
			'Go online, close every Loupe tab and open Loupe again. Then choose the file once more.'
		);
	}
	if (check !== crc32(canonical({ format: which, version, ...fields }))) throw damaged();
	return { version, fields };
}

function parse(text: string, { name, foreign, again }: Format): Record<string, unknown> {
	if (text === '') throw new Problem('This file is empty.', again);
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const begins = new RegExp(`^\\{\\s*"format"\\s*:\\s*"${name}"`);
		if (!begins.test(text)) throw new Problem(...foreign);
		if (/"check"\s*:\s*"[0-9a-f]{8}"\s*\}$/.test(text)) throw damaged();
		throw new Problem(
			'The end of this file is missing.',
			'Download or copy the file once more, or choose another copy.'
		);
	}
	if (typeof file !== 'object' || file === null || Array.isArray(file)) {
		throw new Problem(...foreign);
	}
	return file as Record<string, unknown>;
}

/**
 * Plain data as JSON with its names in order, so that a check or a hash depends on nothing else. Throws a
 * Problem where it is nested deeper than anything of ours, or has a name that would change what an object is.
 */
export function canonical(value: unknown, depth = 0): string {
	// No work of ours is nested as deep; the name would change what an object is.
	if (depth > 20) throw damaged();
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	if (fields.some(([name]) => name === '__proto__')) throw damaged();
	fields.sort(([one], [other]) => (one < other ? -1 : 1));
	const written = fields.map(
		([name, field]) => `${JSON.stringify(name)}:${canonical(field, depth + 1)}`
	);
	return `{${written.join()}}`;
}

/** For a file that cannot be trusted any more. */
const damaged = () =>
	new Problem(
		'This file was changed or damaged after Loupe saved it.',
		'Choose another copy. Nothing on this device has changed.'
	);
