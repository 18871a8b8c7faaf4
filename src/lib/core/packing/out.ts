/**
 * Bytes that are being written, and the texts that they name by number: each text once, in the order
 * in which it was first used. Side by side texts deflate better than scattered among numbers.
 */
export type Out = { bytes: number[]; texts: Map<string, number> };

/** A new one, with nothing in it. */
export function newOut(): Out {
	return { bytes: [], texts: new Map() };
}

/** Writes a whole number from 0 to 2⁵³ − 1, seven bits a byte, lowest first (LEB128). */
export function putNumber({ bytes }: Out, number: number): void {
	if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`cannot write ${number}`);
	let rest = number;
	for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
	bytes.push(rest);
}

/** Writes a whole number that may be below 0: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export function putSigned(out: Out, number: number): void {
	putNumber(out, number < 0 ? -2 * number - 1 : 2 * number);
}

/** Writes a text: its number in the table. A half of a surrogate pair becomes U+FFFD. */
export function putText(out: Out, text: string): void {
	const known = out.texts.get(text) ?? out.texts.size;
	out.texts.set(text, known);
	putNumber(out, known);
}

/** How the bytes of a text in the table are to be read; never change a number. */
export const scripts = { utf8: 0, hex: 1, id: 2, passage: 3 } as const;

const hex = /^(?:[0-9a-f]{2}){4,}$/;
/** Ids as this app makes them: each byte as two digits to the base 36. */
const id = /^(?:[0-6][0-9a-z]|7[0-3]){4,}$/;

/** Passages are called p1, p2 … in most lessons: they need no bytes beside their number. */
const passage = /^p(?:0|[1-9]\d{0,3})$/;

const encode = (text: string): [script: number, bytes: Iterable<number>] => {
	const base = hex.test(text) ? 16 : id.test(text) ? 36 : 0;
	if (!base) return [scripts.utf8, new TextEncoder().encode(text)];
	const pairs = text.match(/../g) ?? [];
	const script = base === 16 ? scripts.hex : scripts.id;
	return [script, pairs.map((pair) => parseInt(pair, base))];
};

/** The table of the texts, then the bytes that name them. */
export function finished(out: Out): number[] {
	const table: Out = newOut();
	putNumber(table, out.texts.size);
	for (const text of out.texts.keys()) {
		if (passage.test(text)) {
			putNumber(table, Number(text.slice(1)) * 4 + scripts.passage);
			continue;
		}
		const [script, bytes] = encode(text);
		const all = [...bytes];
		putNumber(table, all.length * 4 + script);
		for (const byte of all) table.bytes.push(byte);
	}
	return table.bytes.concat(out.bytes);
}
