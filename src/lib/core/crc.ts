const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/**
 * The CRC-32 of a text's UTF-8 bytes, as eight hexadecimal digits: it tells that a file was damaged,
 * not who damaged it. ISO 3309, polynomial 0xEDB88320 reflected; "123456789" gives cbf43926.
 */
export function crc32(text: string): string {
	let rest = 0xffffffff;
	for (const byte of new TextEncoder().encode(text)) {
		rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff]!;
	}
	return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
