import type { Found, Path } from './fault';

/** What is wrong where an id should name one of `known`, which are `what` ("passage", "card"). */
export function unknown(path: Path, id: string, what: string, known: readonly string[]): Found[] {
	if (known.includes(id)) return [];
	const message = `names no ${what}: “${id}”`;
	return [{ path, message, fix: `Write the id of a ${what}: ${known.join(', ')}.` }];
}

/** A quotation that its passage does not hold; `nth` is the time it was looked for, from 1. */
export function misquoted(path: Path, quote: string, at: string, nth = 1): Found {
	return {
		path,
		message: `does not stand in ${at}${nth > 1 ? ` ${nth} times` : ''}: “${quote}”`,
		fix: 'Copy the words from the passage as they are printed, with the same quotation marks and dashes.'
	};
}
