import { createHash } from 'node:crypto';

/** A short name for a text: the same for the same text, and for no other. */
export function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
