import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '$lib/core/problem';
import { fromText, toText } from '$lib/exchange/code';

const bytes = Uint8Array.from({ length: 300 }, (_, n) => (n * 37) & 0xff);
const code = toText(bytes);

test('any bytes come back from their text', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (some) => {
			expect(fromText(toText(some))).toEqual([some]);
		})
	);
});

test.for([
	['words around it', `Dear Ms Lee,\nhere is my work: ${code} Greetings, Mina. 1.2.`],
	['lines of Windows', code.replaceAll('\n', '\r\n')],
	['no lines', code.replaceAll('\n', '')],
	['spaces for lines', code.replaceAll('\n', '   ')],
	['other lines', code.replaceAll('\n', '').replace(/(.{17})/g, '$1\n')],
	['the signs of a reply', code.replaceAll('\n', '\n> > ')],
	['soft ends of quoted-printable', code.replaceAll('\n', '=\r\n')],
	['tags', `<p>${code.replaceAll('\n', '<br />\n')}</p>`],
	['zero-width spaces', code.replace(/(.{40})/g, '$1\u200b')]
] as const)('a code with %s is read', ([, text]) => {
	expect(fromText(text)).toEqual([bytes]);
});

test('several codes in one text come in their order, a broken one as a Problem in its place', () => {
	const other = toText(Uint8Array.of(1, 2, 3));
	const found = fromText(`a ${code} b ${code.slice(0, 100)}\n${other} ${other}`);
	expect(found).toEqual([
		bytes,
		expect.any(Problem),
		Uint8Array.of(1, 2, 3),
		Uint8Array.of(1, 2, 3)
	]);
});

test('a text without a code holds none', () => {
	expect(fromText('')).toEqual([]);
	expect(fromText('Good morning. LOUPE is a word.')).toEqual([]);
});

test('a code that is cut short anywhere is a Problem or not there', () => {
	for (let end = 0; end < code.length; end++) {
		for (const found of fromText(code.slice(0, end))) expect(found).toBeInstanceOf(Problem);
	}
});

test('a code in which any letter is another is a Problem or not there', () => {
	for (let place = 0; place < code.length; place++) {
		const letter = code[place] === 'A' ? 'B' : 'A';
		if (code[place] === '\n') continue;
		const changed = code.slice(0, place) + letter + code.slice(place + 1);
		for (const found of fromText(changed)) expect(found).toBeInstanceOf(Problem);
	}
});

test('a code of a later Loupe says so', () => {
	expect(fromText('LOUPE2.abc.')).toMatchObject([{ message: expect.stringContaining('newer') }]);
});

test('a long text of beginnings is read to its end', () => {
	// Looked at anew from each beginning, these would take hours.
	expect(fromText('LOUPE1.'.repeat(150_000))).toHaveLength(150_000);
	expect(fromText(`LOUPE1.${'<a'.repeat(1_000_000)}`)).toMatchObject([expect.any(Problem)]);
});
