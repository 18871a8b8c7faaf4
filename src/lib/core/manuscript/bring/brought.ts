import { Problem } from '../../problem';
import type { Role } from '../manuscript';

/** A paragraph of an article as it comes in: its role, and its text with white space folded. */
export type Piece = { role: Role; text: string };

/**
 * An article as it comes in, whatever it was: its paragraphs in their order, the headline first where there is
 * one. What its file says of it besides (title, byline, publisher, date) is empty where it says nothing.
 */
export type Brought = {
	title: string;
	byline: string;
	publisher: string;
	date: string;
	paragraphs: Piece[];
};

/** The most that is taken in: a file's size in bytes, letters of text, paragraphs, and letters without a space. */
export const most = { file: 20 * 1024 * 1024, text: 200_000, paragraphs: 800, token: 2_000 };

// Characters that show nothing and change what is read: controls, marks of direction, soft hyphens.
const unseen =
	/(?![\n\t])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** Text without what cannot be seen: control characters, marks of direction, soft hyphens. Lines stay. */
export function visible(text: string): string {
	return text
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
		.replace(unseen, '')
		.normalize('NFC');
}

/** A text on one line, without what cannot be seen. */
export function folded(text: string): string {
	return visible(text).replace(/\s+/gu, ' ').trim();
}

/** An article of which nothing is known but its paragraphs. */
export function nameless(paragraphs: Piece[]): Brought {
	return { title: '', byline: '', publisher: '', date: '', paragraphs };
}

/**
 * The article without paragraphs that have no word. Throws a Problem where it has no text, or more of it than
 * a lesson can be made of.
 */
export function admitted(brought: Brought): Brought {
	const paragraphs = brought.paragraphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	if (!paragraphs.length) {
		throw new Problem(
			'There is no text in it that Loupe can read.',
			'Open it, select the article, copy it and paste it here.'
		);
	}
	const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	if (letters > most.text || paragraphs.length > most.paragraphs) throw tooLong();
	if (paragraphs.some(({ text }) => text.split(/\s/u).some((each) => each.length > most.token))) {
		throw new Problem(
			'A part of it runs on without a space for thousands of letters. That is no text for reading.',
			'Copy the article alone and paste it here.'
		);
	}
	return { ...brought, paragraphs };
}

/** For what is longer than any article. */
export function tooLong(): Problem {
	return new Problem(
		'This is longer than an article: 200,000 letters or 800 paragraphs are the most.',
		'Copy the part that you want to study and paste it here.'
	);
}

/** For what is put inside each other so deeply that nobody wrote it by hand. */
export function tooDeep(): Problem {
	return new Problem(
		'This is built in a way that Loupe cannot read: too many layers lie inside each other.',
		'Open it, select the article, copy it as plain text and paste it here.'
	);
}
