import type { Found, Path } from './fault';

/** How many words an explanation may have, so that it is read. */
export const most = 40;

/** How many words an explanation has. */
export function lengthOf(text: string): number {
	return text.trim() ? text.trim().split(/\s+/u).length : 0;
}

/** Every why, whyNot and decoyWhy in a file that has become too long to be read. */
export function wordy(thing: unknown, path: Path = []): Found[] {
	if (typeof thing !== 'object' || thing === null) return [];
	return Object.entries(thing).flatMap(([name, value]) => {
		const here = [...path, Array.isArray(thing) ? Number(name) : name];
		if (typeof value !== 'string' || !/^why|Why$/u.test(name)) return wordy(value, here);
		const words = lengthOf(value);
		if (words <= most) return [];
		const message = `has ${words} words, and ${most} are the most`;
		return [{ path: here, message, fix: 'Say it shorter.' }];
	});
}
