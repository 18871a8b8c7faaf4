import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready: Promise<unknown> | null = null;

/**
 * Gets the reader ready, which takes its time at first: about a megabyte, from the address of its file.
 * Throws where that cannot be had; the next call tries again.
 */
export function prepare(wasm: string): Promise<unknown> {
	ready ??= prepareZXingModule({
		// Without this, it would ask a host of others for its file.
		overrides: { locateFile: () => wasm },
		fireImmediately: true
	}).catch((error) => {
		ready = null;
		throw error;
	});
	return ready;
}

/** The bytes of all QR codes in a picture; an empty list where it finds none that it can read. */
export async function read(picture: ImageData): Promise<Uint8Array[]> {
	const found = await readBarcodes(picture, {
		formats: ['QRCode'],
		maxNumberOfSymbols: 8,
		tryDownscale: true
	});
	return found.filter(({ isValid }) => isValid).map(({ bytes }) => bytes);
}
