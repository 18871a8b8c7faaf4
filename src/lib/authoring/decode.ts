import { letters } from '../core/byte-order';
import { Problem } from '../core/problem';

const begins = (bytes: Uint8Array, ...start: number[]) =>
	start.every((byte, n) => bytes[n] === byte);
const copy = 'Open it, select the article, copy it and paste it here.';

/** What files begin with that teachers have and Loupe cannot open, and what they are called. */
const others: [name: string, start: number[]][] = [
	['a PDF', [0x25, 0x50, 0x44, 0x46]],
	['an old Word file (.doc)', [0xd0, 0xcf, 0x11, 0xe0]],
	['an RTF file', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
	['a picture', [0x89, 0x50, 0x4e, 0x47]],
	['a picture', [0xff, 0xd8, 0xff]],
	['a picture', [0x47, 0x49, 0x46, 0x38]],
	['a web archive of Safari', [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74]]
];

/**
 * The text of a file, by the mark at its beginning, what a page says of itself, or as UTF-8. Throws a Problem
 * where it is another kind of file, or in letters that cannot be told.
 */
export function decode(bytes: Uint8Array): string {
	for (const [name, start] of others) {
		if (begins(bytes, ...start))
			throw new Problem(`This is ${name}, which Loupe cannot open.`, copy);
	}
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	if (
		/^(From|MIME-Version|Content-Type):? [^\n]*\n/i.test(head) &&
		/multipart\/related/i.test(head)
	) {
		throw new Problem(
			'This is a page saved as one file (.mht), which Loupe cannot open.',
			'Save the page as “HTML only”, or copy the article and paste it here.'
		);
	}
	const label =
		letters(bytes) || /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] || 'utf-8';
	try {
		const text = new TextDecoder(label, { fatal: true }).decode(bytes);
		if (!text.includes('\u0000')) return text;
	} catch (error) {
		// Bytes that are no letters there, or letters of which the browser has not heard.
		if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
	}
	throw new Problem(
		'Some letters of this file cannot be read: it is not saved as UTF-8, or it is not a text.',
		'Open it and save it once more as UTF-8, or copy the article and paste it here.'
	);
}
