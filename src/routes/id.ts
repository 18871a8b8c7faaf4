/**
 * A new id: 120 random bits, in letters and digits. `crypto.randomUUID` exists only on https and
 * localhost; a school's LAN machine often has neither.
 */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(15));
	let id = '';
	for (const byte of bytes) id += byte.toString(36).padStart(2, '0');
	return id;
}
