import { most, tooLong, type Brought } from '$lib/core/manuscript/bring/brought';
import { Problem } from '$lib/core/problem';

/**
 * The article in a file that was chosen or dropped: .docx, HTML, Markdown or plain text, told by what is in it.
 * Throws a Problem where it is none of them, damaged, too big, or built to exhaust a reader.
 */
export async function opened(file: File): Promise<Brought> {
	if (file.size > most.file) throw tooBig();
	const bytes = await file.arrayBuffer().then(
		(buffer) => new Uint8Array(buffer),
		(error: unknown) => {
			if (!(error instanceof DOMException)) throw error;
			throw new Problem(
				'This file cannot be opened any more.',
				'Perhaps it was moved or is still being copied: choose it once more.'
			);
		}
	);
	const { isZip } = await import('$lib/exchange/zip');
	if (isZip(bytes)) return word(bytes);
	const { fromText } = await import('$lib/authoring/open');
	return fromText(file.name, bytes);
}

/**
 * A .docx is a zip. Only the parts with its text are unpacked, each only as far as it says how big it is, and
 * put together anew: what reads them never sees the file itself.
 */
async function word(bytes: Uint8Array): Promise<Brought> {
	const { entries, zip } = await import('$lib/exchange/zip');
	const { fromWord, guard, isPart, isWord, mostUnpacked, strange } =
		await import('$lib/authoring/word');
	const { admitted } = await import('$lib/core/manuscript/bring/brought');
	const { titled } = await import('$lib/core/manuscript/bring/plain');
	const inside = within(() => entries(bytes), strange);
	if (!isWord(inside.map(({ path }) => path))) {
		throw new Problem(
			'This is a zip or another program’s file, and no .docx.',
			'Open it, select the article, copy it and paste it here.'
		);
	}
	let left = mostUnpacked;
	const parts = inside
		.filter(({ path }) => isPart(path))
		.map(({ path, bytes }) => {
			const unpacked = within(() => bytes(left), strange);
			left -= unpacked.length;
			return { path, text: new TextDecoder().decode(unpacked) };
		});
	if (new Set(parts.map(({ path }) => path)).size < parts.length) throw strange();
	guard(parts);
	return admitted(titled(await fromWord(zip(parts, Date.now()))));
}

/** What is wrong with a zip, in words about a .docx. */
function within<T>(action: () => T, instead: () => Problem): T {
	try {
		return action();
	} catch (error) {
		if (error instanceof Problem) throw instead();
		throw error;
	}
}

const tooBig = () =>
	new Problem(
		'This file is bigger than 20 MB, and no article is.',
		'Open it, select the article, copy it and paste it here.'
	);

/** The article that was pasted or dropped, as a file or as text with or without HTML. */
export async function transferred(data: DataTransfer): Promise<Brought> {
	const files = [...data.files];
	const [html, plain] = [data.getData('text/html'), data.getData('text/plain')];
	if (files.length > 1 && !html && !plain) {
		throw new Problem('These are several files.', 'Bring in one article at a time.');
	}
	if (files[0] && !html && !plain) return opened(files[0]);
	if (html.length + plain.length > most.file) throw tooLong();
	const { fromClipboard } = await import('$lib/authoring/open');
	return fromClipboard(html, plain);
}
