import { encode } from 'uqr';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { Problem } from '../core/problem';

/**
 * A QR code (ISO/IEC 18004): its version from 1 to 40, how many modules each side has, and the modules
 * row by row, true for dark. A reader needs four light modules all around, which are not among them.
 */
export type Code = { version: number; size: number; modules: boolean[][] };

/**
 * The code for some bytes in byte mode. Level M repairs 15 % of it, for paper and cameras across a desk;
 * L repairs 7 % and has fewer modules, for many codes on a screen. Throws where it takes over version 40.
 */
export function code(bytes: Uint8Array, level: 'L' | 'M' = 'M'): Code {
	const { version, size, data } = encode([...bytes], { ecc: level, boostEcc: false, border: 0 });
	return { version, size, modules: data };
}

type Reader = typeof import('zxing-wasm/reader');

let reader: Promise<Reader> | null = null;

async function load(): Promise<Reader> {
	const module = await import('zxing-wasm/reader');
	// Without this, it would ask a host of others for its file.
	await module.prepareZXingModule({
		overrides: { locateFile: () => wasm },
		fireImmediately: true
	});
	return module;
}

/**
 * Gets the reader ready, which takes its time at first: about a megabyte, from where Loupe itself is. Throws
 * a Problem where that cannot be had; the next call tries again.
 */
export function prepare(): Promise<Reader> {
	reader ??= load().catch(() => {
		reader = null;
		throw new Problem(
			'What reads codes could not be loaded.',
			'Go online once and try again. Until then, use a file or paste the text.'
		);
	});
	return reader;
}

/** The bytes of all QR codes in a picture; an empty list where it finds none that it can read. */
export async function read(picture: ImageData): Promise<Uint8Array[]> {
	const { readBarcodes } = await prepare();
	const found = await readBarcodes(picture, {
		formats: ['QRCode'],
		maxNumberOfSymbols: 8,
		tryDownscale: true
	});
	return found.filter(({ isValid }) => isValid).map(({ bytes }) => bytes);
}
