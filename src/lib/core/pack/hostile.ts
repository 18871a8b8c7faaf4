import { Problem } from '../problem';

/**
 * What no pack goes beyond: bytes or characters of a file and of one lesson in it, lessons, characters of one
 * text, items of one list, and how deep things lie in each other.
 */
export const limits = {
	file: 5 * 1024 * 1024,
	lesson: 400_000,
	lessons: 50,
	text: 20_000,
	items: 1_000,
	depth: 20
} as const;

/** Names that every object has from birth: as a field they could change what an object is. */
const born = ['__proto__', 'constructor', 'prototype'];

/** How a file is refused: what is wrong with it, in words that follow a colon. */
export type Refusal = (what: string) => Problem;

const refused: Refusal = (what) =>
	new Problem(
		`This pack cannot be a lesson of Loupe: ${what}.`,
		'Ask for the pack once more. Nothing on this device has changed.'
	);

/** A file that is bigger than any pack. */
export const tooBig = () => refused('it is bigger than 5 MB');

/**
 * Throws a Problem where brackets lie deeper in each other than in any pack: before such a text is parsed.
 * `refuse` gives the words where it is another kind of file.
 */
export function shallow(text: string, refuse: Refusal = refused): void {
	let [depth, quoted] = [0, false];
	for (let at = 0; at < text.length; at++) {
		const letter = text[at];
		if (letter === '"') quoted = !quoted;
		else if (quoted) at += letter === '\\' ? 1 : 0;
		else if (letter === '{' || letter === '[') depth++;
		else if (letter === '}' || letter === ']') depth--;
		if (depth > limits.depth) throw refuse('things in it lie too deep in each other');
	}
}

/** Throws a Problem where plain data has a name, a text or a list that no lesson and no other file has. */
export function harmless(value: unknown, refuse: Refusal = refused): void {
	if (typeof value === 'string' && value.length > limits.text) {
		throw refuse('a text in it is longer than 20,000 characters');
	}
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		if (value.length > limits.items) throw refuse('a list in it is longer than 1,000 items');
		for (const item of value) harmless(item, refuse);
		return;
	}
	for (const [name, field] of Object.entries(value)) {
		if (born.includes(name)) throw refuse(`it has a field called “${name}”`);
		harmless(field, refuse);
	}
}
