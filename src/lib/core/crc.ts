const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/**
 * The CRC-32 of some bytes, from 0 to 2³² − 1: it tells that they were damaged, not who damaged them.
 * ISO 3309, polynomial 0xEDB88320 reflected; the bytes of "123456789" give 0xcbf43926.
 */
export function crcOf(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	for (const byte of bytes) rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff]!;
	return (rest ^ 0xffffffff) >>> 0;
}

/** The CRC-32 of a text's UTF-8 bytes, as eight hexadecimal digits. */
export function crc32(text: string): string {
	return crcOf(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
