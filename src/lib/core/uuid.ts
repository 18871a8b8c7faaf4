import { sha1 } from './sha1';

const hex = (bytes: Uint8Array) =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The UUID that a name has in a namespace, itself a UUID: the same on every device (version 5, RFC 9562,
 * section 5.5). In small letters.
 */
export function uuidOf(namespace: string, name: string): string {
	const space = namespace.replaceAll('-', '').match(/../g)!;
	const bytes = [...space.map((pair) => parseInt(pair, 16)), ...new TextEncoder().encode(name)];
	const digest = sha1(new Uint8Array(bytes)).slice(0, 16);
	digest[6] = (digest[6]! & 0x0f) | 0x50;
	digest[8] = (digest[8]! & 0x3f) | 0x80;
	return hex(digest).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
